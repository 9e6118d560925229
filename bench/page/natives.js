import { clickCards } from './clicks.js';
import { idle } from './idle.js';
import { tagOf } from './tag.js';

/** @typedef {Record<string, { calls: number, time: number }>} Costs What the browser was asked for; time in µs. */

/** Calls that leave the script: some of them wait for another process. */
const CALLS = /** @type {[owner: any, name: string][]} */ ([
  [Storage.prototype, 'getItem'],
  [Storage.prototype, 'setItem'],
  [Storage.prototype, 'removeItem'],
  [Navigator.prototype, 'sendBeacon'],
  [Crypto.prototype, 'randomUUID'],
  [Crypto.prototype, 'getRandomValues'],
  [EventTarget.prototype, 'addEventListener'],
  [EventTarget.prototype, 'dispatchEvent'],
  [Event.prototype, 'composedPath'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
  [Object, 'keys'],
  [window, 'URL'],
  [window, 'setTimeout'],
  [window, 'clearTimeout'],
]);

const PROPERTIES = /** @type {[owner: any, name: string][]} */ ([
  [Document.prototype, 'cookie'],
  [window, 'localStorage'],
]);

/** @type {Costs} */
let costs = {};

/**
 * @param {string} name
 * @param {Function} call
 */
const counted = (name, call) =>
  /** @this {any} @param {unknown[]} args */
  function (...args) {
    const began = performance.now();
    try {
      return new.target ? Reflect.construct(call, args) : call.apply(this, args);
    } finally {
      const time = 1000 * (performance.now() - began);
      const before = costs[name] ?? { calls: 0, time: 0 };
      costs[name] = { calls: before.calls + 1, time: before.time + time };
    }
  };

const count = () => {
  for (const [owner, name] of CALLS) owner[name] = counted(name, owner[name]);
  for (const [owner, name] of PROPERTIES) {
    const { get, set } = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(owner, name));
    Object.defineProperty(owner, name, {
      configurable: true,
      ...(get && { get: counted(`${name} read`, get) }),
      ...(set && { set: counted(`${name} write`, set) }),
    });
  }
};

const taken = () => {
  const result = costs;
  costs = {};
  return result;
};

/**
 * @param {import('./tag.js').Tag} tag
 * @param {number} clicks
 */
export const countNatives = async (tag, clicks) => {
  const script = tagOf(tag);
  script.text = await (await fetch(`/${tag.file}`)).text();
  await idle();
  count();
  taken();
  document.head.append(script);
  const evaluation = taken();
  await idle();
  await idle();
  const deferred = taken();
  await clickCards(1);
  const first = taken();
  await clickCards(clicks);
  return { evaluation, deferred, first, click: taken() };
};
