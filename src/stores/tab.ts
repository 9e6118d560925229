/**
 * sessionStorage: what a page leaves to the next one of its tab. It is copied when a tab is duplicated, so whatever is
 * taken out is removed at once. Nothing here throws, also where it is denied.
 */
import { mayStore } from '../options/permission';

export const takeFromTab = (name: string): string => {
  try {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return text ?? '';
  } catch {
    return '';
  }
};

export const leaveToTab = (name: string, text: string): void => {
  try {
    if (mayStore()) sessionStorage.setItem(name, text);
  } catch {
    // the next page does without
  }
};
