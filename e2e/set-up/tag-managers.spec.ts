import { Liquid } from 'liquidjs';
import { adapted, readDocument, recipesIn, settingsIn } from '../support/documents/recipes.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { pageOf } from '../support/site/markup.ts';

const GOOGLE = readDocument('integrations/google-tag-manager/README.md');
const TAG_MANAGERS = readDocument('docs/tag-managers.md');

/** In the place of Elevate's host, the stand-in's endpoint. */
const OWN = { 'https://www.shop.example': '{{shop}}', 'cluster-id': 'endpoint', w1A2B3C45: '{{endpoint}}' };

/** Puts a Custom HTML tag into the page as Google Tag Manager does: script by script, made anew without `data-*`. */
function googleTagManager(html: string): string {
  return `<template id="tag">${html}</template><script>
    for (const { text, src } of document.querySelector('#tag').content.querySelectorAll('script')) {
      const script = document.createElement('script');
      script.async = false;
      script.type = 'text/javascript';
      script.text = text;
      if (src) script.src = src;
      document.head.append(script);
    }
  </script>`;
}

/** Loads a script as Tealium's Generic Tag does: the parameters and what is mapped go into its address. */
function tealium(settings: Record<string, string>, dataLayer: Record<string, string>): string {
  const mapped = Object.entries(dataLayer).map(
    ([name, value]) => `${settings[name]}=${encodeURIComponent(value)}`,
  );
  const address = `${settings['base URL']}?${[settings['static parameters'], ...mapped].join('&')}`;
  return `<script>
    document.head.append(Object.assign(document.createElement('script'), { src: '${address}' }));
  </script>`;
}

/** Runs code as the Custom Code action of Adobe's tags does. */
function adobe(code: string, dataElements: Record<string, string>): string {
  return `<script>
    _satellite = { getVar: (name) => (${JSON.stringify(dataElements)})[name] };
    (function (event, target, Promise) {${code}})();
  </script>`;
}

/** Renders an app embed block of Shopify's; it may use the settings that its schema has, and no others. */
async function shopify(block: string, values: Record<string, string>): Promise<string> {
  const [liquid = '', schema = ''] = block.split(/\{% (?:end)?schema %\}/);
  const ids: string[] = JSON.parse(schema).settings.map(({ id }: { id: string }) => id);
  const settings = Object.fromEntries(ids.map((id) => [id, values[id] ?? '']));
  const engine = new Liquid({ strictVariables: true, strictFilters: true });
  engine.registerFilter('asset_url', (name: string) => `https://www.shop.example/${name}?v=1`);
  return engine.parseAndRender(liquid, { block: { settings } });
}

const RECIPES: Record<string, () => string | Promise<string>> = {
  'Custom HTML of Google Tag Manager': () => googleTagManager(recipesIn(GOOGLE, 'html').join('')),

  Tealium: () => tealium(settingsIn(TAG_MANAGERS), { elevate_market: 'UK' }),

  Adobe: () => adobe(recipesIn(TAG_MANAGERS, 'js').join(''), { elevateMarket: 'UK' }),

  Shopify: () =>
    shopify(recipesIn(TAG_MANAGERS, 'liquid').join(''), {
      cluster_id: 'w1A2B3C45',
      market: 'UK',
      api: 'v3',
      stay_on: 'pay.example login.example',
    }),
};

for (const [name, recipe] of Object.entries(RECIPES)) {
  test(`clicks arrive with the recipe for ${name}`, async ({ shop, tab, visitor, cluster }) => {
    const head = adapted(await recipe(), OWN);
    await tab.goto(shop.document('/', pageOf(head, CARD)));
    await tab.click('p');
    expect(await cluster.settled(1)).toMatchObject([
      { type: 'click', path: '/api/storefront/v3/notifications/click', query: { market: 'UK' } },
    ]);
    expect(await visitor.messages()).toEqual([]);
  });
}

test('Custom HTML with more options, consent among them, which the recipe for it gives', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const [html = ''] = recipesIn(GOOGLE, 'html');
  const lines = [...GOOGLE.matchAll(/`('&.*?)`/g)].map(([, line]) => line);
  const longer = adapted(html, {
    ...OWN,
    "encodeURIComponent('UK')": ["encodeURIComponent('UK')", ...lines].join(' + '),
  });
  await tab.goto(shop.document('/', pageOf(googleTagManager(longer), CARD)));
  await tab.click('p');
  expect(await cluster.settled()).toEqual([]);

  const [consent = ''] = recipesIn(GOOGLE, 'js');
  await tab.evaluate((code) => new Function(code)(), consent);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});
