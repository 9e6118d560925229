import { CARD, levelOf, runInspector, whenVerdictSays } from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';

const tagWith = (src: string, more = '') => `<script src="${src}" ${more}></script>`;

test('no tracker: neither a tag nor a file', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf('', CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /No tracker here.*no script of its name.*paste the tag/);
  expect(await levelOf(tab)).toContain('bad');
});

test('no tracker: a consent tool holds its tag back', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf(tagWith('/elevate-tracker.js', 'type="text/plain"'), CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /held back by type="text\/plain"/);
});

test('no tracker: its file is missing, or is a page', async ({ shop, tab, engine, expected }) => {
  expected.errors.push(/SyntaxError/);
  const missing = `${shop.origin}/gone/elevate-tracker.js`;
  await tab.goto(shop.document('/', pageOf(tagWith(missing), CARD)));
  await runInspector(tab);
  // WebKit does not tell pages what came of a file.
  const isTold = engine !== 'webkit';
  await whenVerdictSays(
    tab,
    isTold ? /gone\/elevate-tracker\.js is missing: the server answers 404/ : /No tracker came of/,
  );

  shop.answer('/page/elevate-tracker.js', (_, response) => void response.type('html').send('<p>Shop</p>'));
  await tab.goto(shop.document('/2', pageOf(tagWith('/page/elevate-tracker.js'), CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, isTold ? /is no JavaScript: the server sends text\/html/ : /No tracker came of/);
});

test('no tracker: its file is broken', async ({ shop, tab, expected }) => {
  expected.errors.push(/let/);
  shop.answer('/elevate-tracker.js', (_, response) => void response.type('js').send('let;;'));
  await tab.goto(shop.document('/', pageOf(tagWith('/elevate-tracker.js'), CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /No tracker came of .*elevate-tracker\.js.*A page cannot know which/);
});

test('no tracker: the policy forbids its file', async ({ shop, tab }) => {
  const policy = `script-src ${shop.origin}/recorder.js ${shop.origin}/elevate-inspector.js ${shop.origin}/late.js`;
  shop.answer('/late.js', (_, response) => {
    const script = `const late = document.createElement('script'); late.src = '/elevate-tracker.js'; document.head.append(late)`;
    response.type('js').send(`addEventListener('click', () => { ${script} })`);
  });
  await tab.goto(
    shop.document('/', pageOf(tagWith('/late.js'), CARD), { 'Content-Security-Policy': policy }),
  );
  await runInspector(tab);
  await whenVerdictSays(tab, /No tracker/);
  await tab.click('a');
  await whenVerdictSays(tab, /policy forbids .*elevate-tracker\.js: add its origin to script-src/);
});

test('no tracker yet: its file is on its way', async ({ shop, tab }) => {
  const waiting: (() => void)[] = [];
  shop.answer('/elevate-tracker.js', (_, _response, next) => void waiting.push(next));
  shop.document('/', pageOf('', CARD));
  await tab.goto(`${shop.origin}/`);
  await runInspector(tab);
  await tab.evaluate(() => {
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'interactive' });
    const script = document.createElement('script');
    script.src = '/elevate-tracker.js?cluster-id=w1A2B3C45&market=UK&api=v3';
    document.head.append(script);
  });
  await whenVerdictSays(tab, /is on its way/);
  for (const go of waiting) go();
  await whenVerdictSays(tab, /All is well/);
});

test('two trackers', async ({ shop, tab }) => {
  const tag = shopTag({ api: 'v3' });
  await tab.goto(shop.document('/', pageOf(tag + tag.replace('.js', '.js?again'), CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /loaded 2 times: the first one works/);
  expect(await levelOf(tab)).toContain('warn');
});
