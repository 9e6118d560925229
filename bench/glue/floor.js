// The least that counts clicks at all: keys, one listener, one beacon. No rules, no care for what may go wrong.
import { endpoint, market } from './script-tag.js';
import { onTicketClick } from './ticket-clicks.js';

const newKeys = () => ({ customerKey: crypto.randomUUID(), sessionKey: crypto.randomUUID() });
localStorage['voyado.session'] ??= JSON.stringify(newKeys());
const { customerKey, sessionKey } = JSON.parse(localStorage['voyado.session']);
const parameters = `customerKey=${customerKey}&market=${market}&sessionKey=${sessionKey}`;
const address = `${endpoint}/api/v2/notifications/click?${parameters}`;

onTicketClick((ticket) => navigator.sendBeacon(address, JSON.stringify({ ticket })));
