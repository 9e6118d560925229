import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { openPage, refused } from '../support/one-page.ts';
import '../support/seed.ts';

const HALF = '\ud83d';
const TEXTS = [
  '"',
  '\\',
  '__proto__',
  '<img src=x onerror=alert(1)>',
  '\u2028',
  '\0',
  HALF,
  '%',
  '{"ticket":""}',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary' }))).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('x', 'é', HALF, '"'), fc.integer({ min: 16_380, max: 16_390 }))
    .map(([unit, length]) => unit.repeat(length)),
);
const type = fc.oneof(
  fc.constantFrom(
    'click',
    'add-to-cart',
    'add-favorite',
    'end',
    '../end',
    'click?x=',
    '__proto__',
    'Click',
    'a'.repeat(65),
  ),
  fc.stringMatching(/^[a-z-]{1,64}$/),
  fc.string({ unit: 'binary' }),
);

test('a ticket on an element goes out as it stands, by a type that may be, or not at all', () => {
  fc.assert(
    fc.property(text, fc.option(type, { nil: undefined }), (ticket, type) => {
      const { click, sent, said } = openPage();
      click(ticket, type);
      const isGood = ticket.length <= 16_384 && /^(?!end$)[a-z][a-z-]{0,63}$/.test(type || 'click');
      expect(refused(sent)).toEqual([]);
      expect(sent.map(({ body }) => JSON.parse(body ?? ''))).toEqual(ticket && isGood ? [{ ticket }] : []);
      expect(said).toHaveLength(ticket && !isGood ? 1 : 0);
    }),
  );
});
