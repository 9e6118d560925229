import { expect, test } from '@playwright/test';
import { judge } from '../../stand-in/rules.ts';

const PATH = '/api/v2/notifications';
const KEY = 'e3921377-18a2-47c9-a449-06b894898623';
const VISIT = { 'esales.market': 'UK', 'esales.customerKey': KEY, 'esales.sessionKey': KEY.toUpperCase() };
const TICKET = '{"ticket":"t"}';

function submit(type: string, changes: Partial<Parameters<typeof judge>[0]> = {}) {
  const content = { contentType: 'application/json', body: type === 'end' ? '' : TICKET };
  const complete = { method: 'POST', path: `${PATH}/${type}`, query: VISIT, ...content };
  return judge({ ...complete, cluster: 'elevate-3', ...changes });
}

for (const type of ['click', 'end', 'adding-to-cart']) {
  test(`Elevate 3 takes ${type}`, () => {
    expect(submit(type)).toEqual({ status: 204, message: '', type, api: 'web-v2' });
  });

  for (const name of Object.keys(VISIT)) {
    test(`Elevate 3 takes no ${type} without ${name}`, () => {
      const message = `query parameter missing or empty: ${name}`;
      const { [name]: _, ...without } = VISIT as Record<string, string>;
      expect(submit(type, { query: without })).toEqual({ status: 400, message, type, api: 'web-v2' });
      expect(submit(type, { query: { ...VISIT, [name]: '' } })).toMatchObject({ status: 400, message });
    });
  }

  test(`Elevate 3 takes no ${type} without the prefix`, () => {
    const query = { customerKey: KEY, market: 'UK', sessionKey: KEY };
    const unknown = 'query parameter unknown: customerKey, market, sessionKey';
    const missing = 'query parameter missing or empty: esales.customerKey, esales.market, esales.sessionKey';
    expect(submit(type, { query })).toMatchObject({ status: 400, message: `${unknown}; ${missing}` });
    expect(submit(type, { query: { ...VISIT, ...query } })).toMatchObject({ status: 400, message: unknown });
  });

  test(`Elevate 3 takes no ${type} with a user context`, () => {
    const message = 'query parameter unknown: userContext';
    const query = { ...VISIT, userContext: 'PERSONALIZED' };
    expect(submit(type, { query })).toMatchObject({ status: 400, message });
  });
}

for (const key of [KEY, KEY.toUpperCase()]) {
  test(`a key of Elevate 3 may be ${key}`, () => {
    expect(submit('click', { query: { ...VISIT, 'esales.customerKey': key } }).status).toBe(204);
  });
}

for (const key of [
  'anna',
  KEY.replaceAll('-', ''),
  ` ${KEY}`,
  `${KEY}0`,
  `{${KEY}}`,
  'e3921377-18a2-17c9-a449-06b894898623',
  'e3921377-18a2-47c9-c449-06b894898623',
  '00000000-0000-0000-0000-000000000000',
]) {
  test(`a key of Elevate 3 may not be "${key}"`, () => {
    const fault = 'query parameter must be a UUID of version 4';
    const customer = { ...VISIT, 'esales.customerKey': key };
    expect(submit('end', { query: customer })).toMatchObject({
      status: 400,
      message: `${fault}: esales.customerKey`,
    });
    const both = { ...customer, 'esales.sessionKey': key };
    expect(submit('click', { query: both }).message).toBe(`${fault}: esales.customerKey, esales.sessionKey`);
  });
}

test('Elevate 3 takes JSON, and text only if that is switched on', () => {
  expect(submit('click', { contentType: 'Application/JSON; charset=utf-8' }).status).toBe(204);
  const text = { contentType: 'text/plain;charset=UTF-8' };
  expect(submit('click', text)).toMatchObject({
    status: 400,
    message: 'content type is "text/plain;charset=UTF-8", must be application/json',
  });
  expect(submit('click', { ...text, textPlain: true }).status).toBe(204);
  expect(submit('click', { contentType: '', textPlain: true })).toMatchObject({
    status: 400,
    message: 'content type is "", must be application/json or text/plain',
  });
});

test('of an end Elevate 3 asks for no content type', () => {
  expect(submit('end', { contentType: '' }).status).toBe(204);
});

const TICKET_FAULT = 'ticket in the body must be a non-empty string';
const PRODUCT_FAULT = 'the body must have productKey or variantKey';
const BODIES: [type: string, body: string, message: string][] = [
  ['click', '{"ticket":""}', TICKET_FAULT],
  ['click', 'null', 'body must be a JSON object'],
  ['adding-to-cart', '{}', TICKET_FAULT],
  ['end', '{}', 'there must be no body'],
  ['non-esales-click', '{"productKey":"p","variantKey":"v"}', ''],
  ['non-esales-click', '{"productKey":"p","variantKey":null}', ''],
  ['non-esales-click', '{"productKey":""}', PRODUCT_FAULT],
  ['non-esales-adding-to-cart', '{"variantKey":"v"}', ''],
  ['non-esales-adding-to-cart', TICKET, PRODUCT_FAULT],
];
for (const [type, body, message] of BODIES) {
  test(`Elevate 3 ${message ? 'refuses' : 'takes'} ${type} with ${body}`, () => {
    expect(submit(type, { body })).toMatchObject({ status: message ? 400 : 204, message });
  });
}

for (const type of ['add-to-cart', 'add-favorite', 'ad-impression']) {
  test(`Elevate 3 knows no ${type}`, () => {
    const message =
      `unknown notification ${type}; ` +
      'Elevate 3 takes click, end, adding-to-cart, non-esales-click, non-esales-adding-to-cart';
    expect(submit(type)).toEqual({ status: 404, message, type, api: 'web-v2' });
  });
}

for (const path of ['/api/storefront/v3/notifications/click', '/api/v1/notifications/click']) {
  test(`${path} is no path of Elevate 3`, () => {
    const message = `unknown path ${path}; Elevate 3 takes /api/v2/notifications/{type}`;
    expect(submit('click', { path })).toEqual({ status: 404, message, type: '', api: '' });
  });
}

test('a market must be a configured one, where some are', () => {
  const markets = ['UK', 'SE'];
  expect(submit('click', { markets }).status).toBe(204);
  expect(submit('end', { markets, query: { ...VISIT, 'esales.market': 'uk' } })).toMatchObject({
    status: 400,
    message: 'esales.market is "uk", which is not configured',
  });
});
