import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';

declare const touched: string[];
declare const untilThen: string[];

/** Writes down whoever touches cookies or storage. */
const WATCH = `<script>
  touched = [];
  const watch = (owner, name) => {
    const watched = Object.getOwnPropertyDescriptor(owner, name);
    for (const way of ['get', 'set', 'value']) {
      const original = watched[way];
      if (original) watched[way] = function (...values) {
        touched.push(name);
        return original.apply(this, values);
      };
    }
    Object.defineProperty(owner, name, watched);
  };
  watch(window, 'localStorage');
  watch(window, 'sessionStorage');
  watch(Document.prototype, 'cookie');
  for (const name of ['getItem', 'setItem', 'removeItem', 'key']) watch(Storage.prototype, name);
</script>`;

/** Evaluates the script and does something more in one go, so that the browser has no moment to be idle in. */
const evaluateAnd = (then: string) => `<script>
  const request = new XMLHttpRequest();
  request.open('GET', '/elevate-tracker.js', false);
  request.send();
  const tag = document.createElement('script');
  Object.assign(tag.dataset, { endpoint: '{{endpoint}}', market: 'UK' });
  tag.text = request.responseText;
  document.head.append(tag);
  untilThen = [...touched];
  ${then}
</script>`;

const pageWith = (script: string) => `<!doctype html><head><meta charset="utf-8">${WATCH}</head>
  <p data-elevate-ticket="shirt">Shirt</p>${script}`;

test('no storage is touched while the script is evaluated, but soon afterwards', async ({ tab, shop }) => {
  await tab.goto(shop.document('/', pageWith(evaluateAnd(''))));
  expect(await tab.evaluate(() => untilThen)).toEqual([]);
  await tab.waitFor(() => touched.includes('setItem') && touched.includes('cookie'));
});

test('a click before the browser was idle is sent with keys that are kept', async ({
  tab,
  shop,
  cluster,
}) => {
  const click = "document.querySelector('p').click();";
  await tab.goto(shop.document('/', pageWith(evaluateAnd(click))));
  expect(await tab.evaluate(() => untilThen)).toEqual([]);
  const [notification] = await cluster.settled(1);
  expect(keysIn(notification)).toEqual(await keysOf(tab));
});

test('a click on something without a ticket touches no storage', async ({ open, tab, cluster }) => {
  await open(`${WATCH}<p data-elevate-ticket="shirt">Shirt</p><i>About us</i>`);
  await tab.click('p');
  await cluster.settled(1);
  const more = await tab.evaluate(() => {
    touched.length = 0;
    document.querySelector('i')?.click();
    return touched;
  });
  expect(more).toEqual([]);
});
