import { leftovers, NO_LEFTOVERS } from '../../support/consent/stored.ts';
import { line } from '../../support/console-line.ts';
import { expect, test } from '../../support/fixtures.ts';
import { camelCase, pageOf, queryTagOf, tagOf } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import type { Visitor } from '../../support/visitor.ts';

declare const sent: string[];

/** Writes down what would be sent, to wherever that might be. */
const CARD = `<p data-elevate-ticket="shirt">Shirt</p><script>
  sent = [];
  navigator.sendBeacon = window.fetch = (address) => sent.push(address);
</script>`;

const GOOD = { endpoint: '{{endpoint}}', market: 'UK', 'cluster-id': 'w1A2B3C45' };
const NOTHING_AT_ALL = { sent: [], ...NO_LEFTOVERS };

const BAD_ENDPOINTS = [
  '',
  'shop',
  'elevate.example/v2',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'ftp://elevate.example',
  'javascript:alert(1)',
  'https://anna:secret@elevate.example',
  'https://elevate.example/?market=UK',
  'https://elevate.example/#top',
  'https://[bad',
];

/**
 * Options that leave no telling where to, or whether: bad texts, what is allowed, and bad values to push. All bad values
 * are tried in Node; here, but for addresses, which browsers read each in their own way, a few stand for them.
 */
const VITAL: [option: string, texts: string[], allowed: RegExp, pushed: string[]][] = [
  ['cluster-id', ['w1 A2', 'evil.example/'], /allowed: .*(a-z|letters)/, ['null', 'Symbol("w1")']],
  ['market', ['', ''], /allowed: ./, ['null', '["UK"]']],
  ['endpoint', BAD_ENDPOINTS, /allowed: .*http/, ['NaN', 'new URL(location.href)']],
  ['api', ['', 'v4'], /v2.*v3.*web-v2/, ['2', '["v2"]']],
  ['consent', ['', 'Granted'], /granted.*required/, ['true', '["granted"]']],
];

for (const [option, texts, allowed, pushed] of VITAL) {
  // Browsers read addresses each in their own way.
  const tag = option === 'endpoint' ? [] : ['@messages'];

  test(`a bad ${option} is named, and nothing is stored or sent`, { tag }, async ({ shop, tab, visitor }) => {
    for (const [index, value] of texts.entries()) {
      const inAddress = index % 2 === 1;
      const script = inAddress
        ? queryTagOf({ ...GOOD, [option]: value })
        : tagOf({ ...GOOD, [option]: value }).replace('.js', `.js?${option}=v2`);
      await tab.goto(shop.document('/', pageOf(script, CARD)));

      expect(await outcomeOfClick(tab, visitor), value).toEqual(NOTHING_AT_ALL);
      const messages = await visitor.messages();
      expect(messages, value).toHaveLength(index + 1);
      expect(messages[index]).toEqual(line('error', option, inAddress ? 'address' : 'tag|attribute'));
      expect(messages[index]?.text).toContain(value);
      expect(messages[index]?.text).toMatch(allowed);
    }
  });

  test(`a bad ${option} that is pushed is named, and nothing is stored or sent`, { tag }, async ({
    shop,
    tab,
    visitor,
  }) => {
    for (const [index, value] of pushed.entries()) {
      const head = `<script>
        elevateTracker = [{ ${camelCase(option)}: ${value} }];
        elevateTracker.push({ endpoint: '{{endpoint}}', market: 'UK', clusterId: 'w1', api: 'v3', consent: 'granted' });
      </script>`;
      await tab.goto(shop.document('/', pageOf(head + tagOf({}), CARD)));

      expect(await outcomeOfClick(tab, visitor), value).toEqual(NOTHING_AT_ALL);
      const messages = await visitor.messages();
      expect(messages, value).toHaveLength(index + 1);
      expect(messages[index]).toEqual(line('error', option, 'push'));
      expect(messages[index]?.text).toMatch(allowed);
    }
  });
}

async function outcomeOfClick(tab: Tab, visitor: Visitor): Promise<unknown> {
  await tab.click('p');
  const left = await leftovers(tab, visitor);
  // Asked last, since something could be sent when the browser is idle.
  return { sent: await tab.evaluate(() => sent), ...left };
}
