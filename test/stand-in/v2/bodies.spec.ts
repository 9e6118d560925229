import { expect, test } from '@playwright/test';
import { submit, submitEnd, VISIT_AT_END } from './submit.ts';

test('a complete click is fine', () => {
  expect(submit()).toEqual({ status: 204, message: '', type: 'click', api: 'v2' });
});

for (const contentType of ['text/plain;charset=UTF-8', 'application/json; charset=utf-8', 'Text/Plain']) {
  test(`a click may come as ${contentType}`, () => {
    expect(submit({ contentType }).status).toBe(204);
  });
}

for (const contentType of ['', 'text/html', 'text/plainer', 'application/x-www-form-urlencoded']) {
  test(`a click may not come as "${contentType}"`, () => {
    expect(submit({ contentType })).toEqual({
      status: 400,
      message: `content type is "${contentType}", must be application/json or text/plain`,
      type: 'click',
      api: 'v2',
    });
  });
}

for (const body of ['', 'ticket=t', '{"ticket":"t"', 'null', '"t"', '["t"]']) {
  test(`a click's body is no ${body || 'empty text'}`, () => {
    expect(submit({ body })).toEqual({
      status: 400,
      message: 'body must be a JSON object',
      type: 'click',
      api: 'v2',
    });
  });
}

for (const body of ['{}', '{"ticket":""}', '{"ticket":7}', '{"ticket":null}', '{"Ticket":"t"}']) {
  test(`a ticket is not ${body}`, () => {
    const message = 'ticket in the body must be a non-empty string';
    expect(submit({ body })).toEqual({ status: 400, message, type: 'click', api: 'v2' });
  });
}

test('an end needs neither body nor content type', () => {
  expect(submitEnd(VISIT_AT_END)).toEqual({ status: 204, message: '', type: 'end', api: 'v2' });
});

test('add-to-cart needs a ticket', () => {
  const path = '/api/v2/notifications/add-to-cart';
  expect(submit({ path })).toEqual({ status: 204, message: '', type: 'add-to-cart', api: 'v2' });
  expect(submit({ path, body: '{"productKey":"p"}' }).status).toBe(400);
});

test('another type needs the parameters of a click and any JSON object', () => {
  const path = '/api/v2/notifications/add-favorite';
  const body = '{"productKey":"p"}';
  expect(submit({ path, body })).toEqual({ status: 204, message: '', type: 'add-favorite', api: 'v2' });
  expect(submit({ path, body: '7' }).message).toBe('body must be a JSON object');
  expect(submit({ path, body, query: {} }).status).toBe(400);
  expect(submit({ path, body, contentType: 'text/html' }).status).toBe(400);
});
