/** What the elements on an event's path tell. */

/** Innermost first, through open shadow roots. The document and the window come last and are no elements. */
export const elementsOf = (event: Event): Element[] =>
  (event.composedPath() as Element[]).filter((target) => target.getAttribute);

/** Whether a click there may lead to another page: on a link in HTML or SVG, or an area of an image map. */
export const isLink = ({ localName, href }: Element & { href?: unknown }): boolean =>
  /^a(rea)?$/.test(localName) && !!href;
