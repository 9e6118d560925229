import { parseArgs } from 'node:util';
import { APIS, type Api } from './apis.ts';

export type Options = {
  /** Without a slash at the end. */
  address: string;
  market: string;
  /** Of a page that sends. */
  origin: string;
  ticket: string;
  /** Milliseconds. */
  timeout: number;
  /** The only one to ask for. */
  api?: Api['name'];
};

const SECOND = 1000;
const HINT = '(--help tells what there is)';

/** Looks like a ticket of Elevate and stands for nothing. */
const MADE_UP_TICKET = Buffer.from(';/check/CHECK/CHECK;#;product_key;none;#;#;#;#;').toString('base64');

/** What is wrong with the arguments is told instead. */
export function readArguments(args: string[]): Options | 'help' | (string & {}) {
  try {
    return read(args);
  } catch (error) {
    // Of what Node says about an argument that it does not know, the first sentence.
    return `${(error as Error).message.split(/\.\s/)[0]} ${HINT}`;
  }
}

function read(args: string[]): Options | 'help' {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      market: { type: 'string', default: 'UK' },
      origin: { type: 'string', default: 'https://shop.example' },
      ticket: { type: 'string', default: MADE_UP_TICKET },
      timeout: { type: 'string', default: '10' },
      api: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';

  const [address, ...more] = positionals;
  if (!address) throw new Error('No address to ask');
  if (more.length) throw new Error(`One address at a time, not also ${more.join(', ')}`);
  const { market, ticket } = values;
  if (!market || !ticket) throw new Error(`--${market ? 'ticket' : 'market'} is empty`);
  const api = APIS.find(({ name }) => name === values.api)?.name;
  if (values.api !== undefined && !api) throw new Error(`--api is "${values.api}", must be ${names()}`);
  return {
    address: readAddress(address),
    market,
    ticket,
    origin: readOrigin(values.origin),
    timeout: readTimeout(values.timeout),
    ...(api && { api }),
  };
}

function readAddress(text: string): string {
  if (/^[a-z\d-]+$/i.test(text)) {
    throw new Error(`${text} is no address; that of a cluster is like https://${text}.elevate-api.cloud`);
  }
  if (!isHttp(text)) throw new Error(`${text} is no address that begins with https:// or http://`);
  const { username, password, href } = new URL(text);
  if (username || password) throw new Error('An address with a user or a password is none for the tracker');
  if (/[?#]/.test(text)) throw new Error(`${text} has a query or a fragment, which the tracker adds to`);
  const [notification] = /\/api\/.*/.exec(href) ?? [];
  if (notification) throw new Error(`Leave out ${notification}, which the tracker adds itself`);
  return href.replace(/\/$/, '');
}

function readOrigin(text: string): string {
  if (!isHttp(text)) throw new Error(`--origin is "${text}", must be like https://shop.example`);
  return new URL(text).origin;
}

function readTimeout(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw new Error(`--timeout is "${text}", must be seconds, up to 600`);
  return seconds * SECOND;
}

function isHttp(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function names(): string {
  return APIS.map(({ name }) => name).join(', ');
}
