import {
  CARD,
  levelOf,
  runInspector,
  ticketFor,
  unfold,
  whenPartSays,
  whenVerdictSays,
} from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';

const V3 = { api: 'v3' };

test('no element with a ticket', async ({ open, tab }) => {
  await open('<p>Shirt</p>', V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /no element has a ticket: render data-elevate-ticket/);
  expect(await levelOf(tab)).toContain('warn');
});

test('tickets only in a frame of the site', async ({ shop, open, tab }) => {
  shop.plainPage('/frame', CARD + CARD);
  await open('<iframe src="/frame"></iframe>', V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /but 2 in frames: each frame needs a tracker of its own/);
});

test('tickets perhaps in a frame of another site', async ({ otherSite, open, tab }) => {
  await open(`<iframe src="${otherSite.plainPage('/frame', CARD)}"></iframe>`, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /Clicks inside <iframe> no script sees: call elevateTracker\.click/);
});

test('tickets perhaps in a closed shadow root', async ({ open, tab }) => {
  await open(
    `<shop-card></shop-card><shop-note>Without a shadow</shop-note><script>
    customElements.define('shop-note', class extends HTMLElement {});
    customElements.define('shop-card', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<p data-elevate-ticket="t">Shirt</p>'; }
    });
  </script>`,
    V3,
  );
  await runInspector(tab);
  const sentence = await whenVerdictSays(tab, /Clicks inside <shop-card> no script sees/);
  expect(sentence).not.toContain('shop-note');
});

test('tickets in open shadow roots are found, also where they come later', async ({ open, tab }) => {
  await open('<div id="host"></div>', V3);
  await tab.evaluate(() => document.getElementById('host')?.attachShadow({ mode: 'open' }));
  await runInspector(tab);
  await whenVerdictSays(tab, /no element has a ticket/);
  await tab.evaluate(() => {
    const card = document.createElement('p');
    card.dataset.elevateTicket = 'shirt';
    card.textContent = 'Shirt';
    document.getElementById('host')?.shadowRoot?.append(card);
  });
  await whenVerdictSays(tab, /one ticket/);
});

/** How an element may hide, and how only its ticket seems to. */
const HIDDEN = [
  'style="display:none"',
  'style="visibility:hidden"',
  'style="pointer-events:none"',
  'inert',
  'disabled',
];
const SHOWN = [
  'style="display:contents"',
  'style="opacity:0"',
  'style="position:absolute; top:5000px"',
  'style="display:block; height:0; overflow:visible"',
];
const card = (more: string) => `<button data-elevate-ticket="shirt" ${more}><b>Shirt</b></button>`;

test('elements that nobody can see or click', async ({ open, tab }) => {
  await open(HIDDEN.map(card).join(''), V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /Nobody can see or click the elements with tickets/);
  await unfold(tab, 'tickets');
  const text = await whenPartSays(tab, 'tickets', /cannot be seen or clicked/);
  expect(text.match(/cannot be seen or clicked now/g)).toHaveLength(HIDDEN.length);
});

test('elements that only seem so', async ({ open, tab }) => {
  await open(SHOWN.map(card).join(''), V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well as far as a page can tell: 4 tickets/);
});

const FAULTS: [fault: string, attributes: string, told: RegExp][] = [
  ['is empty', 'data-elevate-ticket=""', /empty: a click sends nothing/],
  ['has white space around it', 'data-elevate-ticket=" shirt"', /white space around it/],
  ['was escaped twice', 'data-elevate-ticket="a&amp;amp;b"', /an HTML entity in it/],
  ['is a placeholder', 'data-elevate-ticket="{ {ticket}}"', /a placeholder, no ticket/],
  ['is nothing', 'data-elevate-ticket="undefined"', /a placeholder, no ticket/],
  ['is too long', `data-elevate-ticket="${'x'.repeat(16_385)}"`, /over 16,384 characters/],
  [
    'has a type that is not allowed',
    'data-elevate-ticket="t" data-elevate-notification="end"',
    /no type that is allowed/,
  ],
];

for (const [fault, attributes, line] of FAULTS)
  test(`a ticket that ${fault}`, async ({ open, tab }) => {
    await open(`${CARD}<p ${attributes.replace('{ {', '${')}>Hat</p>`, V3);
    await runInspector(tab);
    await whenVerdictSays(tab, /Not in order: one ticket, see below/);
    await whenPartSays(tab, 'tickets', line);
  });

test('whole tickets have no such fault', async ({ open, tab }) => {
  await open(
    `<p data-elevate-ticket="${ticketFor('å&ö;')}">Hat</p><p data-elevate-ticket="abc==">Cap</p>`,
    V3,
  );
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well as far as a page can tell: 2 tickets/);
});
