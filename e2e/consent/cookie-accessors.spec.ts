import { expect, test } from '../support/fixtures.ts';
import { pageOf } from '../support/site/markup.ts';
import { begin } from '../support/visit/begun.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';

const CARD = '<p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>';

/** What consent tools and browsers put in the place of `document.cookie`, and which cookies come of it. */
const ACCESSORS: Record<string, [accessor: string, cookies: string[], owner?: string]> = {
  'swallows all cookies': ['{ get: () => "", set() {} }', []],
  'swallows all cookies of all documents': ['{ get: () => "", set() {} }', [], 'Document.prototype'],
  'tells of others and swallows the tracker’s': ['{ get: () => "basket=shirt", set() {} }', []],
  throws: ['{ get() { throw new Error("No"); }, set() { throw new Error("No"); } }', []],
  'answers nothing': ['{ get() {}, set() {} }', []],
  'answers what is no text': ['{ get: () => ({ split: 1 }), set() {} }', []],
  'cannot be written': ['{ value: "" }', []],
  'lets one of the two through': [
    `{
      get: () => read.call(document),
      set: (text) => { if (/customerKey/.test(text)) write.call(document, text); },
    }`,
    ['apptus.customerKey'],
  ],
};

for (const [what, [accessor, cookies, owner = 'document']] of Object.entries(ACCESSORS)) {
  test(`an accessor on ${owner} that ${what} is not gone round, and the visit goes on without`, {
    tag: '@played',
  }, async ({ shop, tab, visitor, cluster }) => {
    const script = `<script>{
      const { get: read, set: write } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      Object.defineProperty(${owner}, 'cookie', ${accessor});
    }</script>`;
    await tab.goto(shop.document('/', pageOf(`${script}{{tag}}`, CARD)));
    await tab.click('p');
    const keys = await keysOf(tab);
    await tab.follow('a');
    await tab.click('p');
    expect((await cluster.settled(2)).map(keysIn)).toEqual([keys, keys]);
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(cookies);
    expect(await visitor.messages()).toEqual([]);
  });
}

test('what a consent tool holds back until the visitor’s answer is what the tracker wrote', async ({
  shop,
  tab,
  visitor,
}) => {
  const script = `<script>{
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    const held = [];
    Object.defineProperty(document, 'cookie', { configurable: true, get: () => '', set: (text) => held.push(text) });
    letThrough = () => {
      delete document.cookie;
      for (const text of held) set.call(document, text);
    };
  }</script>`;
  const keys = await begin(tab, shop.document('/', pageOf(`${script}{{tag}}`, CARD)));
  expect(await visitor.cookies()).toEqual([]);
  await tab.evaluate(() => (window as unknown as { letThrough(): void }).letThrough());
  const stored = (await visitor.cookies()).map(({ name, value }) => [name.replace('apptus.', ''), value]);
  expect(Object.fromEntries(stored)).toEqual(keys);
});
