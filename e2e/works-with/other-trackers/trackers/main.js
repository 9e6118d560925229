/** Other trackers, each as its own documentation has it for a page that is bundled. */
import { init as initPlausible } from '@plausible-analytics/tracker';
import * as Sentry from '@sentry/browser';
import insights from 'search-insights';
import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';

// Browsers that are driven count as bots, unless this is told, as the library's own tests do.
window.__plausible = true;

Sentry.init({
  dsn: 'https://0123456789abcdef0123456789abcdef@errors.shop.example/1',
  tunnel: '/sentry',
  integrations: [Sentry.browserTracingIntegration()],
  tracesSampleRate: 1,
});

initPlausible({
  domain: 'shop.example',
  endpoint: '/plausible',
  captureOnLocalhost: true,
  outboundLinks: true,
});

insights('init', { appId: 'shop', apiKey: 'key', host: `${location.origin}/insights`, useCookie: true });
addEventListener('click', ({ target }) => {
  const { id } = target.closest('[id^=card]') ?? {};
  if (!id) return;
  insights('clickedObjectIDs', { eventName: 'Card', index: 'products', objectIDs: [id] });
});

for (const on of [onCLS, onFCP, onINP, onLCP, onTTFB])
  on(({ name }) => navigator.sendBeacon('/vitals', name));

document.querySelector('#error')?.addEventListener('click', () => {
  throw new Error('The shop is broken');
});
document.body.classList.add('ready');
