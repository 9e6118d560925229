/** A page that is prerendered: it may tell the keys, and does nothing else. */
import { expect, test } from '@playwright/test';
import { element } from '../model/browser/elements.ts';
import { GOOD, openPage } from '../support/one-page.ts';

const HOUR = 60 * 60_000;

test('who asks it for keys ends no session, however old that is', () => {
  const entries = {
    'elevate-tracker.visit': `${Date.UTC(2026, 0, 1) - HOUR}`,
    'voyado.session': '{"customerKey":"c1","sessionKey":"s1"}',
  };
  const currentScript = element('script', GOOD);
  const document = { currentScript, prerendering: true, cookie: '', dispatchEvent() {} };
  const { page, sent, area } = openPage({ entries, globals: { document } });
  expect(page.tracker.keys()).toEqual({ customerKey: 'c1', sessionKey: 's1' });
  expect(sent).toEqual([]);
  expect(area.names().map((name) => [name, area.peek(name)])).toEqual(Object.entries(entries));
});
