/** Whether somebody can see an element and click it, and where else tickets may be that no script can see. */
import { NAME } from '../panel/host';

const hasSize = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width * height > 0;
};

/** What is scrolled away, or lies under something else, counts as reachable. */
export const isReachable = (element: Element): boolean => {
  const { visibility, pointerEvents } = getComputedStyle(element);
  return (
    visibility === 'visible' &&
    pointerEvents !== 'none' &&
    !element.matches(':disabled, [inert] *, [inert]') &&
    // A link around a picture that floats has no size of its own.
    (hasSize(element) || [...element.querySelectorAll('*')].some(hasSize))
  );
};

/** All elements of a document or shadow root, and of the open shadow roots in it. */
export const elementsIn = (root: ParentNode): Element[] => {
  const elements = [...root.querySelectorAll('*')];
  // Our own is none of the page's.
  const roots = elements.flatMap(({ localName, shadowRoot }) => (localName !== NAME && shadowRoot) || []);
  return roots.length ? [...elements, ...roots.flatMap(elementsIn)] : elements;
};

/** Elements that show something which no script can see: frames of other sites, and closed shadow roots, it seems. */
export const opaqueElements = (): Element[] =>
  elementsIn(document).filter((element) =>
    element.localName === 'iframe'
      ? !(element as HTMLIFrameElement).contentDocument
      : element.matches(':defined') &&
        element.localName.includes('-') &&
        !element.shadowRoot &&
        !element.innerHTML.trim() &&
        hasSize(element),
  );

/** In frames of this site, each of which needs a tracker of its own. */
export const ticketsInFrames = (selector: string): number =>
  elementsIn(document).reduce(
    (sum, frame) =>
      sum + ((frame as HTMLIFrameElement).contentDocument?.querySelectorAll(selector).length ?? 0),
    0,
  );
