/** Values in cookies: written so that servers can read them, and read however servers write them. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decode, encode, readCookies, valueIn, writeCookie } from '../../src/stores/cookies.ts';
import '../support/seed.ts';

const NAME = 'apptus.customerKey';

/** What is read of a cookie, as the tracker does it. */
const readCookie = (name: string) => decode(valueIn(readCookies(), name));

let jar: Map<string, string>;
let written: string;

test.beforeEach(() => {
  jar = new Map();
  written = '';
  visit('http:', {
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(text: string) {
      written = text;
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(text) ?? [];
      jar.set(name, value);
    },
  });
});

function visit(protocol: string, document: object): void {
  Object.assign(globalThis, { document, location: { protocol } });
}

test('any value comes back as it was, from cookie-octets only', () => {
  const delicate = fc.constantFrom(...'%;,"= \\41aF');
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(delicate, any), minLength: 1 }), (value) => {
      writeCookie(NAME, encode(value), '');
      expect(jar.get(NAME)).toMatch(/^[!#-+\--:<-[\]-~]*$/);
      expect(readCookie(NAME)).toBe(value);
    }),
  );
});

test('what is a cookie-octet stays as it stands, but for %', () => {
  const octets = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33))
    .join('')
    .replace(/[",;\\%]/g, '');
  writeCookie(NAME, encode(octets), '');
  expect(jar.get(NAME)).toBe(octets);
  writeCookie(NAME, encode('abc=='), '');
  expect(jar.get(NAME)).toBe('abc==');
  writeCookie(NAME, encode('100% "å"'), '');
  expect(jar.get(NAME)).toBe('100%25%20%22%C3%A5%22');
});

for (const value of ['%', '100%', '%E5', 'a%zzb', '%E0%A4%A']) {
  test(`${value} cannot be decoded and counts as it stands`, () => {
    jar.set(NAME, value);
    expect(readCookie(NAME)).toBe(value);
  });
}

test('double quotes around a value are not part of it', () => {
  jar.set(NAME, '"abc=="');
  expect(readCookie(NAME)).toBe('abc==');
  jar.set(NAME, '"');
  expect(readCookie(NAME)).toBe('"');
});

test('a cookie is found among others by its whole name', () => {
  jar.set(`x${NAME}`, 'wrong').set('apptus', 'wrong').set(NAME, 'right').set(`${NAME}2`, 'wrong');
  expect(readCookie(NAME)).toBe('right');
  expect(readCookie('customerKey')).toBe('');
});

test('the attributes of a cookie', () => {
  writeCookie(NAME, 'a', ';Max-Age=60');
  expect(written.split(/; ?/).sort()).toEqual(['Max-Age=60', 'Path=/', 'SameSite=Lax', `${NAME}=a`]);
  visit('https:', document);
  writeCookie(NAME, 'a', '');
  expect(written.split(/; ?/).sort()).toEqual(['Path=/', 'SameSite=Lax', 'Secure', `${NAME}=a`]);
});

test('an empty value removes the cookie', () => {
  writeCookie(NAME, '');
  expect(written.split(/; ?/).sort()).toEqual(['Max-Age=0', 'Path=/', 'SameSite=Lax', `${NAME}=`]);
});

test('denied cookies harm nobody', () => {
  visit('http:', {
    get cookie() {
      throw new Error('denied');
    },
    set cookie(_) {
      throw new Error('denied');
    },
  });
  writeCookie(NAME, 'a', '');
  expect(readCookie(NAME)).toBe('');
});
