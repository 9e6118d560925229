/** Which values the options take, and what is said of others. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { config, entriesOf, isWithin, takeOptions } from '../../src/options/config.ts';
import { BAD, GOOD, kebab, NO_TEXTS, type Option, PAGE } from '../support/option-values.ts';
import '../support/seed.ts';

/** What takes the place of a bad value, so that it never tracks more. */
const INSTEAD: Partial<Record<string, string>> = { consent: 'required', userContext: 'ANONYMOUS' };

/** What comes of an option that is given: its value, and what was said about it. */
function take(
  option: Option,
  value: unknown,
  api?: string,
): { taken: string | undefined; said: unknown[][] } {
  const said: unknown[][] = [];
  const { error } = console;
  for (const known of Object.keys(config)) delete config[known];
  Object.assign(globalThis, { location: PAGE });
  console.error = (...values: unknown[]) => said.push(values);
  // Whatever stands first on the tag.
  takeOptions('a source', entriesOf({ [option]: value, ...(api && { api }) }));
  console.error = error;
  return { taken: config[kebab(option)], said };
}

for (const [option, values = []] of Object.entries(GOOD)) {
  test(`good values of ${option} are taken`, () => {
    for (const value of values) {
      expect(take(option as Option, value), String(value)).toEqual({ taken: `${value}`, said: [] });
    }
  });
}

for (const [option, values = []] of Object.entries(BAD)) {
  test(`bad values of ${option} are named, each once`, () => {
    for (const value of [...values, ...NO_TEXTS]) {
      const { taken, said } = take(option as Option, value);
      expect(taken, String(value)).toBe(INSTEAD[option]);
      expect(kebab(option) in config).toBe(true);
      expect(said, String(value)).toHaveLength(1);
      expect(said[0]?.[0]).toBe('[elevate-tracker]');
      expect(said[0]).toContainEqual(value);
    }
  });
}

test('an option that is not given is not taken', () => {
  expect(take('market', undefined)).toEqual({ taken: undefined, said: [] });
  expect('market' in config).toBe(false);
});

test('a key that is empty is not given', () => {
  for (const option of ['customerKey', 'sessionKey'] as const)
    expect(take(option, '')).toEqual({ taken: undefined, said: [] });
});

test('Elevate 3 takes UUIDs of version 4 as keys, in upper or lower case, and no other', () => {
  const { taken } = take('customerKey', '7C1F5A4E-3F0B-4D0A-9C57-2B8F3C1D9E64', 'web-v2');
  expect(taken).toBe('7C1F5A4E-3F0B-4D0A-9C57-2B8F3C1D9E64');
  for (const key of ['anna', '7c1f5a4e-3f0b-1d0a-9c57-2b8f3c1d9e64', '7c1f5a4e3f0b4d0a9c572b8f3c1d9e64'])
    expect(take('customerKey', key, 'web-v2')).toMatchObject({ taken: undefined, said: [expect.anything()] });
});

test('names in kebab-case are for attributes and addresses, and are not pushed', () => {
  take('market', undefined);
  takeOptions('a source', entriesOf({ 'cluster-id': 'w1' }));
  expect(config).toEqual({});
});

test('an option that is inherited is not given', () => {
  take('market', undefined);
  takeOptions(
    'a source',
    entriesOf(Object.create({ market: 'SE' }, { clusterId: { value: 'w1', enumerable: true } })),
  );
  expect(config).toEqual({ 'cluster-id': 'w1' });
});

test("a path never leaves the page's origin, whatever it is made of", () => {
  const signs = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\n',
    ' ',
    '.',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '[',
    'evil.example',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 8 }), (parts) => {
      const path = `/${parts.join('')}`;
      const { taken } = take('endpoint', path);
      if (taken !== undefined)
        expect(new URL(taken, PAGE)).toMatchObject({ origin: PAGE.origin, search: '' });
    }),
  );
});

test('a domain has its subdomains within, and nothing that only ends alike', () => {
  const label = fc.stringMatching(/^[a-z\d]([a-z\d-]{0,9}[a-z\d])?$/);
  fc.assert(
    fc.property(label, label, label, (name, sub, other) => {
      const domain = `${name}.example`;
      for (const written of [domain, `.${domain}`, domain.toUpperCase()]) {
        expect(isWithin(domain, written)).toBe(true);
        expect(isWithin(`${sub}.${other}.${domain}`, written)).toBe(true);
        expect(isWithin(`${sub}${domain}`, written)).toBe(false);
        expect(isWithin('example', written)).toBe(false);
      }
    }),
  );
});
