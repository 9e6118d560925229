/** The options: what each allows, and what was given. */
import { complain, report } from '../browser/report';

/** What is allowed, in words; a test, which may throw as well as say no; and what takes the place of a bad value. */
type Rule = [allowed: string, test: (text: string) => unknown, instead?: string | undefined];

/** Whether a host is the domain or one of its subdomains. */
export const isWithin = (host: string, domain: string): boolean =>
  `.${host}`.endsWith(`.${domain.replace(/^\./, '').toLowerCase()}`);

/** @param instead where the default would track more */
const oneOf = (allowed: string, instead?: string): Rule => [
  allowed,
  (text) => allowed.split(',').includes(text),
  instead,
];

/** Any but an empty one or one with half a character, which no address can carry. */
const text: Rule = ['text', encodeURIComponent];

/** Without a good value of these there is no telling where notifications would go. */
const vital = {
  clusterId: ['letters, digits, -', (text) => /^[a-z\d-]+$/i.test(text)],
  market: text,
  endpoint: [
    'http(s) address or /path, no query, hash, credentials',
    // No backslash and no white space behind the slash: URL parsing would take what follows for a host.
    (text) =>
      /^(?!.*[?#\s])(https?:\/\/[^/@]+(\/|$)|\/(?![\\/]))/i.test(text) && new URL(text, location.href),
  ],
  api: oneOf('v2,v3'),
} satisfies Record<string, Rule>;

const rules = {
  ...vital,
  userContext: oneOf('PERSONALIZED,UNPERSONALIZED,ANONYMOUS,SYNTHETIC', 'ANONYMOUS'),
  consent: oneOf('granted,required', 'required'),
  sessionTimeout: ['minutes above 0', (text) => /^(?=.*[1-9])\d*\.?\d+$/.test(text)],
  endOn: oneOf('leave,pagehide,timeout'),
  stayOn: ['host names', (text) => /^[a-z\d.\-\s]*$/i.test(text)],
  cookieDomain: ["the page's domain", (text) => isWithin(location.hostname, text)],
  customerKey: text,
  sessionKey: text,
  debug: oneOf('true,false,'),
} satisfies Record<string, Rule>;

export type Option = keyof typeof rules;

/**
 * Good values, as text. An option that is here without a value was given a bad one. Nothing is inherited: a link can make
 * some pages write to `Object.prototype`.
 */
export const config: { [option in Option]?: string | undefined } = Object.create(null);

let missing: string;

const MINUTE = 60_000;

/** Of a session, in ms. */
export const timeout = (): number => Number(config.sessionTimeout ?? 30) * MINUTE;

/** The name of an option in attributes, addresses and messages. */
const kebab = (option: string): string => option.replace(/[A-Z]/g, '-$&').toLowerCase();

const isGood = ([, test]: Rule, value: unknown): boolean => {
  try {
    return value !== null && Object(value) !== value && !!test(`${value}`);
  } catch {
    return false;
  }
};

export const isText = (value: unknown): value is string => typeof value === 'string' && isGood(text, value);

/**
 * Takes the options that an object has of its own and no earlier source gave; a script's `dataset` is such an object. A
 * bad value is named in one console.error; nothing that tracks more takes its place.
 */
export const takeOptions = (source: string, given: unknown): void => {
  const object = Object(given);
  for (const [option, rule] of Object.entries(rules) as [Option, Rule][]) {
    if (option in config) continue;
    let value: unknown;
    try {
      value = Object.getOwnPropertyDescriptor(object, option) && object[option];
    } catch (error) {
      // A getter of the page's; what cannot be read is a bad value, whatever it throws.
      value = Object(error);
    }
    if (value === undefined) continue;
    const good = isGood(rule, value);
    config[option] = good ? `${value}` : rule[2];
    if (!good) complain(`${kebab(option)} from ${source}`, value, rule[0]);
  }
};

/** Takes those that an address's query gives, each by the name that it has in attributes. */
export const takeParameters = (source: string, query: URLSearchParams): void =>
  takeOptions(
    source,
    Object.fromEntries(Object.keys(rules).map((option) => [option, query.get(kebab(option)) ?? undefined])),
  );

/**
 * Whether everything required is known. What is missing among other options is named in one console.error, and so is
 * what can never be right.
 */
export const isComplete = (): boolean => {
  for (const option in vital) if (option in config && !config[option as Option]) return false;
  const lack = config.clusterId || config.endpoint ? (config.market ? '' : 'market') : 'cluster-id';
  if (lack && lack !== missing && Object.keys(config)[0]) report('error', lack, 'is missing');
  missing = lack;
  if (lack) return false;
  if (!config.userContext || config.api === 'v3') return true;
  complain('user-context', config.userContext, 'with api v3');
  // For v2 it would have to go without, which tracks more.
  config.api = undefined;
  return false;
};
