import { type NginxProxy, startNginxProxy } from '../../../test/first-party/nginx-proxy.ts';
import { readDocument, recipesIn } from '../../support/documents/recipes.ts';
import { test as base, expect } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { pageOf } from '../../support/site/markup.ts';

const test = base.extend<{ nginx: NginxProxy }>({
  nginx: async ({ shop, running, channelName }, use) => {
    const beside = `location / { proxy_pass ${shop.origin.replace(shop.host, 'localhost')}; }`;
    const cluster = `${running.cluster.origin}/channel/${channelName}/elevate-4`;
    const nginx = await startNginxProxy(cluster, { beside });
    await use(nginx);
    await nginx.close();
  },
});

test('behind a proxy on the shop’s own host nothing goes elsewhere, and the cluster learns no cookie', async ({
  nginx,
  shop,
  tab,
  cluster,
}) => {
  const [tag = ''] = recipesIn(readDocument('docs/first-party.md'), 'html');
  shop.document('/women/', pageOf(tag, CARD), {
    'Content-Security-Policy': "connect-src 'self'",
    'Set-Cookie': 'basket=secret; Path=/',
  });

  await tab.goto(`${nginx.origin}/women/`);
  await tab.click('p');
  const [click] = await cluster.waitFor(1);
  const { cookies, userAgent } = await tab.evaluate(() => ({
    cookies: document.cookie,
    userAgent: navigator.userAgent,
  }));
  // Its policy lets no other sentinel out.
  await tab.close();

  expect(click).toMatchObject({
    type: 'click',
    body: '{"ticket":"shirt"}',
    query: { market: 'UK' },
    status: 204,
  });
  expect(click?.headers).toMatchObject({ 'user-agent': userAgent, 'x-forwarded-for': '127.0.0.1' });
  expect(click?.headers).not.toHaveProperty('cookie');
  // There were some to leak: the shop's and the tracker's.
  expect(cookies).toMatch(/basket=secret.*apptus\.customerKey/);
});
