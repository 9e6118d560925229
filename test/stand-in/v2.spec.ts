import { expect, test } from '@playwright/test';
import { judge } from '../../stand-in/rules.ts';

const CLICK = '/api/v2/notifications/click';
const END = '/api/v2/notifications/end';
const VISIT = { customerKey: 'c', market: 'UK', sessionKey: 's' };
const VISIT_AT_END = { 'esales.customerKey': 'c', 'esales.market': 'UK', 'esales.sessionKey': 's' };

function submit(changes: Partial<Parameters<typeof judge>[0]> = {}) {
  const click = {
    method: 'POST',
    path: CLICK,
    query: VISIT,
    contentType: 'text/plain',
    body: '{"ticket":"t"}',
  };
  return judge({ ...click, cluster: 'documents', ...changes });
}

function submitEnd(query: Record<string, string>) {
  return submit({ path: END, query, contentType: '', body: '' });
}

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

for (const name of Object.keys(VISIT)) {
  test(`a click needs ${name}`, () => {
    const message = `query parameter missing or empty: ${name}`;
    const { [name]: _, ...without } = VISIT as Record<string, string>;
    expect(submit({ query: without })).toEqual({ status: 400, message, type: 'click', api: 'v2' });
    expect(submit({ query: { ...VISIT, [name]: '' } })).toEqual({
      status: 400,
      message,
      type: 'click',
      api: 'v2',
    });
  });
}

test('every missing parameter is named', () => {
  expect(submit({ query: {} }).message).toBe(
    'query parameter missing or empty: customerKey, market, sessionKey',
  );
});

test('the parameters of a click carry no prefix', () => {
  expect(submit({ query: VISIT_AT_END }).status).toBe(400);
});

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

for (const name of Object.keys(VISIT_AT_END)) {
  test(`an end needs ${name}`, () => {
    const message = `query parameter missing or empty: ${name}`;
    const { [name]: _, ...without } = VISIT_AT_END as Record<string, string>;
    expect(submitEnd(without)).toEqual({ status: 400, message, type: 'end', api: 'v2' });
    expect(submitEnd({ ...VISIT_AT_END, [name]: '' })).toEqual({
      status: 400,
      message,
      type: 'end',
      api: 'v2',
    });
  });
}

test('the parameters of an end carry the prefix', () => {
  expect(submitEnd(VISIT).status).toBe(400);
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

for (const method of ['GET', 'PUT', 'OPTIONS']) {
  test(`${method} is not allowed`, () => {
    expect(submit({ method })).toEqual({
      status: 405,
      message: `method is ${method}, must be POST`,
      type: 'click',
      api: 'v2',
    });
  });
}

for (const path of [
  '/',
  '/api/v1/notifications/click',
  '/api/storefront/v3/notifications/click',
  '/api/v2/queries/search-page',
]) {
  test(`${path} is unknown`, () => {
    const message = `unknown path ${path}; The cluster of the two documents takes /api/v2/notifications/{type}`;
    expect(submit({ path })).toEqual({ status: 404, message, type: '', api: '' });
  });
}

for (const type of ['', 'Click', '-click', 'click/', 'click2', 'favorite/add', 'a'.repeat(65)]) {
  test(`"${type}" is no type`, () => {
    const path = `/api/v2/notifications/${type}`;
    const message = expect.stringContaining(`unknown path ${path}; `);
    expect(submit({ path })).toEqual({ status: 404, message, type: '', api: 'v2' });
  });
}

test('a type may have 64 characters', () => {
  const type = 'a'.repeat(64);
  const path = `/api/v2/notifications/${type}`;
  expect(submit({ path })).toEqual({ status: 204, message: '', type, api: 'v2' });
});

test('a user context is nothing that the documents know', () => {
  const userContext = 'ANONYMOUS';
  expect(submit({ query: { ...VISIT, userContext } }).status).toBe(204);
  const { customerKey: _, ...without } = VISIT;
  expect(submit({ query: { ...without, userContext } }).message).toContain('customerKey');
});
