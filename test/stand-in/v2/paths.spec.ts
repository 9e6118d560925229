import { expect, test } from '@playwright/test';
import { submit } from './submit.ts';

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
