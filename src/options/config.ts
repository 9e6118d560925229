/** The options: what each allows, and what was given. */
import { attempt } from '../browser/attempt';
import { complain, report } from '../browser/report';

/** What an option allows: a test, which may throw as well as say no, and the text that messages print of it. */
type Rule = { test(text: string): boolean; toString(): string };

type Texts = { [option: string]: string | undefined };

/**
 * Good values, as text, by their kebab-case names. An option that is here without a value was given a bad one. Nothing is
 * inherited: a link can make some pages write to `Object.prototype`.
 */
export const config: Texts = Object.create(null);

/** The same as they were given, good or bad. */
export const given: Texts = {};

/** Whether a host is the domain or one of its subdomains. */
export const isWithin = (host: string, domain: string): boolean =>
  `.${host}`.endsWith(`.${domain.replace(/^\./, '').toLowerCase()}`);

/** Any text but half a character, which no address can carry. */
const TEXT = /^[^\ud800-\udfff]+$/u;
/** A key that is given must not tell who somebody is. */
const KEY = /^[^@\ud800-\udfff]+$/u;
/** Elevate 3 refuses any other. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** @param stored what others have stored is theirs to answer for, as long as Elevate can take it */
export const keyPattern = (stored?: boolean): RegExp =>
  config.api === 'web-v2' ? UUID : stored ? TEXT : KEY;

const key: Rule = { test: (text) => keyPattern().test(text), toString: () => `${keyPattern()}` };
/** No backslash and no white space behind the slash: URL parsing would take what follows for a host. */
const ENDPOINT = /^(?!.*[?#\s])(https?:\/\/[^/@\\]+(\/|$)|\/(?![\\/]))/i;

export const rules: Record<string, Rule> = {
  __proto__: null as never,
  // First, since it tells which keys are good.
  api: /^(v2|v3|web-v2)$/,
  'cluster-id': /^[a-z\dA-Z-]+$/,
  market: TEXT,
  endpoint: {
    test: (text) => ENDPOINT.test(text) && !!new URL(text, location.href),
    toString: () => `${ENDPOINT}`,
  },
  'user-context': /^(PERSONALIZED|UNPERSONALIZED|ANONYMOUS|SYNTHETIC)$/,
  consent: /^(granted|required)$/,
  'session-timeout': /^(?=.*[1-9])\d*\.?\d+$/,
  'end-on': /^(leave|pagehide|timeout)$/,
  'stay-on': /^[a-z\d.\-\s]*$/i,
  'cookie-domain': {
    test: (text) => isWithin(location.hostname, text),
    toString: () => "the page's domain",
  },
  'customer-key': key,
  'session-key': key,
  debug: /^(true|false|)$/,
};

/** What takes the place of a bad value, where the default would track more. */
export const STRICTEST: Texts = { consent: 'required', 'user-context': 'ANONYMOUS' };

/** Without a good value of these there is no telling where notifications would go. */
export const VITAL = ['cluster-id', 'market', 'endpoint', 'api'];

const MINUTE = 60_000;

/** Of a session, in ms. */
export const timeout = (): number => Number(config['session-timeout'] ?? 30) * MINUTE;

/** Parsing an address throws where it is none. */
export const passes = (rule: Rule, text: string): boolean | undefined => attempt(() => rule.test(text));

/** An object's own members, by names in kebab-case; a script's `dataset` is such an object. */
export const entriesOf = (object: unknown): [option: string, value: unknown][] =>
  Object.keys(Object(object)).map((name) => [
    name.replace(/[A-Z-]/g, '-$&').toLowerCase(),
    // What cannot be read is a bad value.
    attempt(() => (object as Record<string, unknown>)[name], null),
  ]);

/**
 * Takes the options that no earlier source gave. A bad value is named in one console.error; nothing that tracks more
 * takes its place.
 * @param entries names that are no option are ignored
 */
export const takeOptions = (source: string, entries: Iterable<[option: string, value: unknown]>): void => {
  const values = [...entries];
  for (const option in rules) {
    const rule = rules[option] as Rule;
    const [, value] = values.find(([name]) => name === option) ?? [];
    // Templates render an empty key for a guest.
    if (option in config || value === undefined || (value === '' && rule === key)) continue;
    const isText = /^(string|number|boolean)$/.test(typeof value);
    const text = isText ? `${value}` : '';
    const isGood = isText && passes(rule, text);
    given[option] = text;
    config[option] = isGood ? text : STRICTEST[option];
    if (!isGood) complain(`${option} from ${source}`, value, rule);
  }
};

let missing: string;

/** Whether everything required is known. What is missing among other options is named in one console.error. */
export const isComplete = (): boolean => {
  const lack = config['cluster-id'] || config.endpoint ? (config.market ? '' : 'market') : 'cluster-id';
  const isHopeless = VITAL.some((option) => option in config && !config[option]);
  if (!isHopeless && lack && lack !== missing && Object.keys(given)[0]) report('error', lack, 'is missing');
  missing = lack;
  return !isHopeless && !lack;
};
