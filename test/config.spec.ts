import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { config, isWithin, type Option, takeOptions } from '../src/config.ts';

const PAGE = new URL('https://www.shop.example/women/');

const GOOD: Partial<Record<Option, unknown[]>> = {
  clusterId: ['w1A2B3C45', 'w1-a2', 7],
  market: ['UK', 'SE&NO +é', ' ', 7],
  endpoint: [
    'https://elevate.example',
    'HTTP://elevate.example:8080/',
    'https://elevate.example/eu/v-1/',
    'https://elevate.example/@shop',
    'http://[::1]:8080',
    '/',
    '/elevate',
    '/elevate/eu/',
  ],
  api: ['v2', 'v3'],
  userContext: ['PERSONALIZED', 'UNPERSONALIZED', 'ANONYMOUS', 'SYNTHETIC'],
  consent: ['granted', 'required'],
  sessionTimeout: ['30', 30, '0.5', 0.05, '.5', '007'],
  endOn: ['leave', 'pagehide', 'timeout'],
  stayOn: ['pay.example', ' pay.example  login.example ', '.pay.example', 'xn--bcher-kva.example'],
  cookieDomain: ['shop.example', '.shop.example', 'www.shop.example', 'Shop.Example'],
  customerKey: ['anna', 'a b=;é', 7],
  sessionKey: ['s'],
  debug: ['', 'true', true, 'false', false],
};

const NO_TEXTS = [null, {}, [], ['leave'], ['30'], () => 'v2', Symbol('granted')];

const BAD: Partial<Record<Option, unknown[]>> = {
  clusterId: ['', ' ', 'w1 A2', 'w1_A2', 'w1.A2', 'w1/A2', 'w1\n', 'wé'],
  market: ['', 'half a character: \ud83d'],
  endpoint: [
    '',
    ' ',
    'elevate',
    'elevate.example/v2',
    'https:',
    'https://',
    'https://[bad',
    'https://elevate.example:port',
    'https://anna@elevate.example',
    'https://anna:secret@elevate.example',
    'https://elevate.example/?market=UK',
    'https://elevate.example/#top',
    '/elevate?market=UK',
    '/elevate#top',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    '/\n\\evil.example',
    'ftp://elevate.example',
    'javascript:alert(1)',
    'data:,',
    0,
    -1,
    Number.NaN,
    true,
  ],
  api: ['', 'v1', 'V2', ' v2', 2, 'v4'],
  consent: ['', 'Granted', 'yes', true, 'granted,required'],
  userContext: ['', 'anonymous', 'PERSONALIZED,SYNTHETIC'],
  sessionTimeout: [
    '',
    ' ',
    '0',
    0,
    '0.0',
    -1,
    '-1',
    'abc',
    '5,5',
    '5 min',
    '1.2.3',
    Number.NaN,
    Infinity,
    true,
  ],
  endOn: ['', 'Leave', 'leave,pagehide', 'never', 0],
  stayOn: ['https://pay.example', 'pay.example/', 'pay.example:443', 'a,b', 'a;b'],
  cookieDomain: ['', '.', 'other.example', 'hop.example', 'en.www.shop.example', 'www.shop.example.', 0],
  customerKey: ['', '\udc00'],
  sessionKey: [''],
  debug: ['yes', '1', 'TRUE', 0],
};

/** What takes the place of a bad value, so that it never tracks more. */
const INSTEAD: Partial<Record<string, string>> = { consent: 'required', userContext: 'ANONYMOUS' };

/** What comes of an option that is given: its value, and what was said about it. */
function take(option: Option, value: unknown): { taken: string | undefined; said: unknown[][] } {
  const said: unknown[][] = [];
  const { error } = console;
  for (const known of Object.keys(config) as Option[]) delete config[known];
  Object.assign(globalThis, { location: PAGE });
  console.error = (...values: unknown[]) => said.push(values);
  takeOptions('a source', (asked) => (asked === option ? value : undefined));
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
