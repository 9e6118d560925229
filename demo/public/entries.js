/** @typedef {import('../../stand-in/cluster.ts').Notification} Notification */
/** @typedef {{ customer: string | undefined, session: string | undefined }} Keys */

/**
 * @param {Notification} notification
 * @returns {Keys}
 */
export function keysOf({ query }) {
  return {
    customer: query.customerKey ?? query['esales.customerKey'],
    session: query.sessionKey ?? query['esales.sessionKey'],
  };
}

/**
 * @param {Notification} notification
 * @param {Keys} keys
 */
export function entry(notification, { customer, session }) {
  const { time, type, api, path, method, status, message } = notification;
  const row = element('li', `entry ${status >= 200 && status < 300 ? 'fine' : 'refused'}`, '');
  row.style.setProperty('--session-hue', String(hueOf(session ?? '')));
  const chips = element('p', 'keys', '');
  chips.append(chip('customer', customer), chip('session', session));
  row.append(
    element('time', '', new Date(time).toLocaleTimeString('en-GB')),
    element('b', `type type-${type}`, type || `${method} ${path}`),
    ...(api ? [apiOf(notification)] : []),
    element('span', 'status', status ? String(status) : 'dropped'),
    ...subject(notification),
    chips,
    ...(message ? [element('p', 'message', message)] : []),
  );
  return row;
}

/**
 * What stands between two notifications when the visit or the visitor changed.
 * @param {Keys | undefined} before
 * @param {Keys} after
 */
export function separator(before, after) {
  if (!after.session) return [];
  if (!before) return [element('li', 'separator', 'session')];
  if (after.session !== before.session) return [element('li', 'separator', 'new session')];
  if (after.customer !== before.customer)
    return [element('li', 'separator', 'new customer key, same session')];
  return [];
}

const APIS = {
  v3: 'Storefront API v3, of Elevate 4',
  'web-v2': 'Web API v2, of Elevate 3',
  v2: 'API v2, as the two documents have it',
};

/** @param {Notification} notification */
function apiOf({ api }) {
  const result = element('span', 'api', api);
  if (api) result.title = APIS[api];
  return result;
}

/** @param {Notification} notification */
function subject({ body, type }) {
  if (type === 'end') return [element('p', 'subject', 'The session has ended')];
  const [object, place] = readTicket(body);
  return object ? [element('p', 'subject', object), element('p', 'place', place ?? '')] : [];
}

/**
 * The demo's tickets tell what they stand for; Elevate's own are nobody's business.
 * @param {string} body
 */
function readTicket(body) {
  try {
    const { ticket } = JSON.parse(body);
    const decoded = /^;\/[^/]+\/(\w+)\/(\w+);#;(\w+)_key;([^;]+);/.exec(atob(ticket));
    if (!decoded) return [ticket.slice(0, 40)];
    const [, page = '', list = '', kind, key] = decoded;
    return [`${kind} ${key}`, `${words(page)} · ${words(list)}`];
  } catch {
    // Shown as it came: what is wrong with it stands in the message.
    return [body.slice(0, 60)];
  }
}

/** @param {string} constant */
function words(constant) {
  return constant.toLowerCase().replaceAll('_', ' ');
}

/**
 * @param {string} name
 * @param {string | undefined} key
 */
function chip(name, key = '') {
  const short = key.length > 14 ? `${key.slice(0, 8)}…` : key || 'none';
  const result = element('span', `chip ${name}`, short);
  result.title = `${name} key ${key}`;
  result.style.setProperty('--hue', String(hueOf(key)));
  return result;
}

/** @type {Map<string, number>} */
const hues = new Map();

/**
 * Steps of the golden angle, in the order of appearance: keys that follow each other never look alike.
 * @param {string} key
 */
function hueOf(key) {
  const hue = hues.get(key) ?? Math.round(140 + hues.size * 137.5) % 360;
  hues.set(key, hue);
  return hue;
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} text
 */
function element(name, className, text) {
  const result = document.createElement(name);
  result.className = className;
  result.textContent = text;
  return result;
}
