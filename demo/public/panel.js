import { entry, keysOf, separator } from './entries.js';

/** @typedef {import('../../stand-in/cluster.ts').Notification} Notification */

const root = document.documentElement;
const panel = /** @type {HTMLElement} */ (document.querySelector('.panel'));
const list = /** @type {HTMLElement} */ (panel.querySelector('.entries'));
const opener = /** @type {HTMLElement} */ (document.querySelector('.panel-opener'));
const closer = /** @type {HTMLElement} */ (panel.querySelector('.panel-closer'));
const cluster = panel.dataset.cluster;

/** @type {Worker | undefined} */
let watcher;
let lastId = 0;
let refused = 0;
/** @type {import('./entries.js').Keys | undefined} */
let visit;

/**
 * @param {Notification} notification
 * @param {string[]} classNames
 */
function add(notification, ...classNames) {
  if (notification.id <= lastId) return;
  lastId = notification.id;
  if (notification.status >= 400) refused++;
  const keys = keysOf(notification);
  const row = entry(notification, keys);
  row.classList.add(...classNames);
  list.append(...separator(visit, keys), row);
  if (keys.session) visit = keys;
}

function summarize() {
  const summary = /** @type {HTMLElement} */ (panel.querySelector('[data-summary]'));
  summary.textContent = `${lastId} received${refused ? `, ${refused} refused` : ''}`;
  const badge = /** @type {HTMLElement} */ (opener.querySelector('[data-count]'));
  badge.textContent = String(lastId || '');
  panel.classList.toggle('has-entries', lastId > 0);
  list.scrollTop = list.scrollHeight;
}

/** @param {MessageEvent<import('./watcher.js').Report>} event */
function hear({ data: { history, arrived, lost } }) {
  root.classList.toggle('live', !lost);
  if (history) show(history);
  if (arrived) add(arrived, 'arriving');
  summarize();
}

/** @param {Notification[]} history */
function show(history) {
  list.replaceChildren();
  lastId = 0;
  refused = 0;
  visit = undefined;
  for (const notification of history) add(notification);
}

/** A hidden page lets go of its stream: browsers open six connections to a host, and beacons need one. */
function follow() {
  if (document.visibilityState === 'hidden') return leave();
  if (watcher) return;
  watcher = new Worker(`/watcher.js?cluster=${cluster}`, { type: 'module' });
  watcher.onmessage = hear;
}

function leave() {
  watcher?.terminate();
  watcher = undefined;
}

addEventListener('pageshow', follow);
addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', follow);

/** @param {'open' | 'closed'} state */
function turn(state) {
  root.dataset.panel = state;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `demo-panel=${state}; path=/; max-age=31536000; SameSite=Lax`;
}

opener.addEventListener('click', () => {
  turn('open');
  list.scrollTop = list.scrollHeight;
  list.focus();
});
closer.addEventListener('click', () => {
  turn('closed');
  opener.focus();
});
