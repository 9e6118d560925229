import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { GOOD, openPage, refused } from '../support/one-page.ts';
import '../support/seed.ts';
import { anything, type Thing, throwing } from './unruly.ts';

const MEMBERS = ['click', 'notify', 'end', 'reset', 'identify', 'consent', 'keys', 'push'] as const;

const functions = throwing.map(({ what, make }) => ({ what, make: () => make }));
const good: fc.Arbitrary<Thing> = fc
  .constantFrom('shirt', 'anna', 'add-favorite', true, false, { productKey: 'p1' })
  .map((what) => ({ what, make: () => what }));
const argument = fc.oneof(good, functions, anything);
const calls = fc.array(fc.tuple(fc.constantFrom(...MEMBERS), fc.array(argument, { maxLength: 3 })), {
  maxLength: 8,
});
const attributes = fc
  .record({ consent: fc.constantFrom('granted', 'required'), api: fc.constantFrom('v2', 'v3') })
  .map(({ consent, api }) => ({ ...GOOD, 'data-consent': consent, 'data-api': api }));

const made = (things: Thing[]) => things.map(({ make }) => make());
const baseOf = (api: string) =>
  api === 'v3'
    ? 'https://w1.elevate-api.cloud/api/storefront/v3/notifications/'
    : 'https://w1.api.esales.apptus.cloud/api/v2/notifications/';

test('whatever is called with whatever, nothing is thrown, and nothing bad is sent', () => {
  fc.assert(
    fc.property(attributes, fc.array(argument, { maxLength: 4 }), calls, (attributes, pushed, calls) => {
      const globals = { elevateTracker: made(pushed) };
      const { click, page, sent, said } = openPage({ attributes, globals });
      for (const [member, things] of calls) {
        const before = said.length;
        (page.tracker[member] as (...values: unknown[]) => void)(...made(things));
        // Of several pushed functions each may throw.
        expect(said.length - before).toBeLessThanOrEqual(member === 'push' ? things.length : 1);
      }
      click('last');
      page.tracker.consent(true);
      click('sentinel');
      page.tracker.end();

      // What the body of a notification must hold is for the page to know.
      const wrong = refused(sent, baseOf(attributes['data-api'])).filter(
        (line) => !/\b(body|content type)\b/.test(line),
      );
      expect(wrong).toEqual([]);
      // An object that cannot be read makes its options bad ones.
      if (said.some((line) => line.includes(' from push:'))) return;
      expect(
        sent.slice(-2).map(({ url, body = '' }) => [new URL(url).pathname.split('/').pop(), body]),
      ).toEqual([
        ['click', '{"ticket":"sentinel"}'],
        ['end', ''],
      ]);
      const keys = page.tracker.keys();
      expect(keys).toEqual({
        customerKey: expect.stringMatching(/./s),
        sessionKey: expect.stringMatching(/./s),
      });
    }),
    { numRuns: 200 },
  );
});
