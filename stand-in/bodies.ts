/** What each type of notification must carry. */
export type Bodies = {
  known: Record<string, Body>;
  /** Of a type that is not among them; without one there are no others. */
  other?: Body;
};

/** Tells what is wrong with the text, else nothing. */
type Body = (text: string) => string;

const WITH_TICKET = object(({ ticket }) =>
  isText(ticket) ? '' : 'ticket in the body must be a non-empty string',
);
const OBJECT = object(() => '');
const PRODUCT_OR_VARIANT = exactlyOne('productKey', 'variantKey', isText);

/** A body of an end is neither asked for nor forbidden. */
export const BODIES_OF_V2: Bodies = {
  known: { click: WITH_TICKET, 'add-to-cart': WITH_TICKET, end: () => '' },
  other: OBJECT,
};

export const BODIES_OF_V3: Bodies = {
  known: {
    click: WITH_TICKET,
    end: none,
    'add-to-cart': WITH_TICKET,
    'ad-impression': WITH_TICKET,
    'add-favorite': PRODUCT_OR_VARIANT,
    'remove-favorite': PRODUCT_OR_VARIANT,
    'remove-recent-searches': exactlyOne('phrases', 'removeAll'),
    'remove-recently-viewed': exactlyOne('productKeys', 'removeAll'),
  },
};

/** Favourites have an address with one segment more there (`favorite/add`), which no type can name. */
export const BODIES_OF_WEB_V2: Bodies = {
  known: {
    click: WITH_TICKET,
    end: none,
    'adding-to-cart': WITH_TICKET,
    'non-esales-click': atLeastOne('productKey', 'variantKey'),
    'non-esales-adding-to-cart': atLeastOne('productKey', 'variantKey'),
  },
};

function none(text: string): string {
  return text ? 'there must be no body' : '';
}

function exactlyOne(one: string, other: string, isFine: (value: unknown) => boolean = Boolean): Body {
  return object(({ [one]: first, [other]: second }) => {
    const count = [first, second].filter((value) => value !== undefined).length;
    return count === 1 && isFine(first ?? second)
      ? ''
      : `the body must have exactly one of ${one} and ${other}`;
  });
}

function atLeastOne(one: string, other: string): Body {
  return object(({ [one]: first, [other]: second }) =>
    isText(first) || isText(second) ? '' : `the body must have ${one} or ${other}`,
  );
}

function object(wrong: (content: Record<string, unknown>) => string): Body {
  return (text) => {
    const content = parse(text);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      return 'body must be a JSON object';
    }
    return wrong(content as Record<string, unknown>);
  };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever cannot be read is no object either, which is what the caller reports.
    return undefined;
  }
}
