import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { GOOD, openPage } from './one-page.ts';
import './seed.ts';

/** How many session keys that ended are never taken over. */
const REMEMBERED = 20;
const LONGEST_COOKIE = 512;

const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), {
  minLength: 1,
  maxLength: REMEMBERED,
});

for (const attributes of [{}, { 'data-cookie-domain': 'shop.example' }]) {
  const [option = 'nothing'] = Object.keys(attributes);
  test(`with ${option} given, none of the last ${REMEMBERED} sessions that ended begins again`, () => {
    fc.assert(
      fc.property(keys, (ended) => {
        const { page, click, area, cookies, sent } = openPage({ attributes: { ...GOOD, ...attributes } });
        const set = (sessionKey: string) =>
          area.put('voyado.session', JSON.stringify({ customerKey: 'c', sessionKey }));
        for (const key of ended) {
          set(key);
          click('shirt');
          expect(page.tracker.keys()?.sessionKey).toBe(key);
          page.tracker.end();
        }
        const ends = sent.filter(({ url }) => url.includes('/end?')).length;
        for (const key of ended) {
          set(key);
          expect(ended).not.toContain(page.tracker.keys()?.sessionKey);
          click('shirt');
          expect(ended).not.toContain(page.tracker.keys()?.sessionKey);
        }
        expect(ends).toBeGreaterThanOrEqual(ended.length);
        const [shared = ''] = /elevate-tracker=[^;]*/.exec(cookies()) ?? [];
        expect(shared.length).toBeLessThanOrEqual(LONGEST_COOKIE);
      }),
    );
  });
}
