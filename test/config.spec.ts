import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { config, isWithin, type Option, takeOptions } from '../src/options/config.ts';
import { BAD, GOOD, NO_TEXTS, PAGE } from './option-values.ts';
import './seed.ts';

/** What takes the place of a bad value, so that it never tracks more. */
const INSTEAD: Partial<Record<string, string>> = { consent: 'required', userContext: 'ANONYMOUS' };

/** What comes of an option that is given: its value, and what was said about it. */
function take(option: Option, value: unknown): { taken: string | undefined; said: unknown[][] } {
  const said: unknown[][] = [];
  const { error } = console;
  for (const known of Object.keys(config) as Option[]) delete config[known];
  Object.assign(globalThis, { location: PAGE });
  console.error = (...values: unknown[]) => said.push(values);
  takeOptions('a source', { [option]: value });
  console.error = error;
  return { taken: config[option], said };
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
      expect(option in config).toBe(true);
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

test('an option that is inherited is not given', () => {
  take('market', undefined);
  takeOptions('a source', Object.create({ market: 'SE' }, { clusterId: { value: 'w1' } }));
  expect(config).toEqual({ clusterId: 'w1' });
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
