/** What the document and its elements tell, though the page may have elements named like the member that tells it. */

type Page = Document & { prerendering?: boolean };

/**
 * A member of the document as its prototype has it: `<img name="cookie">` stands in the way of `document.cookie`.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const ofDocument = <M extends keyof Page>(member: M): Page[M] =>
  Reflect.get(Document.prototype, member, document);

/** Nothing where an address is invalid, as a page may write anything; `URL.canParse` is too new. */
export const parseAddress = (address: unknown): URL | undefined => {
  try {
    return new URL(address as string, ofDocument('baseURI'));
  } catch {
    return undefined;
  }
};

/**
 * The elements on an event's path, innermost first. A member tells, as elements that a page took over from a frame are
 * none of this window's `Element`.
 */
export const elementsOf = (event: Event): Element[] =>
  (event.composedPath() as Element[]).filter((target) => target.getAttribute);

/** The attribute as the prototype's method reads it: a form's field may have the method's name. */
export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
