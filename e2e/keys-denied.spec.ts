import { expect, test } from './fixtures.ts';
import { keysIn, keysOf } from './keys-of.ts';

const DENIED_STORAGE = {
  'localStorage throws': `Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Denied', 'SecurityError'); } })`,
  'localStorage is null': `Object.defineProperty(window, 'localStorage', { get: () => null })`,
  'localStorage is full': `Storage.prototype.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError'); }`,
};

const DENIED_COOKIES = {
  'cookies throw': `Object.defineProperty(Document.prototype, 'cookie', {
    get() { throw new DOMException('Denied', 'SecurityError'); },
    set() { throw new DOMException('Denied', 'SecurityError'); } })`,
  'cookies are off': `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })`,
};

const pageWhere = (denials: string[]) => `<!doctype html><head><meta charset="utf-8">
  <script>${denials.join(';')}</script>{{tag}}</head>
  <p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>`;

for (const [where, denial] of Object.entries({ ...DENIED_STORAGE, ...DENIED_COOKIES })) {
  test(`where ${where}, the other store keeps the keys`, async ({ tab, shop, cluster }) => {
    await tab.goto(shop.document('/', pageWhere([denial])));
    const keys = await keysOf(tab);
    await tab.click('p');
    await tab.follow('a');
    await tab.click('p');
    expect((await cluster.settled(2)).map(keysIn)).toEqual([keys, keys]);
  });
}

for (const denial of Object.values(DENIED_STORAGE).slice(0, 2)) {
  test(`where nothing can be stored, keys live as long as the page: ${denial.match(/throw|null/)}`, async ({
    tab,
    shop,
    cluster,
    visitor,
  }) => {
    await tab.goto(shop.document('/', pageWhere([denial, DENIED_COOKIES['cookies throw']])));
    const keys = await keysOf(tab);
    await tab.click('p');
    const [click] = await cluster.settled(1);
    expect(keysIn(click)).toEqual(keys);
    expect(await keysOf(tab)).toEqual(keys);
    await tab.follow('a');
    expect((await keysOf(tab))?.customerKey).not.toBe(keys?.customerKey);
    const warnings = await visitor.messages();
    expect(warnings).toHaveLength(2);
    for (const warning of warnings) {
      expect(warning).toEqual({ level: 'warning', text: expect.stringContaining('cookies') });
    }
  });
}
