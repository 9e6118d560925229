/** The options: what each allows, and what was given. */
import { complain } from './report';

/**
 * The values, separated by commas; or what is allowed in words, and a test, which may throw as well as say no. Last,
 * what takes the place of a bad value, so that it never tracks more.
 */
type Rule = [allowed: string, pattern?: { test(text: string): unknown } | undefined, instead?: string];

/** Whether a host is the domain or one of its subdomains. */
export const isWithin = (host: string, domain: string): boolean =>
  `.${host}`.endsWith(`.${domain.replace(/^\./, '').toLowerCase()}`);

/** Any but an empty one or one with half a character, which no address can carry. */
const text: Rule = ['text', { test: encodeURIComponent }];

const rules = {
  clusterId: ['letters, digits, -', /^[a-z\d-]+$/i],
  market: text,
  endpoint: [
    'http(s) address or /path, no query, hash, credentials',
    {
      // No backslash and no white space behind the slash: URL parsing would take what follows for a host.
      test: (text) =>
        /^(https?:\/\/[^/?#@\s]+(?=\/|$)|\/(?![\\/\s]))[^?#\s]*$/i.test(text) && new URL(text, location.href),
    },
  ],
  api: ['v2,v3'],
  userContext: ['PERSONALIZED,UNPERSONALIZED,ANONYMOUS,SYNTHETIC', undefined, 'ANONYMOUS'],
  consent: ['granted,required', undefined, 'required'],
  sessionTimeout: ['minutes above 0', /^(?=.*[1-9])\d*\.?\d+$/],
  endOn: ['leave,pagehide,timeout'],
  stayOn: ['host names', /^[a-z\d.\-\s]*$/i],
  cookieDomain: ["the page's domain", { test: (text) => text && isWithin(location.hostname, text) }],
  customerKey: text,
  sessionKey: text,
  debug: ['true,false,'],
} satisfies Record<string, Rule>;

export type Option = keyof typeof rules;

/**
 * Good values, as text. An option that is here without a value was given a bad one. Nothing is inherited: a link can make
 * some pages write to `Object.prototype`.
 */
export const config: { [option in Option]?: string | undefined } = Object.create(null);

/** Without a good value of these there is no telling where notifications would go. */
const VITAL: Option[] = ['clusterId', 'market', 'endpoint', 'api'];

let missing: Option | undefined;

const MINUTE = 60_000;

/** Of a session, in ms. */
export const timeout = (): number => Number(config.sessionTimeout ?? 30) * MINUTE;

/** The name of an option in attributes and addresses. */
const kebab = (option: string): string => option.replace(/[A-Z]/g, '-$&').toLowerCase();

const allows = ([allowed, pattern]: Rule, value: unknown): unknown => {
  try {
    return (
      ['string', 'number', 'boolean'].includes(typeof value) &&
      (pattern ? pattern.test(`${value}`) : allowed.split(',').includes(`${value}`))
    );
  } catch {
    return false;
  }
};

export const isText = (value: unknown): value is string => typeof value === 'string' && !!allows(text, value);

/**
 * Takes the options that a source gives and no earlier source gave. A bad value is named in one console.error; nothing
 * that tracks more takes its place.
 */
export const takeOptions = (source: string, lookup: (option: Option, kebab: string) => unknown): void => {
  for (const option of Object.keys(rules) as Option[]) {
    const name = kebab(option);
    let value: unknown;
    try {
      value = lookup(option, name);
    } catch (error) {
      // A getter of the page's; what cannot be read is a bad value, whatever it throws.
      value = Object(error);
    }
    if (value === undefined || option in config) continue;
    const rule: Rule = rules[option];
    const good = allows(rule, value);
    config[option] = good ? `${value}` : rule[2];
    if (!good) complain(`${name} from ${source}`, value, rule[0]);
  }
};

/** Takes those that an object has of its own: a link can make some pages write to `Object.prototype`. */
export const takeOwnOptions = (source: string, given: unknown): void =>
  takeOptions(source, (option) => {
    const object = Object(given);
    return Object.getOwnPropertyDescriptor(object, option) && object[option];
  });

/**
 * Whether everything required is known. What is missing among other options is named in one console.error, and so is
 * what can never be right.
 */
export const isComplete = (): boolean => {
  if (VITAL.some((option) => option in config && !config[option])) return false;
  const lack = config.clusterId || config.endpoint ? (config.market ? undefined : 'market') : 'clusterId';
  if (lack && lack !== missing && Object.keys(config)[0]) complain(kebab(lack), missing, rules[lack][0]);
  missing = lack;
  if (lack || !config.userContext || config.api === 'v3') return !lack;
  complain('user-context', config.userContext, 'with api v3');
  // For v2 it would have to go without, which tracks more.
  config.api = undefined;
  return false;
};
