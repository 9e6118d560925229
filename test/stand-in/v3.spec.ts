import { expect, test } from '@playwright/test';
import { judge } from '../../stand-in/rules.ts';

const BOTH = { customerKey: 'c', sessionKey: 's' };
const CUSTOMER = { customerKey: 'c' };
const SESSION = { sessionKey: 's' };
const NEITHER = {};
const TICKET = '{"ticket":"t"}';
const PATH = '/api/storefront/v3/notifications';

function submit(type: string, query: Record<string, string>) {
  const content = { contentType: 'text/plain', body: type === 'end' ? '' : TICKET };
  return judge({ method: 'POST', path: `${PATH}/${type}`, cluster: 'elevate-4', query, ...content });
}

function describe({ userContext = 'no user context', ...keys }: Record<string, string>): string {
  return `${userContext} and ${Object.keys(keys).join(', ') || 'no key'}`;
}

for (const type of ['click', 'end', 'add-to-cart', 'ad-impression']) {
  for (const query of [
    BOTH,
    { userContext: 'PERSONALIZED', ...BOTH },
    { userContext: 'UNPERSONALIZED', ...SESSION },
    { userContext: 'ANONYMOUS' },
    { userContext: 'SYNTHETIC', ...BOTH },
    { userContext: 'SYNTHETIC', ...CUSTOMER },
    { userContext: 'SYNTHETIC', ...SESSION },
    { userContext: 'SYNTHETIC' },
  ]) {
    test(`v3 takes ${type} with ${describe(query)}`, () => {
      expect(submit(type, { market: 'UK', ...query })).toEqual({ status: 204, message: '', type, api: 'v3' });
    });
  }

  const refusals: [query: Record<string, string>, message: string][] = [
    [NEITHER, 'missing or empty: customerKey, sessionKey'],
    [CUSTOMER, 'missing or empty: sessionKey'],
    [{ ...BOTH, customerKey: '' }, 'missing or empty: customerKey'],
    [{ userContext: 'PERSONALIZED', ...SESSION }, 'missing or empty: customerKey'],
    [{ userContext: 'UNPERSONALIZED' }, 'missing or empty: sessionKey'],
    [{ userContext: 'UNPERSONALIZED', ...BOTH }, 'not allowed with userContext UNPERSONALIZED: customerKey'],
    [
      { userContext: 'ANONYMOUS', ...BOTH },
      'not allowed with userContext ANONYMOUS: customerKey, sessionKey',
    ],
    [{ userContext: 'ANONYMOUS', ...SESSION }, 'not allowed with userContext ANONYMOUS: sessionKey'],
    [{ userContext: 'ANONYMOUS', customerKey: '' }, 'not allowed with userContext ANONYMOUS: customerKey'],
  ];
  for (const [query, message] of refusals) {
    test(`v3 refuses ${type} with ${describe(query)}: ${message}`, () => {
      const expected = { status: 400, message: `query parameter ${message}`, type, api: 'v3' };
      expect(submit(type, { market: 'UK', ...query })).toEqual(expected);
    });
  }
}

for (const userContext of ['PERSONALIZED', 'UNPERSONALIZED', 'ANONYMOUS', 'SYNTHETIC']) {
  test(`v3 needs the market with ${userContext}`, () => {
    const keys = { PERSONALIZED: BOTH, UNPERSONALIZED: SESSION }[userContext] ?? NEITHER;
    const message = 'query parameter missing or empty: market';
    expect(submit('click', { userContext, ...keys })).toMatchObject({ status: 400, message });
    expect(submit('end', { userContext, market: '', ...keys })).toMatchObject({ status: 400, message });
  });
}

for (const userContext of ['', 'anonymous', 'ANONYMOUS,SYNTHETIC', 'constructor']) {
  test(`v3 knows no user context "${userContext}"`, () => {
    const message = `userContext is "${userContext}", must be PERSONALIZED, UNPERSONALIZED, ANONYMOUS, SYNTHETIC`;
    expect(submit('click', { market: 'UK', userContext, ...BOTH })).toMatchObject({ status: 400, message });
  });
}

test('v3 knows no prefix', () => {
  const prefixed = { 'esales.customerKey': 'c', 'esales.market': 'UK', 'esales.sessionKey': 's' };
  const unknown = 'query parameter unknown: esales.customerKey, esales.market, esales.sessionKey';
  const missing = 'query parameter missing or empty: market, customerKey, sessionKey';
  expect(submit('end', prefixed)).toMatchObject({ status: 400, message: `${unknown}; ${missing}` });
  const message = 'query parameter unknown: touchpoint';
  expect(submit('click', { market: 'UK', ...BOTH, touchpoint: 'x' })).toMatchObject({ status: 400, message });
});

test('all that is wrong with the parameters of v3 is told at once', () => {
  expect(submit('click', { userContext: 'UNPERSONALIZED', customerKey: 'c' }).message).toBe(
    'query parameter not allowed with userContext UNPERSONALIZED: customerKey; ' +
      'query parameter missing or empty: market, sessionKey',
  );
});

const CLICK = {
  method: 'POST',
  path: `${PATH}/click`,
  query: { market: 'UK', ...BOTH },
  contentType: 'text/plain',
  body: TICKET,
  cluster: 'elevate-4',
} as const;

test('a click of v3 needs a content type, and POST', () => {
  expect(judge({ ...CLICK, contentType: 'application/json' }).status).toBe(204);
  expect(judge({ ...CLICK, contentType: '' })).toMatchObject({
    status: 400,
    message: 'content type is "", must be application/json or text/plain',
  });
  expect(judge({ ...CLICK, method: 'OPTIONS' }).status).toBe(405);
});

const TICKET_FAULT = 'ticket in the body must be a non-empty string';
const FAVORITE_FAULT = 'the body must have exactly one of productKey and variantKey';

const BODIES: [type: string, body: string, message: string][] = [
  ['click', TICKET, ''],
  ['click', '{}', TICKET_FAULT],
  ['click', '', 'body must be a JSON object'],
  ['add-to-cart', TICKET, ''],
  ['add-to-cart', '{"productKey":"p"}', TICKET_FAULT],
  ['ad-impression', TICKET, ''],
  ['ad-impression', '{"ticket":""}', TICKET_FAULT],
  ['ad-impression', '["t"]', 'body must be a JSON object'],
  ['end', '', ''],
  ['end', '{}', 'there must be no body'],
  ['add-favorite', '{"productKey":"p"}', ''],
  ['add-favorite', '{"variantKey":"v"}', ''],
  ['add-favorite', '{"productKey":"p","variantKey":"v"}', FAVORITE_FAULT],
  ['add-favorite', '{"productKey":"p","variantKey":null}', FAVORITE_FAULT],
  ['add-favorite', '{"productKey":""}', FAVORITE_FAULT],
  ['add-favorite', '{"productKey":7}', FAVORITE_FAULT],
  ['add-favorite', TICKET, FAVORITE_FAULT],
  ['remove-favorite', '{"variantKey":"v"}', ''],
  ['remove-favorite', '{}', FAVORITE_FAULT],
  ['remove-recent-searches', '{"phrases":["hat"]}', ''],
  ['remove-recent-searches', '{"removeAll":true}', ''],
  ['remove-recent-searches', '{}', 'the body must have exactly one of phrases and removeAll'],
  ['remove-recently-viewed', '{"productKeys":["p"]}', ''],
  [
    'remove-recently-viewed',
    '{"productKeys":["p"],"removeAll":true}',
    'the body must have exactly one of productKeys and removeAll',
  ],
];
for (const [type, body, message] of BODIES) {
  test(`v3 ${message ? 'refuses' : 'takes'} ${type} with ${body || 'no body'}`, () => {
    const verdict = { status: message ? 400 : 204, message, type, api: 'v3' };
    expect(judge({ ...CLICK, path: `${PATH}/${type}`, body })).toEqual(verdict);
  });
}

for (const type of ['adding-to-cart', 'favorite', 'clicks', 'constructor']) {
  test(`v3 knows no ${type}`, () => {
    const message = expect.stringMatching(
      `^unknown notification ${type}; Elevate 4 takes click, end, add-to-cart`,
    );
    expect(judge({ ...CLICK, path: `${PATH}/${type}` })).toEqual({ status: 404, message, type, api: 'v3' });
  });
}

for (const path of [
  '/api/v2/notifications/click',
  '/api/v2/notifications/end',
  '/api/v2/queries/search-page',
]) {
  for (const method of ['POST', 'GET']) {
    test(`Elevate 4 says why it no longer takes ${method} ${path}`, () => {
      expect(judge({ ...CLICK, method, path })).toEqual({
        status: 404,
        message:
          'API v2 of Elevate 4 was removed after 2024-04-30; ' +
          'Elevate 4 takes /api/storefront/v3/notifications/{type}',
        type: '',
        api: 'v2',
      });
    });
  }
}

for (const path of ['/api/v3/notifications/click', '/api/storefront/v3/queries/search-page', '/']) {
  test(`${path} is no path of Elevate 4`, () => {
    const message = `unknown path ${path}; Elevate 4 takes /api/storefront/v3/notifications/{type}`;
    expect(judge({ ...CLICK, path })).toEqual({ status: 404, message, type: '', api: '' });
  });
}
