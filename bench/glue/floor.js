// The least that counts clicks at all: keys, one listener, one beacon. No rules, no care for what may go wrong.
const { endpoint, market } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
const newKeys = () => ({ customerKey: crypto.randomUUID(), sessionKey: crypto.randomUUID() });
localStorage['voyado.session'] ??= JSON.stringify(newKeys());
const { customerKey, sessionKey } = JSON.parse(localStorage['voyado.session']);
const parameters = `customerKey=${customerKey}&market=${market}&sessionKey=${sessionKey}`;

addEventListener(
  'click',
  ({ target }) => {
    const card = /** @type {Element} */ (target).closest('[data-elevate-ticket]');
    if (!card) return;
    const body = JSON.stringify({ ticket: /** @type {HTMLElement} */ (card).dataset.elevateTicket });
    navigator.sendBeacon(`${endpoint}/api/v2/notifications/click?${parameters}`, body);
  },
  true,
);
