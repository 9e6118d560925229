import type { Tracker } from '../../../src/tracker.ts';
import { NOTE, notedOn } from '../../support/delivery/noted.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';

declare const elevateTracker: Tracker;

const NO_V2 = /^API v2 of Elevate 4 was removed after 2024-04-30; Elevate 4 takes \/api\/storefront\/v3\//;
const NO_V3 = /^unknown path \/api\/storefront\/v3\/notifications\/\w+; .* takes \/api\/v2\//;
const MISSING = /^query parameter missing or empty: customerKey, market, sessionKey$/;
const NO_PREFIX =
  /^query parameter unknown: customerKey, market, sessionKey; .* missing .*: esales.customerKey/;

type Answer = { status: number; message: RegExp };
const TAKEN: Answer = { status: 204, message: /^$/ };

const CASES: { api: string | undefined; at: string; click: Answer; end: Answer }[] = [
  {
    api: undefined,
    at: 'elevate-4',
    click: { status: 404, message: NO_V2 },
    end: { status: 404, message: NO_V2 },
  },
  { api: undefined, at: 'elevate-3', click: { status: 400, message: NO_PREFIX }, end: TAKEN },
  {
    api: 'web-v2',
    at: 'elevate-4',
    click: { status: 404, message: NO_V2 },
    end: { status: 404, message: NO_V2 },
  },
  { api: 'web-v2', at: 'documents', click: { status: 400, message: MISSING }, end: TAKEN },
  {
    api: 'v3',
    at: 'elevate-3',
    click: { status: 404, message: NO_V3 },
    end: { status: 404, message: NO_V3 },
  },
  {
    api: 'v3',
    at: 'documents',
    click: { status: 404, message: NO_V3 },
    end: { status: 404, message: NO_V3 },
  },
];

for (const { api, at, click, end } of CASES) {
  test(`the page cannot see that ${at} refuses a click with ${api ? `api ${api}` : 'no api'}`, async ({
    open,
    tab,
    cluster,
    visitor,
    expected,
  }) => {
    expected.answers.push(click.status, end.status);
    await open(NOTE + CARD, { api, endpoint: `${cluster.endpoint}/${at}` });
    await tab.click('p');
    await cluster.waitFor(1);
    await tab.evaluate(() => elevateTracker.end());

    expect(await cluster.settled(2)).toMatchObject([
      { url: expect.stringMatching(/\/click\?/), ...recorded(click) },
      { url: expect.stringMatching(/\/end\?/), ...recorded(end) },
    ]);
    // All that the page learns is that the browser has taken them.
    expect(await notedOn(tab)).toMatchObject([
      { type: 'click', queued: true },
      { type: 'end', queued: true },
    ]);
    expect(await visitor.messages()).toEqual([]);
  });
}

const recorded = ({ status, message }: Answer) => ({ status, message: expect.stringMatching(message) });
