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
 * The attribute of an element; nothing where there is none, or `target` is no element. A member tells, as elements that
 * a page took over from a frame are none of this window's `Element`; the prototype's method reads, as a form's field may
 * have its name.
 */
export const attribute = (target: unknown, name: string): string | null | undefined =>
  'getAttribute' in Object(target) ? Element.prototype.getAttribute.call(target as Element, name) : undefined;
