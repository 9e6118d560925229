import { expect, test } from '@playwright/test';
import { judge } from '../../../stand-in/rules.ts';
import { CLICK, pathOf } from './click.ts';

test('a click of v3 needs a content type, and POST', () => {
  expect(judge({ ...CLICK, contentType: 'application/json' }).status).toBe(204);
  expect(judge({ ...CLICK, contentType: '' })).toMatchObject({
    status: 400,
    message: 'content type is "", must be application/json or text/plain',
  });
  expect(judge({ ...CLICK, method: 'OPTIONS' }).status).toBe(405);
});

const TICKET = CLICK.body;
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
    expect(judge({ ...CLICK, path: pathOf(type), body })).toEqual(verdict);
  });
}
