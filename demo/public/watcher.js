// Runs in a worker: a stream of the page itself would keep the page out of Firefox's back/forward cache,
// even when it is closed on pagehide.

/** @typedef {import('../../stand-in/cluster.ts').Notification} Notification */
/** @typedef {{ history?: Notification[], arrived?: Notification, lost?: true }} Report */

const watched = new URLSearchParams(location.search).get('cluster');
const stream = new EventSource(`${watched}/stream`);

/** @type {Promise<void>} */
let historyLoaded = Promise.resolve();

stream.onopen = () => {
  historyLoaded = loadHistory().catch(() => report({ lost: true }));
};
// What arrives while the history is on its way comes after it.
stream.onmessage = (/** @type {MessageEvent<string>} */ { data }) =>
  historyLoaded.then(() => report({ arrived: JSON.parse(data) }));
stream.onerror = () => report({ lost: true });

async function loadHistory() {
  const response = await fetch(`${watched}/received`);
  report({ history: await response.json() });
}

/** @param {Report} message */
function report(message) {
  postMessage(message);
}

export {};
