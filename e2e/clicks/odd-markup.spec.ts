import { expect, test } from '../support/fixtures.ts';

test.skip(
  ({ engine }) => engine !== 'chromium',
  'Markup is parsed alike in all engines; one page of it is enough',
);

const FIELDS = ['attributes', 'parentNode', 'localName', 'href', 'action', 'target', 'download'];
const inShadow = (inner: string) => `<template shadowrootmode="open">${inner}</template>`;

/** Odd places for tickets: markup, and a selector of what is clicked in it. The ticket's name is the place's. */
const PLACES: Record<string, [markup: string, clicked: string]> = {
  shadows: [
    `<x-a>${inShadow(`<x-b data-elevate-ticket="shadows">${inShadow('<p>Here</p>')}</x-b>`)}</x-a>`,
    'x-a >> x-b >> p',
  ],
  slot: [
    `<x-c>${inShadow('<div data-elevate-ticket="slot"><slot></slot></div>')}<i>Here</i></x-c>`,
    'x-c > i',
  ],
  drawing: [
    '<svg width="90" height="30"><a data-elevate-ticket="drawing"><rect id="r" width="90" height="30"/></a></svg>',
    '#r',
  ],
  foreign: [
    '<svg width="90" height="30"><foreignObject width="90" height="30" data-elevate-ticket="foreign"><u>Here</u></foreignObject></svg>',
    'u',
  ],
  formula: ['<math data-elevate-ticket="formula"><mtext id="m">Here</mtext></math>', '#m'],
  form: [
    `<form onsubmit="return false" data-elevate-ticket="form">${FIELDS.map((name) => `<input type="hidden" name="${name}">`).join('')}<button>Here</button></form>`,
    'form button',
  ],
  cell: ['<table><tr data-elevate-ticket="cell"><td id="c">Here</td></tr></table>', '#c'],
  column: [
    '<table><col data-elevate-ticket="no"><tr><td data-elevate-ticket="column" id="d">Here</td></tr></table>',
    '#d',
  ],
  caption: ['<table data-elevate-ticket="caption"><caption>Here</caption></table>', 'caption'],
  summary: ['<details data-elevate-ticket="summary"><summary>Here</summary></details>', 'summary'],
  label: ['<label data-elevate-ticket="label"><s>Here</s><input type="checkbox"></label>', 's'],
  invalid: [
    '<a id="e" href="http://[" target="_blank" data-elevate-ticket="invalid" onclick="return false">Here</a>',
    '#e',
  ],
  cloned: [
    '<template id="t"><q data-elevate-ticket="cloned">Here</q></template><script>document.body.append(t.content.cloneNode(true))</script>',
    'q',
  ],
  'detached on press': ['<em data-elevate-ticket="no" onpointerdown="this.remove()">Here</em>', 'em'],
  detached: ['<del data-elevate-ticket="detached" onclick="this.remove()">Here</del>', 'del'],
  'moved in capture': [
    `<ins data-elevate-ticket="moved in capture">Here</ins><script>
      addEventListener('click', ({ target }) => target.localName === 'ins' && document.body.prepend(target), true);
    </script>`,
    'ins',
  ],
};

test('a ticket in an odd place arrives once, or not at all where no click comes of it', async ({
  open,
  cluster,
  visitor,
}) => {
  const markup = Object.values(PLACES).map(([markup]) => markup);
  const tab = await open(markup.join('\n'));
  for (const [, clicked] of Object.values(PLACES)) await tab.click(clicked);
  const tickets = Object.keys(PLACES).filter((name) => name !== 'detached on press');
  expect((await cluster.arrived(tickets.length)).sort()).toEqual(
    tickets.map((name) => `click ${name}`).sort(),
  );
  expect(await visitor.messages()).toEqual([]);
});
