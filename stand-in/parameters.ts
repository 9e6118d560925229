/** The parameters that each API wants in the query of a notification. What is wrong is told, else the text is empty. */
export type Query = Record<string, string>;

const NAMES = ['customerKey', 'market', 'sessionKey'];
const PREFIXED = NAMES.map((name) => `esales.${name}`);

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** What v3 requires and refuses, beside the market that it always requires. */
const USER_CONTEXTS: Record<string, { required: string[]; refused: string[] }> = {
  PERSONALIZED: { required: ['customerKey', 'sessionKey'], refused: [] },
  UNPERSONALIZED: { required: ['sessionKey'], refused: ['customerKey'] },
  ANONYMOUS: { required: [], refused: ['customerKey', 'sessionKey'] },
  SYNTHETIC: { required: [], refused: [] },
};

export function wrongInV2(type: string, query: Query): string {
  // The prefix, and that only the end has it, is no slip: the reference says so.
  return missing(type === 'end' ? PREFIXED : NAMES, query);
}

export function wrongInWebV2(_type: string, query: Query): string {
  const noKeys = PREFIXED.filter((name) => name.endsWith('Key') && query[name] && !UUID.test(query[name]));
  return together(
    unknown(PREFIXED, query),
    missing(PREFIXED, query),
    named('query parameter must be a UUID of version 4', noKeys),
  );
}

export function wrongInV3(_type: string, query: Query): string {
  const { userContext = 'PERSONALIZED' } = query;
  const rule = Object.hasOwn(USER_CONTEXTS, userContext) && USER_CONTEXTS[userContext];
  if (!rule) return `userContext is "${userContext}", must be ${Object.keys(USER_CONTEXTS).join(', ')}`;

  // Even an empty one was sent.
  const refused = rule.refused.filter((name) => name in query);
  return together(
    unknown([...NAMES, 'userContext'], query),
    named(`query parameter not allowed with userContext ${userContext}`, refused),
    missing(['market', ...rule.required], query),
  );
}

function unknown(known: string[], query: Query): string {
  return named(
    'query parameter unknown',
    Object.keys(query).filter((name) => !known.includes(name)),
  );
}

function missing(names: string[], query: Query): string {
  return named(
    'query parameter missing or empty',
    names.filter((name) => !query[name]),
  );
}

function named(fault: string, names: string[]): string {
  return names.length ? `${fault}: ${names.join(', ')}` : '';
}

function together(...faults: string[]): string {
  return faults.filter(Boolean).join('; ');
}
