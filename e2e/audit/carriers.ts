import { built } from '../support/documents/built.ts';

/** What carries a page's clicks: stands in its head, or does so as soon as it can where the script is late. */
export type Carrier = { name: string; head: string; early: string };

const LOADER = built('loader.js');

/** After the load event, as a driver waits for that, and both the event and its listeners' end wait for the script. */
const whenLoaded = (code: string) =>
  `<script>addEventListener('load', () => setTimeout(() => { ${code}; document.title = 'Ready'; }))</script>`;

export const TRACKER: Carrier = {
  name: 'tracker',
  head: '{{tag}}',
  early: whenLoaded(`(${LOADER})('/elevate-tracker.js', { endpoint: '{{endpoint}}', market: 'UK' })`),
};

const SEND_BEACONS = `for (const type of ['click', 'auxclick'])
  addEventListener(type, ({ target }) => {
    const ticket = target.getAttribute('data-elevate-ticket');
    const address = '{{endpoint}}/api/v2/notifications/click?customerKey=c&market=UK&sessionKey=s';
    if (ticket) navigator.sendBeacon(address, JSON.stringify({ ticket }));
  }, true)`;

/** What the browser does by itself: a beacon for each click and nothing else. */
export const PLAIN_BEACON: Carrier = {
  name: 'a plain beacon without the tracker',
  head: `<script>${SEND_BEACONS}</script>`,
  early: whenLoaded(SEND_BEACONS),
};
