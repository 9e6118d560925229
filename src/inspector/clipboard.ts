/** Puts a text on the clipboard; where nothing lets it, as on plain http, shows it to be copied by hand. */
import { element } from './element';

/** @param beside stands where the outcome is told */
export const copy = async (text: string, beside: Element): Promise<void> => {
  beside.nextElementSibling?.matches('[role=status]') && beside.nextElementSibling.remove();
  const told = element('span', { role: 'status' }, 'Copied');
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element('textarea', { readonly: '', 'aria-label': 'To be copied by hand' });
    field.value = text;
    told.replaceChildren(field);
    field.select();
  }
  beside.after(told);
};
