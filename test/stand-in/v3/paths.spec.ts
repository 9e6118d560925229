import { expect, test } from '@playwright/test';
import { judge } from '../../../stand-in/rules.ts';
import { CLICK, pathOf } from './click.ts';

for (const type of ['adding-to-cart', 'favorite', 'clicks', 'constructor']) {
  test(`v3 knows no ${type}`, () => {
    const message = expect.stringMatching(
      `^unknown notification ${type}; Elevate 4 takes click, end, add-to-cart`,
    );
    expect(judge({ ...CLICK, path: pathOf(type) })).toEqual({ status: 404, message, type, api: 'v3' });
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
