import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';

/** Played, since settings deny both stores together, or in one engine only; those are tried as they are elsewhere. */
const DENIALS = {
  'localStorage throws': `Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Denied', 'SecurityError'); } })`,
  'localStorage is null': `Object.defineProperty(window, 'localStorage', { get: () => null })`,
  'localStorage is full': `Storage.prototype.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError'); }`,
  'cookies throw': `Object.defineProperty(Document.prototype, 'cookie', {
    get() { throw new DOMException('Denied', 'SecurityError'); },
    set() { throw new DOMException('Denied', 'SecurityError'); } })`,
  'cookies are off': `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })`,
};

const pageWhere = (denial: string) => `<!doctype html><head><meta charset="utf-8">
  <script>${denial}</script>{{tag}}</head>
  <p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>`;

for (const [where, denial] of Object.entries(DENIALS)) {
  test(`where ${where}, the other store keeps the keys`, async ({ tab, shop, cluster }) => {
    await tab.goto(shop.document('/', pageWhere(denial)));
    const keys = await keysOf(tab);
    await tab.click('p');
    await tab.follow('a');
    await tab.click('p');
    expect((await cluster.settled(2)).map(keysIn)).toEqual([keys, keys]);
  });
}
