import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { BASE, GOOD, HOST, openPage, openWaiting, refused } from '../support/one-page.ts';
import '../support/seed.ts';

const MINUTE = 60_000;
/** When these pages are opened. */
const NOW = Date.UTC(2026, 0, 1);

const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('anna', '', '__proto__', '\ud83d', 'a b=;é"\n', '<b>'),
);
const json = fc.oneof(
  fc.jsonValue(),
  fc.record({ customerKey: fc.oneof(key, fc.jsonValue()), sessionKey: fc.oneof(key, fc.jsonValue()) }),
  fc.constantFrom({ __proto__: null, toString: 1, valueOf: 1 }, null, [[[]]]),
);
const entry = fc.oneof(
  fc.string({ unit: 'binary' }),
  json.map((value) => JSON.stringify(value)),
);
const time = fc.oneof(
  entry,
  fc.constantFrom('Infinity', '-Infinity', 'NaN', '-1', '0', '1e400', '9'.repeat(20), '0x10'),
  fc.integer({ min: -60, max: 60 }).map((minutes) => `${NOW + minutes * MINUTE}`),
);
const address = fc.oneof(
  fc.webUrl(),
  fc.jsonValue(),
  fc.constantFrom(
    'https://evil.example/',
    `${BASE.replace('w1', 'evil')}click?`,
    `${BASE}../../../evil?market=UK`,
    `${BASE}%2e%2e/%2e%2e/%2e%2e/evil?market=UK`,
    BASE.replace('.cloud', '.cloud@evil.example'),
    BASE.replace('https', 'http'),
    '/evil',
    'javascript:alert(1)',
  ),
);
const queued = fc.record({ type: fc.oneof(fc.string(), fc.jsonValue()), url: address, body: fc.jsonValue() });

const GOOD_URL = `${BASE}click?customerKey=c&market=UK&sessionKey=s`;
const GOOD_CLICK = { type: 'click', url: GOOD_URL, body: '{"ticket":"queued"}' };

const entries = fc.record(
  {
    'voyado.session': entry,
    'elevate-tracker': entry,
    'elevate-tracker.a': time,
    'elevate-tracker.t1': time,
    'elevate-tracker.__proto__': time,
    'elevate-tracker-': entry,
  },
  { requiredKeys: [] },
);
const cookies = fc.array(
  fc
    .tuple(
      fc.constantFrom('apptus.customerKey', 'apptus.sessionKey', 'elevate-tracker', '__proto__', ''),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('%', '%E0%A4%A', 'a=b', '"q"', 'z'.repeat(600)),
      ),
    )
    .map(([name, value]) => `${name}=${value.replaceAll(';', '')}`),
);

test('whatever lies in the stores, clicks arrive and the stores come into their form', () => {
  fc.assert(
    fc.property(entries, cookies, fc.boolean(), (entries, cookies, isShared) => {
      const attributes = {
        ...GOOD,
        ...(isShared && { 'data-cookie-domain': HOST }),
      };
      const {
        click,
        pass,
        page,
        sent,
        said,
        area,
        cookies: cookiesNow,
      } = openPage({ attributes, entries, cookies });
      click('one');
      pass(31 * MINUTE);
      click('two');

      expect(said).toEqual([]);
      expect(refused(sent)).toEqual([]);
      expect(sent.flatMap(({ body }) => (body ? JSON.parse(body).ticket : []))).toEqual(['one', 'two']);
      const keys = page.tracker.keys();
      expect(area.peek('voyado.session')).toBe(JSON.stringify(keys));
      expect(JSON.parse(area.peek('elevate-tracker') ?? '')).toMatchObject({ ...keys });
      const [shared = ''] = /elevate-tracker=[^;]*/.exec(cookiesNow()) ?? [];
      if (isShared) expect(shared.length).toBeLessThanOrEqual(512);
    }),
  );
});

test('whatever waits in the queue, no other address is contacted, and what is good goes out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(queued, fc.jsonValue()), { maxLength: 5 }), async (damaged) => {
      const { sent, said } = await openWaiting([...damaged, GOOD_CLICK]);
      expect(said).toEqual([]);
      expect(sent).toMatchObject([{ url: GOOD_URL, body: GOOD_CLICK.body }]);
    }),
  );
});
