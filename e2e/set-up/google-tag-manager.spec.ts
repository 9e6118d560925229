import { runCode } from '../../stand-in/google-tag-manager/run-code.ts';
import { type Sandbox, startSandbox } from '../../stand-in/google-tag-manager/sandbox.ts';
import { readTemplate } from '../../stand-in/google-tag-manager/template.ts';
import { ad } from '../support/add-ons/impressions.ts';
import { leftovers, NO_LEFTOVERS } from '../support/consent/stored.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf } from '../support/site/markup.ts';

declare const outcomes: string[];
declare const container: Sandbox;

const CARDS = ['shirt', 'hat'].map((id) => `<p id="${id}" data-elevate-ticket="${id}">${id}</p>`).join('');

const GOOD = { endpoint: '{{endpoint}}', market: 'UK' };

const template = readTemplate(`${import.meta.dirname}/../../integrations/google-tag-manager/template.tpl`);

/** A container that fires the template's tag with such fields, once the permission names the shop's own copy. */
function containerWith(fields: Record<string, unknown>, denied: string[] = []): string {
  const permissions = { ...template.permissions, inject_script: ['{{shop}}/elevate-*'] };
  return `<script>
    outcomes = [];
    const insert = (src, onload, onerror) =>
      document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror }));
    container = (${startSandbox})(window, ${JSON.stringify(permissions)}, insert);
    for (const type of ${JSON.stringify(denied)}) container.setConsent(type, false);
    const data = {
      ...${JSON.stringify({ scriptUrl: '{{shop}}/elevate-tracker.js', ...fields })},
      gtmOnSuccess: () => outcomes.push('success'),
      gtmOnFailure: () => outcomes.push('failure'),
    };
    (${runCode})(${JSON.stringify(template.code)}, { require: container.require, data });
  </script>`;
}

test("the template's tag loads the tracker with its options", async ({ shop, tab, visitor, cluster }) => {
  const head = containerWith({ ...GOOD, customerKey: 'anna', consent: 'granted' });
  await tab.goto(shop.document('/', pageOf(head, CARDS)));
  await tab.click('#shirt');
  expect(await cluster.settled(1)).toMatchObject([
    { type: 'click', query: { market: 'UK', customerKey: 'anna' } },
  ]);
  expect(await tab.evaluate(() => outcomes)).toEqual(['success']);
  expect(await visitor.messages()).toEqual([]);
});

test('the tick box loads what counts ad impressions', async ({ shop, tab, visitor, cluster }) => {
  const head = containerWith({ ...GOOD, api: 'v3', consent: 'granted', impressions: true });
  await tab.goto(shop.document('/', pageOf(head, ad('shirt'))));
  expect(await cluster.arrived(1)).toEqual(['ad-impression shirt']);
  expect(await tab.evaluate(() => outcomes)).toEqual(['success']);
  expect(await visitor.messages()).toEqual([]);
});

test('with consent pending nothing is sent or stored; granted, the click goes out; withdrawn, none does', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const types = ['analytics_storage', 'ad_storage'];
  const ticked = Object.fromEntries(types.map((type) => [type, true]));
  const head = containerWith({ ...GOOD, consent: 'required', ...ticked }, types);
  await tab.goto(shop.document('/', pageOf(head, CARDS)));
  await tab.waitFor(() => outcomes.includes('success'));
  await tab.click('#shirt');
  await tab.evaluate(() => container.setConsent('ad_storage', true));
  expect(await cluster.settled()).toEqual([]);
  expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);

  await tab.evaluate(() => container.setConsent('analytics_storage', true));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await leftovers(tab, visitor)).not.toEqual(NO_LEFTOVERS);

  await tab.evaluate(() => container.setConsent('ad_storage', false));
  await tab.click('#hat');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);
  expect(await visitor.messages()).toEqual([]);
});
