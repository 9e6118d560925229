import {
  CARD,
  inspectBegun,
  levelOf,
  runInspector,
  TAG,
  whenVerdictSays,
} from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { restricted } from '../../support/restricted.ts';
import {
  COOKIES_ARE_OFF,
  LOCAL_STORAGE_IS_FULL,
  LOCAL_STORAGE_IS_NULL,
  LOCAL_STORAGE_THROWS,
} from '../../support/site/denied.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysOf } from '../../support/visit/keys-of.ts';

restricted('where the browser’s settings let no site store anything', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await inspectBegun(tab);
  await whenVerdictSays(tab, /Neither cookies nor localStorage may be used/);
});

const DENIALS: [where: string, script: string, sentence: RegExp][] = [
  ['localStorage is denied', LOCAL_STORAGE_THROWS, /localStorage keeps nothing: keys live in cookies only/],
  ['localStorage is full', LOCAL_STORAGE_IS_FULL, /localStorage keeps nothing/],
  ['cookies are refused', COOKIES_ARE_OFF, /No cookies \(blocked, or both HttpOnly\)/],
  ['both are refused', COOKIES_ARE_OFF + LOCAL_STORAGE_IS_NULL, /Neither cookies nor localStorage/],
];

for (const [where, script, sentence] of DENIALS)
  test(`where ${where}`, async ({ shop, tab }) => {
    const tag = shopTag({ api: 'v3' });
    await begin(tab, shop.document('/', pageOf(script + tag, CARD)));
    await runInspector(tab);
    await whenVerdictSays(tab, sentence);
    expect(await levelOf(tab)).toContain('warn');
  });

test('where a page is in a sandbox, so that neither may be used', async ({ shop, tab }) => {
  const tag = shopTag({ api: 'v3' });
  const sandbox = { 'Content-Security-Policy': 'sandbox allow-scripts' };
  await tab.goto(shop.document('/', pageOf(tag + TAG, CARD), sandbox));
  await whenVerdictSays(tab, /Neither cookies nor localStorage/);
  expect(await levelOf(tab)).toContain('warn');
});

test('where a server has set a cookie HttpOnly', async ({ shop, open, tab }) => {
  shop.answer('/sign-in', (_, response) => {
    response.set('Set-Cookie', 'apptus.customerKey=from-the-server; Path=/; HttpOnly').status(204).end();
  });
  await tab.goto(shop.plainPage('/', ''));
  await tab.evaluate(() => fetch('/sign-in').then(() => undefined));
  await open(CARD, { api: 'v3' });
  await inspectBegun(tab);
  await whenVerdictSays(tab, /apptus\.customerKey cannot be read or written: it is HttpOnly/);
});

test('where browsers refuse the domain', async ({ open, tab }) => {
  await open(CARD, { api: 'v3', 'cookie-domain': 'localhost' });
  await inspectBegun(tab);
  await whenVerdictSays(tab, /cookie-domain “localhost” brings no cookie/);
});

test('where another cookie of that name stands in front', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await inspectBegun(tab);
  await whenVerdictSays(tab, /All is well/);
  await tab.evaluate(() => {
    localStorage.setItem('voyado.session', JSON.stringify({ customerKey: 'another', sessionKey: 'one' }));
  });
  await whenVerdictSays(tab, /apptus\.customerKey differs from localStorage/);
});

test('where a key tells who the visitor is', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await keysOf(tab);
  await tab.evaluate(() => {
    const keys = { customerKey: 'anna@shop.example', sessionKey: 's1' };
    localStorage.setItem('voyado.session', JSON.stringify(keys));
    // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
    document.cookie = 'apptus.customerKey=anna%40shop.example; path=/';
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = 'apptus.sessionKey=s1; path=/';
  });
  await runInspector(tab);
  await whenVerdictSays(tab, /customer key contains an @: Elevate forbids/);
  expect(await levelOf(tab)).toContain('bad');
});

test('where Elevate 3 refuses a key', async ({ open, tab }) => {
  await open(CARD, { api: 'web-v2' });
  await inspectBegun(tab);
  await whenVerdictSays(tab, /All is well/);
  await tab.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem('voyado.session') ?? '');
    localStorage.setItem('voyado.session', JSON.stringify({ ...stored, customerKey: 'customer-1' }));
    // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
    document.cookie = 'apptus.customerKey=customer-1; path=/';
  });
  await whenVerdictSays(tab, /customer key is no UUID of version 4, and web-v2 takes no other/);
});
