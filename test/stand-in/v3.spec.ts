import { expect, test } from '@playwright/test';
import { judge } from '../../stand-in/rules.ts';

const BOTH = { customerKey: 'c', sessionKey: 's' };
const CUSTOMER = { customerKey: 'c' };
const SESSION = { sessionKey: 's' };
const NEITHER = {};
const TICKET = '{"ticket":"t"}';

function submit(type: string, query: Record<string, string>) {
  const content =
    type === 'end' ? { contentType: '', body: '' } : { contentType: 'text/plain', body: TICKET };
  return judge({ method: 'POST', path: `/api/storefront/v3/notifications/${type}`, query, ...content });
}

function describe({ userContext = 'no user context', ...keys }: Record<string, string>): string {
  return `${userContext} and ${Object.keys(keys).join(', ') || 'no key'}`;
}

for (const type of ['click', 'end', 'add-to-cart']) {
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
      expect(submit(type, { market: 'UK', ...query })).toEqual({ status: 204, message: '', type });
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
      const expected = { status: 400, message: `query parameter ${message}`, type };
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

test('the parameters of an end carry no prefix in v3', () => {
  const prefixed = { 'esales.customerKey': 'c', 'esales.market': 'UK', 'esales.sessionKey': 's' };
  expect(submit('end', prefixed).status).toBe(400);
});

test('a click of v3 needs a ticket, a content type, and POST', () => {
  const path = '/api/storefront/v3/notifications/click';
  const click = {
    method: 'POST',
    path,
    query: { market: 'UK', ...BOTH },
    contentType: 'text/plain',
    body: TICKET,
  };
  expect(judge({ ...click, body: '{}' }).status).toBe(400);
  expect(judge({ ...click, contentType: '' }).status).toBe(400);
  expect(judge({ ...click, method: 'OPTIONS' }).status).toBe(405);
  expect(judge({ ...click, path: '/api/v3/notifications/click' }).status).toBe(404);
});

test('v2 knows no user context', () => {
  const query = { customerKey: 'c', market: 'UK', sessionKey: 's', userContext: 'ANONYMOUS' };
  const path = '/api/v2/notifications/click';
  const click = { method: 'POST', path, contentType: 'text/plain', body: TICKET };
  expect(judge({ ...click, query }).status).toBe(204);
  const { customerKey: _, ...without } = query;
  expect(judge({ ...click, query: without }).status).toBe(400);
});
