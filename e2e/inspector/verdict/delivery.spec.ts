import {
  CARD,
  clickAndAsk,
  levelOf,
  runInspector,
  whenPartSays,
  whenVerdictSays,
} from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';

declare let isOnline: boolean;

const click = '[data-elevate-ticket]';

test('the policy forbids the address', async ({ shop, tab, cluster }) => {
  const tag = shopTag({ api: 'v3' });
  const policy = `connect-src ${shop.origin}`;
  await tab.goto(shop.document('/', pageOf(tag, CARD), { 'Content-Security-Policy': policy }));
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  await tab.click(click);
  const sentence = await whenVerdictSays(tab, /policy forbids .*: add it to connect-src/);
  expect(sentence).toContain(cluster.origin);
  await whenPartSays(
    tab,
    'notifications',
    /blocked by connect-src of the page’s policy.*\/notifications\/click/,
  );
  // From this page no sentinel could leave either.
  await tab.close();
  expect(await cluster.arrived()).toEqual([]);
});

for (const [status, sentence] of [
  [400, /did not accept the click\. 400: an argument is invalid/],
  [404, /did not accept the click\. 404: wrong cluster-id, api or proxy/],
] as const)
  test(`the cluster answers ${status}`, async ({ open, tab, cluster, expected }) => {
    expected.answers.push(status);
    await open(CARD, { api: 'v3', endpoint: `${cluster.endpoint}/status-${status}` });
    await runInspector(tab);
    await clickAndAsk(tab, cluster);
    await whenVerdictSays(tab, sentence);
    expect(await levelOf(tab)).toContain('bad');
  });

test('the browser takes no notification', async ({ open, tab }) => {
  await open(
    `${CARD}<script>navigator.sendBeacon = () => false; window.fetch = () => { throw new TypeError('No'); }</script>`,
    { api: 'v3' },
  );
  await runInspector(tab);
  await tab.click(click);
  await whenVerdictSays(tab, /The browser did not take the last notification/);
});

test('offline, with a queue', async ({ open, tab, cluster }) => {
  await open(
    `${CARD}<script>
      isOnline = true; {
      Object.defineProperty(Navigator.prototype, 'onLine', { get: () => isOnline });
      const { fetch } = window;
      window.fetch = (...rest) => isOnline ? fetch(...rest) : Promise.reject(new TypeError('offline')); }
    </script>`,
    { api: 'v3' },
  );
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  await tab.evaluate(() => {
    isOnline = false;
    dispatchEvent(new Event('offline'));
  });
  await whenVerdictSays(tab, /Offline: nothing in the queue/);
  await tab.click(click);
  await whenVerdictSays(tab, /Offline: 1 in the queue, an hour at most, until/);
  await whenPartSays(tab, 'notifications', /waits in the queue/);
  await tab.evaluate(() => {
    isOnline = true;
    dispatchEvent(new Event('online'));
  });
  await whenVerdictSays(tab, /All is well/);
  await cluster.waitFor(1);
});
