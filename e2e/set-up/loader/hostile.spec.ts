import { saved, snippet, withhold } from '../../support/documents/loader.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { pageOf } from '../../support/site/markup.ts';

const LINK = '<a href="/next" data-elevate-ticket="shirt">Shirt</a>';

const NO_STORAGE = `<script>Object.defineProperty(window, 'sessionStorage', {
  get() { throw new Error('denied'); } })</script>`;
const FIELDS = '<input type="hidden" name="getAttribute"><input type="hidden" name="dataset">';
const inModule = (scripts: string) => scripts.replaceAll('<script>', '<script type="module">');

/** Comes before the tracker does: scripts of a page run in order, those of modules after the others. */
const CLICK = `<script>(document.querySelector('i') ?? document.querySelector('p')).click()</script>`;

for (const [name, markup] of Object.entries({
  'an element named like the global': `<form id="elevateTracker"></form>${snippet()}${CLICK}`,
  'elements named like members of the document': `<img alt="" name="currentScript"><form name="cookie"></form>${snippet()}${CLICK}`,
  'a form with fields named like members of elements': `${snippet()}
    <script>document.querySelector('p').innerHTML = '<form>${FIELDS}<i>Here</i></form>'</script>${CLICK}`,
  'sessionStorage that throws': NO_STORAGE + snippet() + CLICK,
  'no currentScript': inModule(snippet() + CLICK),
  'the snippet twice': snippet() + snippet() + CLICK,
})) {
  test(`${name}: nothing is thrown, and the click is sent once`, async ({ shop, tab, cluster, visitor }) => {
    await tab.goto(shop.document('/', pageOf('', CARD + markup)));
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    expect((await visitor.messages()).filter(({ level }) => level === 'error')).toEqual([]);
  });
}

for (const [name, markup] of Object.entries({
  'sessionStorage that throws': NO_STORAGE + snippet() + LINK,
  'a frozen queue': `<script>elevateTracker = Object.freeze([])</script>${snippet()}${LINK}`,
  'a ticket on a form with such fields': `${snippet()}<form data-elevate-ticket="form">${FIELDS}<a href="/next">Next</a></form>`,
})) {
  test(`${name}: nothing is thrown, though the click is lost`, async ({ shop, tab, cluster }) => {
    withhold(shop, 'missing');
    shop.page('/next', 'A shirt');
    await tab.goto(shop.document('/', pageOf('', markup)));
    await tab.follow('a');
    expect(await cluster.arrived()).toEqual([]);
  });
}

test('the script gets the nonce of the snippet', async ({ shop, tab, cluster }) => {
  const policy = `default-src 'none'; script-src 'nonce-n' ${shop.origin}/recorder.js;
    connect-src ${cluster.origin} ${shop.origin}/reports; img-src data:`.replace(/\s+/g, ' ');
  const head = snippet().replace('<script>', '<script nonce="n">');
  await tab.goto(shop.document('/', pageOf(head, CARD), { 'Content-Security-Policy': policy }));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

const TRUSTED_TYPES = { 'Content-Security-Policy': "require-trusted-types-for 'script'" };

test('where Trusted Types are required, an address of that type loads the script', async ({
  shop,
  tab,
  cluster,
}) => {
  const head = snippet().replace(
    "'/elevate-tracker.js'",
    `window.trustedTypes
      ? trustedTypes.createPolicy('shop', { createScriptURL: (url) => url }).createScriptURL('/elevate-tracker.js')
      : '/elevate-tracker.js'`,
  );
  await tab.goto(shop.document('/', pageOf(head, CARD), TRUSTED_TYPES));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('where Trusted Types forbid the address, nothing is thrown, and the next page sends', async ({
  shop,
  tab,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(snippet(), LINK), TRUSTED_TYPES));
  shop.page('/next', 'A shirt');
  await tab.follow('a');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await saved(tab)).toBeNull();
});
