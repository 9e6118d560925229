import { goOffline, goOnline, NETWORK } from '../support/delivery/offline.ts';
import { pageOf } from '../support/site/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';
import type { Carrier } from './carriers.ts';
import type { Stage } from './stage.ts';

/** Makes so many clicks, on the tickets 0, 1, 2, … */
export type Scenario = (stage: Stage, carrier: Carrier, clicks: number) => Promise<void>;

/** A link whose ticket is the number in the page's address; where it leads to a `?`, the next number follows. */
const link = (href: string, attributes = '') => `<a href="${href}" ${attributes}>Next</a><script>
    const number = Number(location.search.slice(1));
    const link = document.querySelector('a');
    link.setAttribute('data-elevate-ticket', number);
    if (link.href.endsWith('?')) link.href += number + 1;
  </script>`;

/** Where the page stays, its link gets each click's ticket. */
const setTicket = (tab: Tab, click: number) =>
  tab.evaluate(
    (ticket) => document.querySelector('a')?.setAttribute('data-elevate-ticket', `${ticket}`),
    click,
  );

const sameSite: Scenario = async ({ visitor, shop }, { head }, clicks) => {
  const tab = await visitor.newTab();
  await tab.goto(`${shop.document('/', pageOf(head, link('?')))}?0`);
  for (let click = 0; click < clicks; click++) await tab.follow('a');
};

/** To and fro between two shops. */
const otherSite: Scenario = async ({ visitor, shop, otherSite }, { head }, clicks) => {
  const tab = await visitor.newTab();
  otherSite.document('/', pageOf(head, link('{{shop}}/?')));
  await tab.goto(`${shop.document('/', pageOf(head, link('{{otherSite}}/?')))}?0`);
  for (let click = 0; click < clicks; click++) await tab.follow('a');
};

const newTab: Scenario = async ({ engine, visitor, shop }, { head }, clicks) => {
  // WebKitGTK opens no tab for an automated click with the middle button.
  const [attributes, button] =
    engine === 'webkit' ? ['target="_blank"', 'left' as const] : ['', 'middle' as const];
  const tab = await visitor.newTab();
  shop.plainPage('/opened', 'Opened');
  await tab.goto(shop.document('/', pageOf(head, link('/opened', attributes))));
  for (let click = 0; click < clicks; click++) {
    await setTicket(tab, click);
    const opened = await visitor.tabOpenedBy(() => tab.click('a', { button }));
    await opened.close();
  }
};

/** A page opens each tab, since a driver may open a whole window, which takes far longer. */
const close: Scenario = async ({ visitor, shop }, { head }, clicks) => {
  const address = shop.document('/shop', pageOf(head, link('#here')));
  const tab = await visitor.newTab();
  await tab.goto(shop.plainPage('/', `<a target="_blank">Shop</a>`));
  for (let click = 0; click < clicks; click++) {
    await tab.evaluate(
      (href) => document.querySelector('a')?.setAttribute('href', href),
      `${address}?${click}`,
    );
    const opened = await visitor.tabOpenedBy(() => tab.click('a'));
    await opened.click('a');
    await opened.close();
  }
};

/** The script comes after the click, and on every second page too late, as the page has been left. */
const beforeScript: Scenario = async ({ visitor, shop }, { early }, clicks) => {
  let waiting: (() => void)[] = [];
  let held = true;
  shop.answer('/elevate-tracker.js', (_, __, next) => {
    if (held) waiting.push(next);
    else next();
  });
  const release = () => {
    held = false;
    for (const answer of waiting) answer();
    waiting = [];
  };
  const tab = await visitor.newTab();
  await tab.goto(`${shop.document('/', pageOf(early, link('?')))}?0`);
  for (let click = 0; click < clicks; click++) {
    await tab.waitFor(() => document.title === 'Ready');
    if (click % 2) await tab.follow('a');
    else {
      await tab.evaluate(() =>
        document.querySelector('a')?.addEventListener('click', (event) => event.preventDefault()),
      );
      await tab.click('a');
      release();
      await tab.waitFor(() => 'version' in (window.elevateTracker ?? { version: '' }));
      held = true;
      await tab.goto(`${shop.origin}/?${click + 1}`);
    }
  }
  // A page whose script comes sends what the one before left.
  await tab.waitFor(() => document.title === 'Ready');
  release();
};

/** What waits at most, less than half of it, at a time. */
const AT_A_TIME = 40;

const offline: Scenario = async ({ visitor, shop, cluster }, { head }, clicks) => {
  const tab = await visitor.newTab();
  await tab.goto(
    `${shop.document('/', pageOf((visitor.setOffline ? '' : NETWORK) + head, link('#here')))}?0`,
  );
  const { setOffline = (offline: boolean) => (offline ? goOffline(tab) : goOnline(tab)) } = visitor;
  for (let click = 0; click < clicks; click++) {
    if (click % AT_A_TIME === 0) await setOffline(true);
    await setTicket(tab, click);
    await tab.click('a');
    if ((click + 1) % AT_A_TIME && click + 1 < clicks) continue;
    await setOffline(false);
    // Before the next ones wait; a plain beacon is waited for in vain.
    await cluster.waitFor(click + 1).catch(() => undefined);
  }
};

export const SCENARIOS: Record<string, Scenario> = {
  'navigates at once, same site': sameSite,
  'navigates at once, other site': otherSite,
  'opens a new tab': newTab,
  'followed by a close': close,
  'before the script has loaded': beforeScript,
  offline,
};
