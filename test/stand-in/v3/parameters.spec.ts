import { expect, test } from '@playwright/test';
import { judge } from '../../../stand-in/rules.ts';
import { CLICK, pathOf } from './click.ts';

const BOTH = { customerKey: 'c', sessionKey: 's' };
const CUSTOMER = { customerKey: 'c' };
const SESSION = { sessionKey: 's' };
const NEITHER = {};

function submit(type: string, query: Record<string, string>) {
  return judge({ ...CLICK, path: pathOf(type), query, body: type === 'end' ? '' : CLICK.body });
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
