/** Sessions that ended stay ended, whoever brings back their keys. */
import { expect, test } from '@playwright/test';
import { GOOD, openPage } from '../support/one-page.ts';
import { open, sentBy, start } from '../support/story.ts';

/** How many session keys that ended are never taken over. */
const REMEMBERED = 20;
const LONGEST_COOKIE = 512;

/** Those of a server may be anything. */
const FORMS = ['s', 'visit 1;', 'å€😀', '"=="', '100%', 'x'.repeat(60)];
const ENDED = Array.from({ length: REMEMBERED }, (_, index) => `${FORMS[index % FORMS.length]}${index}`);

for (const attributes of [{}, { 'data-cookie-domain': 'shop.example' }]) {
  const [option = 'nothing'] = Object.keys(attributes);
  test(`with ${option} given, none of the last ${REMEMBERED} sessions that ended begins again`, () => {
    const { page, click, area, cookies } = openPage({ attributes: { ...GOOD, ...attributes } });
    const keyWhere = (sessionKey: string) => {
      area.put('voyado.session', JSON.stringify({ customerKey: 'c', sessionKey }));
      return page.tracker.keys()?.sessionKey;
    };
    for (const key of ENDED) {
      expect(keyWhere(key)).toBe(key);
      click('shirt');
      page.tracker.end();
    }
    expect(ENDED.map(keyWhere).filter((key) => ENDED.includes(`${key}`))).toEqual([]);
    click('shirt');
    expect(ENDED.map(keyWhere).filter((key) => ENDED.includes(`${key}`))).toEqual([]);
    const [shared = ''] = /elevate-tracker=[^;]*/.exec(cookies()) ?? [];
    expect(shared.length).toBeLessThanOrEqual(LONGEST_COOKIE);
  });
}

test('reset() where no session has started makes both keys new, and ends nothing', async () => {
  const browser = start('chromium');
  const { page } = await open(browser);
  const { tracker } = page;
  tracker.end();
  const before = tracker.keys();
  tracker.reset();
  const after = tracker.keys();
  expect(after?.customerKey).not.toBe(before?.customerKey);
  expect(after?.sessionKey).not.toBe(before?.sessionKey);
  expect(sentBy(browser)).toHaveLength(1);
});
