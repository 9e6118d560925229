/** Elements that are sponsored: those that are there, are added, or become so later. */

import { SPONSORED, TICKET } from './attributes';
import { quietly } from './quietly';
import { refresh, watch } from './viewport';

let observer: MutationObserver;

/** The search is the browser's own: elements without the attribute cost next to nothing. */
const watchAll = (node: Node): void => {
  watch(node as Element);
  for (const element of (node as Element).querySelectorAll?.(`[${SPONSORED}]`) ?? []) watch(element);
};

const onMutations = (records: MutationRecord[]): void => {
  for (const { attributeName, target, addedNodes } of records)
    for (const node of attributeName ? [target] : addedNodes) watchAll(node);
  refresh();
};

export const watchMutations = (): void => {
  observer = new MutationObserver(quietly(onMutations));
};

/** Watches all that is in a document or shadow root, now and later. */
export const watchWithin = (root: Document | ShadowRoot): void => {
  observer.observe(root, { childList: true, subtree: true, attributeFilter: [TICKET, SPONSORED] });
  watchAll(root);
};
