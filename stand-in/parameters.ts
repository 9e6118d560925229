/** The parameters that each API wants in the query of a notification. What is wrong is told, else the text is empty. */
type Query = Record<string, string>;

/** What v3 requires and refuses, beside the market that it always requires. */
const USER_CONTEXTS: Record<string, { required: string[]; refused: string[] }> = {
  PERSONALIZED: { required: ['customerKey', 'sessionKey'], refused: [] },
  UNPERSONALIZED: { required: ['sessionKey'], refused: ['customerKey'] },
  ANONYMOUS: { required: [], refused: ['customerKey', 'sessionKey'] },
  SYNTHETIC: { required: [], refused: [] },
};

export function wrongInV2(type: string, query: Query): string {
  // The prefix, and that only the end has it, is no slip: the reference says so.
  const prefix = type === 'end' ? 'esales.' : '';
  return missing(
    ['customerKey', 'market', 'sessionKey'].map((name) => prefix + name),
    query,
  );
}

export function wrongInV3(_type: string, query: Query): string {
  const { userContext = 'PERSONALIZED' } = query;
  const rule = Object.hasOwn(USER_CONTEXTS, userContext) && USER_CONTEXTS[userContext];
  if (!rule) return `userContext is "${userContext}", must be ${Object.keys(USER_CONTEXTS).join(', ')}`;

  // Even an empty one was sent.
  const refused = rule.refused.filter((name) => name in query);
  if (refused.length)
    return `query parameter not allowed with userContext ${userContext}: ${refused.join(', ')}`;
  return missing(['market', ...rule.required], query);
}

function missing(names: string[], query: Query): string {
  const absent = names.filter((name) => !query[name]);
  return absent.length ? `query parameter missing or empty: ${absent.join(', ')}` : '';
}
