// biome-ignore-all lint/suspicious/noAssignInExpressions: this is how the handle is used before it is there
/** What TypeScript must say of the package to those who use it; compiled, never run. */
import { type Config, type Keys, type NotificationDetail, start, type Tracker } from 'elevate-tracker';
import { watchImpressions } from 'elevate-tracker/impressions';

const config: Config = {
  clusterId: 'w1A2B3C45',
  market: 'UK',
  sessionTimeout: 0.5,
  endOn: 'leave',
  debug: true,
};
const tracker: Tracker = start(config);
const keys: Keys | null = tracker.keys();
tracker.identify(keys?.customerKey ?? '4711');
tracker.notify('add-favorite', { productKey: 'p1' });

// @ts-expect-error: no option of that name
start({ clusterID: 'w1A2B3C45', market: 'UK' });
// @ts-expect-error: no such value
start({ clusterId: 'w1A2B3C45', market: 'UK', endOn: 'close' });
// @ts-expect-error: a ticket is text
tracker.click(4711);

// Before the script has loaded, and after it.
(window.elevateTracker = window.elevateTracker || []).push(config);
(window.elevateTracker = window.elevateTracker || []).push((tracker) => tracker.identify('4711'), config);
(window.elevateTracker ??= []).push((tracker) => {
  tracker.click('Oy9mYXNoaW9uL0RF');
});

document.addEventListener('elevate:notification', ({ detail }) => {
  const { type, url, body, queued }: NotificationDetail = detail;
  console.log(type.length, url.length, body?.length, queued === true);
});

watchImpressions();
watchImpressions(document.createElement('b').attachShadow({ mode: 'open' }));
// @ts-expect-error: what is in an element is watched as it is
watchImpressions(document.body);
