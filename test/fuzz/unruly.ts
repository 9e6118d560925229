/** Values that no page in its right mind hands over, with names for them in the report of a case that fails. */
import fc from 'fast-check';

export type Thing = { what: unknown; make: () => unknown };

const fail = () => {
  throw new Error('of the page');
};

/** Throws whatever is done with it. */
const failing = (target: object) => new Proxy(target, new Proxy({}, { get: () => fail }));

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cycle(): unknown[] {
  const items: unknown[] = [];
  items.push(items);
  return items;
}

/** What getters and functions may throw, good values of options among it. */
const THROWN = [
  new Error('of the page'),
  undefined,
  null,
  'granted',
  'v2',
  'w1',
  Symbol('thrown'),
  () => 'UK',
];

/** A getter's or a function's own doing. */
export const throwing: fc.Arbitrary<Thing> = fc.constantFrom(...THROWN).map((thrown) => ({
  what: ['thrown', thrown],
  make() {
    throw thrown;
  },
}));

/** Made anew for each case. */
const UNRULY: Record<string, () => unknown> = {
  'a failing object': () => failing({}),
  'a failing array': () => failing([]),
  'a failing function': () => failing(fail),
  'a revoked object': () => revoked({}),
  'a revoked array': () => revoked([]),
  'a revoked function': () => revoked(fail),
  'a symbol': () => Symbol('unruly'),
  'a huge array': () => Array(100_000).fill(0),
  'a huge text': () => 'x'.repeat(100_000),
  'half a character': () => '\ud83d',
  'a cycle': cycle,
  'an early click': () => ['id', 0, '', 'early'],
  'an early click of symbols': () => Array(4).fill(Symbol('early')),
  'what cannot be a text': () => ({ toString: fail, valueOf: fail, toJSON: fail }),
  'a function that throws': () => fail,
};

export const anything: fc.Arbitrary<Thing> = fc.oneof(
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
    .map((what) => ({ what, make: () => what })),
  fc.constantFrom(...Object.entries(UNRULY)).map(([what, make]) => ({ what, make })),
);
