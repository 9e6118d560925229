import { line } from '../support/console-line.ts';
import { expect, test } from '../support/fixtures.ts';
import { leftovers, NO_LEFTOVERS } from '../support/leftovers.ts';
import { pageOf, tagOf } from '../support/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare const sent: string[];

/** Writes down what would be sent, to wherever that might be. */
const CARD = `<p data-elevate-ticket="shirt">Shirt</p><script>
  sent = [];
  navigator.sendBeacon = window.fetch = (address) => sent.push(address);
</script>`;

const GOOD = { endpoint: '{{endpoint}}', market: 'UK', 'cluster-id': 'w1A2B3C45' };
const NOTHING = { sent: [], ...NO_LEFTOVERS };

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
  ['cluster-id', ['w1 A2', 'evil.example/'], /letters.*digits/, ['null', 'Symbol("w1")']],
  ['market', ['', ''], /text/, ['null', '["UK"]']],
  ['endpoint', BAD_ENDPOINTS, /http/, ['NaN', 'new URL(location.href)']],
  ['api', ['', 'v4'], /v2,v3/, ['2', '["v2"]']],
  ['consent', ['', 'Granted'], /granted,required/, ['true', '["granted"]']],
];

for (const [option, texts, allowed, pushed] of VITAL) {
  test(`a bad ${option} is named, and nothing is stored or sent`, async ({ shop, tab, visitor }) => {
    for (const [index, value] of texts.entries()) {
      const inAddress = index % 2 === 1;
      const tag = inAddress
        ? queryTagOf({ ...GOOD, [option]: value })
        : tagOf({ ...GOOD, [option]: value }).replace('.js', `.js?${option}=v2`);
      await tab.goto(shop.document('/', pageOf(tag, CARD)));

      expect(await outcomeOfClick(tab), value).toEqual(NOTHING);
      const messages = await visitor.messages();
      expect(messages, value).toHaveLength(index + 1);
      expect(messages[index]).toEqual(line('error', option, inAddress ? 'address' : 'tag|attribute'));
      expect(messages[index]?.text).toContain(value);
      expect(messages[index]?.text).toMatch(allowed);
    }
  });

  test(`a bad ${option} that is pushed is named, and nothing is stored or sent`, async ({
    shop,
    tab,
    visitor,
  }) => {
    for (const [index, value] of pushed.entries()) {
      const head = `<script>
        elevateTracker = [{ ${camelCase(option)}: ${value} }];
        elevateTracker.push({ endpoint: '{{endpoint}}', market: 'UK', clusterId: 'w1', api: 'v2', consent: 'granted' });
      </script>`;
      await tab.goto(shop.document('/', pageOf(head + tagOf({}), CARD)));

      expect(await outcomeOfClick(tab), value).toEqual(NOTHING);
      const messages = await visitor.messages();
      expect(messages, value).toHaveLength(index + 1);
      expect(messages[index]).toEqual(line('error', option, 'push'));
      expect(messages[index]?.text).toMatch(allowed);
    }
  });
}

/** Options that fall back to their default: a bad text, and a bad value to push. */
const OTHERS: [option: string, text: string, pushed: string][] = [
  ['session-timeout', '0', '-1'],
  ['end-on', 'never', '["leave"]'],
  ['stay-on', 'https://pay.example/', '{}'],
  ['cookie-domain', 'evil.example', 'null'],
  ['customer-key', '', 'null'],
  ['session-key', '', 'Symbol("s")'],
  ['debug', 'yes', '{}'],
];

const OTHER_TEXTS = Object.fromEntries(OTHERS.map(([option, text]) => [option, text]));
const OTHER_PUSHES = OTHERS.map(([option, , pushed]) => `${camelCase(option)}: ${pushed}`);
const HEADS = {
  'tag|attribute': tagOf({ ...GOOD, ...OTHER_TEXTS }),
  address: queryTagOf({ ...GOOD, ...OTHER_TEXTS }),
  push: `<script>elevateTracker = [{ ${OTHER_PUSHES} }]</script>${tagOf(GOOD)}`,
};

for (const [source, head] of Object.entries(HEADS)) {
  test(`bad values of other options (${source}) are named, and their defaults hold`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    await tab.goto(shop.document('/', pageOf(head, '<p data-elevate-ticket="shirt">Shirt</p>')));
    await tab.click('p');

    const [click, ...more] = await cluster.settled(1);
    expect(more).toEqual([]);
    expect(click?.query.customerKey).toMatch(/^[\da-f-]{36}$/);
    expect(click?.query.sessionKey).toMatch(/^[\da-f-]{36}$/);
    expect((await visitor.cookies()).map(({ domain }) => domain)).toEqual([shop.host, shop.host]);
    const messages = await visitor.messages();
    expect(messages).toHaveLength(OTHERS.length);
    for (const [option] of OTHERS) expect(messages).toContainEqual(line('error', option, source));
  });
}

async function outcomeOfClick(tab: Tab): Promise<unknown> {
  await tab.click('p');
  return { sent: await tab.evaluate(() => sent), ...(await leftovers(tab)) };
}

function queryTagOf(options: Record<string, string>): string {
  // The placeholder of the endpoint must stay one.
  const query = Object.entries(options).map(([name, value]) =>
    value.startsWith('{{') ? `${name}=${value}` : `${name}=${encodeURIComponent(value)}`,
  );
  return tagOf({}).replace('.js', `.js?${query.join('&amp;')}`);
}

function camelCase(option: string): string {
  return option.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
