/** Elements and events, as far as the tracker may ask. */

/** An element without children. */
export class FakeElement {
  localName: string;
  attributes: Record<string, string>;

  constructor(localName: string, attributes: Record<string, string>) {
    this.localName = localName;
    this.attributes = attributes;
  }

  get tagName(): string {
    return this.localName.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get href(): string {
    return this.attributes.href ?? '';
  }

  get src(): string {
    return this.attributes.src ?? '';
  }

  get dataset(): Record<string, string> {
    return datasetOf(this.attributes);
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  hasAttribute(name: string): boolean {
    return name in this.attributes;
  }

  /** Of selectors, only a list of names, attributes, or both: `a[href],area`. */
  matches(selectors: string): boolean {
    return selectors.split(',').some((selector) => {
      const [, name, attribute] = /^\s*([\w-]*)(?:\[([\w-]+)\])?\s*$/.exec(selector) ?? [];
      return (!name || name === this.localName) && (!attribute || attribute in this.attributes);
    });
  }

  closest(selectors: string): FakeElement | null {
    return this.matches(selectors) ? this : null;
  }
}

export const element = (localName: string, attributes: Record<string, string>): FakeElement =>
  new FakeElement(localName, attributes);

/** The `data-*` attributes as browsers name them. */
const datasetOf = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => /^data-[^A-Z]*$/.test(name))
      .map(([name, value]) => [
        name.slice('data-'.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );

export class FakeEvent {
  [member: string]: unknown;
  type: string;
  defaultPrevented = false;
  isTrusted = true;
  timeStamp = 0;

  constructor(type: string, members: object = {}) {
    this.type = type;
    Object.assign(this, members);
  }

  composedPath(): FakeElement[] {
    return [];
  }

  get target(): unknown {
    return this.composedPath()[0] ?? null;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
