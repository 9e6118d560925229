/** What the document and its elements tell, though the page may have elements named like the member that tells it. */

type Page = Document & { prerendering?: boolean };

/**
 * A member of the document as its prototype has it: `<img name="cookie">` stands in the way of `document.cookie`.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const ofDocument = <M extends keyof Page>(member: M): Page[M] =>
  Reflect.get(Document.prototype, member, document);

/** The attribute of an element; nothing where there is none, or `target` is no element. */
export const attribute = (target: unknown, name: string): string | null | undefined =>
  target instanceof Element ? Element.prototype.getAttribute.call(target, name) : undefined;
