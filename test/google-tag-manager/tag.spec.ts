import { expect, test } from '@playwright/test';
import { CONSENT_TYPES, fire, load, OPTIONS, openPage, SCRIPT } from './tag-page.ts';

test('the options that are set are pushed, then the script is inserted', async () => {
  const { window, scripts, sandbox } = openPage();
  const outcomes = fire(sandbox, OPTIONS);
  expect(window).toEqual({ elevateTracker: [OPTIONS] });
  expect(scripts.map(({ url }) => url)).toEqual([SCRIPT]);
  scripts[0]?.onLoad();
  await expect.poll(() => outcomes).toEqual(['success']);
});

test('options that are left empty are not pushed', () => {
  const { window, sandbox } = openPage();
  fire(sandbox, { clusterId: 'w1', market: 'UK', stayOn: '', customerKey: undefined, debug: false });
  expect(window).toEqual({ elevateTracker: [{ clusterId: 'w1', market: 'UK' }] });
});

test('what the page has pushed before stays', () => {
  const { window, sandbox } = openPage();
  const queue = [{ market: 'SE' }];
  window.elevateTracker = queue;
  fire(sandbox, { market: 'UK' });
  expect(window.elevateTracker).toBe(queue);
  expect(queue).toEqual([{ market: 'SE' }, { market: 'UK' }]);
});

test('a tag that fires again inserts no second script', async () => {
  const { scripts, sandbox } = openPage();
  const first = fire(sandbox, OPTIONS);
  const second = fire(sandbox, OPTIONS);
  expect(scripts).toHaveLength(1);
  scripts[0]?.onError();
  await expect.poll(() => [first, second]).toEqual([['failure'], ['failure']]);
});

test('the script for ad impressions is inserted where that is ticked, and both must load', async () => {
  const { window, scripts, sandbox } = openPage();
  const scriptUrl = 'https://www.shop.example/elevate-tracker.js?v=2';
  const outcomes = fire(sandbox, { scriptUrl, market: 'UK', impressions: true });
  expect(window).toEqual({ elevateTracker: [{ market: 'UK' }] });
  expect(scripts.map(({ url }) => url)).toEqual([
    scriptUrl,
    'https://www.shop.example/elevate-impressions.js?v=2',
  ]);
  scripts[0]?.onLoad();
  const again = fire(sandbox, { scriptUrl, market: 'UK' });
  await expect.poll(() => again).toEqual(['success']);
  expect(outcomes).toEqual([]);
  scripts[1]?.onLoad();
  await expect.poll(() => outcomes).toEqual(['success']);
});

for (const url of [
  'http://www.shop.example/elevate-tracker.js',
  'https://www.shop.example/other.js',
  'https://www.shop.example/elevate-tracker.js/other.js',
  'https://www.shop.example/x?/elevate-tracker.js',
]) {
  test(`no script is inserted from ${url}`, () => {
    const { scripts, sandbox } = openPage();
    expect(() => fire(sandbox, { scriptUrl: url })).toThrow('inject_script');
    expect(scripts).toEqual([]);
  });
}

test('consent, a withdrawal and consent given again reach the tracker, loaded or not', () => {
  const { window, sandbox } = openPage();
  for (const type of CONSENT_TYPES) sandbox.setConsent(type, false);
  fire(sandbox, { consent: 'required', analytics_storage: true, ad_storage: true });
  sandbox.setConsent('analytics_storage', true);
  sandbox.setConsent('ad_user_data', true);
  expect(window.elevateTracker).toEqual([{ consent: 'required' }]);
  sandbox.setConsent('ad_storage', true);
  const answers = load(window);
  expect(answers).toEqual([true]);
  sandbox.setConsent('analytics_storage', false);
  expect(answers).toEqual([true, false]);
  sandbox.setConsent('ad_storage', false);
  sandbox.setConsent('ad_storage', true);
  expect(answers).toEqual([true, false]);
  sandbox.setConsent('analytics_storage', true);
  expect(answers).toEqual([true, false, true]);
});

test('a consent type that nobody has set counts as granted, until it is denied', () => {
  const { window, sandbox } = openPage();
  fire(sandbox, { consent: 'required', analytics_storage: true });
  const answers = load(window);
  expect(answers).toEqual([true]);
  sandbox.setConsent('analytics_storage', false);
  expect(answers).toEqual([true, false]);
});
