/** Pages that have put something odd in the way of the tracker. */
import { expect, test } from '@playwright/test';
import { element } from '../model/browser/elements.ts';
import { BASE, GOOD, openPage, openWaiting, refused } from '../support/one-page.ts';

const CONFIG = { clusterId: 'w1', market: 'UK', api: 'v2' };

const fail = () => {
  throw new Error('of the page');
};

/** What a page may have put on the global, so that the tracker starts and counts clicks all the same. */
const FOUND: Record<string, () => unknown> = {
  'an array of very many items': () => [...Array(200_000).fill(0), CONFIG],
  'an object whose members inherit': () => [Object.create({ market: 'SE' }), CONFIG],
  'an object of which one member cannot be read': () => [
    Object.defineProperty({}, 'debug', { get: fail }),
    CONFIG,
  ],
  'an object that cannot be read at all': () => [null, Symbol('no'), CONFIG],
};

for (const [what, found] of Object.entries(FOUND)) {
  test(`the global is ${what}: clicks count`, () => {
    const { click, sent } = openPage({ attributes: {}, globals: { elevateTracker: found() } });
    click('shirt');
    expect(sent).toMatchObject([{ url: expect.stringContaining('market=UK'), body: '{"ticket":"shirt"}' }]);
    expect(refused(sent)).toEqual([]);
  });
}

test('a global that nothing can change throws nothing into the page', () => {
  const { click, said } = openPage({ globals: { elevateTracker: Object.freeze([CONFIG]) } });
  click('shirt');
  expect(said).toHaveLength(1);
});

for (const thrown of [new Error('of the page'), undefined, 'granted']) {
  test(`consent that cannot be read, but throws ${thrown}, counts as required`, () => {
    const item = {
      ...CONFIG,
      get consent() {
        throw thrown;
      },
    };
    const { click, sent, said } = openPage({ attributes: {}, globals: { elevateTracker: [item] } });
    click('shirt');
    expect(sent).toEqual([]);
    expect(said).toEqual([expect.stringContaining('consent from push')]);
  });
}

test('a proxy that was revoked is no configuration, and stops nothing', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const { click, sent, said } = openPage({ globals: { elevateTracker: [proxy] } });
  click('shirt');
  expect(said).not.toEqual([]);
  expect(sent).toHaveLength(1);
});

test('a link to an invalid address counts without a word', () => {
  const { page, sent, said } = openPage();
  const link = element('a', { href: 'http://[', target: '_blank', 'data-elevate-ticket': 'shirt' });
  page.emit('click', { button: 0, composedPath: () => [link] });
  expect(sent).toMatchObject([{ body: '{"ticket":"shirt"}' }]);
  expect(said).toEqual([]);
});

test('what a link made a page write to Object.prototype is no configuration', () => {
  const polluted = { endpoint: 'https://evil.example', market: 'SE', customerKey: 'guessed', debug: '' };
  Object.assign(Object.prototype, polluted);
  try {
    const globals = { elevateTracker: [{ market: 'UK' }, () => {}] };
    const { click, sent, said } = openPage({
      attributes: { 'data-cluster-id': 'w1', 'data-api': 'v2' },
      globals,
    });
    click('shirt');
    expect(said).toEqual([]);
    expect(sent).toMatchObject([{ url: expect.stringMatching(`^${BASE}.*customerKey=0.*market=UK`) }]);
  } finally {
    for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
  }
});

test('a console that throws stops nothing', () => {
  const console = { log: fail, warn: fail, error: fail };
  const attributes = { ...GOOD, 'data-end-on': 'never', 'data-debug': '' };
  const { click, page, sent } = openPage({ attributes, globals: { console } });
  page.tracker.identify('');
  click('shirt');
  expect(sent).toHaveLength(1);
});

test('damaged notifications in the queue stop neither the page nor the others', async () => {
  const good = {
    type: 'click',
    url: `${BASE}click?customerKey=c&market=UK&sessionKey=s`,
    body: '{"ticket":"shirt"}',
  };
  const bad = [
    { type: 'click', url: 5 },
    { type: 'click', url: `${BASE}../../../evil` },
    7,
    { url: { toString: 0 } },
  ];
  const { sent, said } = await openWaiting([...bad, good]);
  expect(sent).toMatchObject([{ url: good.url, body: good.body }]);
  expect(said).toEqual([]);
});

test('keys that storage did not take at first are stored with the next activity', () => {
  const stored = new Map<string, string>();
  let calls = 0;
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem(key: string, value: string) {
      if (calls++ < 3) fail();
      stored.set(key, value);
    },
  };
  const { click, page, sent } = openPage({ globals: { localStorage } });
  click('shirt');
  click('hat');
  expect(sent).toHaveLength(2);
  expect(stored.get('voyado.session')).toBe(JSON.stringify(page.tracker.keys()));
});

test('what another library stored counts, also where the tracker has lost what it knew', () => {
  const { page, area, pass } = openPage();
  page.tracker.keys();
  // It sees that storage keeps what it takes.
  pass(1);
  const stored = { customerKey: 'anna', sessionKey: 's1' };
  area.clear();
  area.put('voyado.session', JSON.stringify(stored));
  expect(page.tracker.keys()).toEqual(stored);
});
