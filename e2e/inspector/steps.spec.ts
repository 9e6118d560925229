import { press, whenVerdictSays } from '../support/add-ons/inspector.ts';
import { adapted, readDocument, recipesIn, sectionOf } from '../support/documents/recipes.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf } from '../support/site/markup.ts';

const SECTION = sectionOf(readDocument('docs/inspector.md'), 'From an empty page to 204').replace(
  /^ {3}/gm,
  '',
);

/** What the panel says after each step, as the document has it. */
const sentences = [...SECTION.matchAll(/^> (.*)$/gm)].map(([, sentence = '']) => sentence);
const [tags = '', card = ''] = recipesIn(SECTION, 'html');

const exactly = (sentence = '') => new RegExp(`^${sentence.replace(/[.()]/g, '\\$&')}$`);

test('the steps from an empty page to 204 lead where the document says', async ({ shop, tab, cluster }) => {
  expect(SECTION.match(/^\d\. /gm)).toHaveLength(5);
  const [withoutTicket, withTicket, clicked, asked] = sentences;
  // The stand-in takes the place of the shop's own cluster.
  const head = adapted(tags, { 'data-cluster-id="w1A2B3C45"': `data-endpoint="{{endpoint}}/elevate-4"` });

  await tab.goto(shop.document('/', pageOf(head, '')));
  await whenVerdictSays(tab, exactly(withoutTicket));

  await tab.goto(shop.document('/', pageOf(head, card)));
  await whenVerdictSays(tab, exactly(withTicket));

  await press(tab, 'hold');
  await tab.click('[data-elevate-ticket]');
  await whenVerdictSays(tab, exactly(clicked));
  expect(await tab.url()).toBe(`${shop.origin}/`);
  await cluster.waitFor(1);

  await press(tab, 'ask');
  await whenVerdictSays(tab, exactly(asked));
  const [click, question] = await cluster.settled(2);
  expect([click?.status, question?.status]).toEqual([204, 204]);
});
