/** Who the visitor is, by `identify` and by the cookie. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { createBrowser } from '../model/browser/browser.ts';
import { ENGINES, type Engine } from '../model/browser/engines.ts';
import { arrive, openTab } from '../model/browser/tabs.ts';
import { GOOD, HOST, openPage } from '../support/one-page.ts';
import '../support/seed.ts';

const NAMES = ['anna', 'bert', 'carla'] as const;

type Call = ['identify', string] | ['consent', boolean] | ['reset'] | ['end'];

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.constantFrom(...NAMES).map((name): Call => ['identify', name]),
  fc.boolean().map((answer): Call => ['consent', answer]),
  fc.constantFrom<Call>(['reset'], ['end']),
);

test('whatever the visitor answers meanwhile, who was identified last is who it is, until the sign-out', () => {
  fc.assert(
    fc.property(fc.constantFrom('granted', 'required'), fc.array(call), (consent, calls) => {
      const { page, click, sent } = openPage({ attributes: { ...GOOD, 'data-consent': consent } });
      const { tracker } = page;
      let expected: unknown;
      for (const [member, value] of [...calls, ['consent', true] as Call]) {
        (tracker[member] as (value?: unknown) => void)(value);
        if (member === 'identify') expected = value;
        if (member === 'reset') expected = undefined;
      }
      const { customerKey } = tracker.keys() ?? {};
      if (expected) expect(customerKey).toBe(expected);
      else expect(customerKey).toMatch(/^[\da-f-]{36}$/);
      click('shirt');
      const { searchParams } = new URL(sent.at(-1)?.url ?? '');
      expect(searchParams.get('customerKey')).toBe(customerKey);
    }),
  );
});

test("each page renews the customer key's cookie for a year", () => {
  const browser = createBrowser(ENGINES[0] as Engine, GOOD);
  for (const _ of [1, 2]) {
    browser.stored = [];
    const { tracker } = arrive(browser, openTab(browser, HOST));
    const { customerKey } = tracker.keys() ?? {};
    const written = browser.stored.flatMap(({ what, text }) => (what === 'cookie' ? text : []));
    expect(written).toContainEqual(
      expect.stringMatching(`^apptus.customerKey=${customerKey};.*Max-Age=31536000`),
    );
    browser.clock.pass(24 * 60 * 60 * 1000);
  }
});
