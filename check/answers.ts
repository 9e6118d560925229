import { randomUUID } from 'node:crypto';
import type { Api } from './apis.ts';
import type { Options } from './arguments.ts';
import { type Answer, ask } from './ask.ts';

/** What somebody answered to the notifications of an API. */
export type Answers = { api: Api; clickAsText: Answer; clickAsJson: Answer; end: Answer };

const HEADERS = { 'User-Agent': 'elevate-tracker check' };

/** One after the other, as a visit would bring them; the end comes last. */
export async function answersOf(api: Api, options: Options): Promise<Answers> {
  const query = { customerKey: randomUUID(), market: options.market, sessionKey: randomUUID() };
  const send = (type: 'click' | 'end', contentType?: string) =>
    ask(
      addressOf(api, type, query, options),
      {
        method: 'POST',
        headers: { ...HEADERS, Origin: options.origin, ...(contentType && { 'Content-Type': contentType }) },
        body: type === 'click' ? JSON.stringify({ ticket: options.ticket }) : null,
      },
      options.timeout,
    );

  return {
    api,
    clickAsText: await send('click', 'text/plain;charset=UTF-8'),
    clickAsJson: await send('click', 'application/json'),
    end: await send('end'),
  };
}

/** What a page is told that asks whether it may send JSON. */
export function preflightOf(api: Api, options: Options): Promise<Answer> {
  const asking = {
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  };
  const headers = { ...HEADERS, Origin: options.origin, ...asking };
  return ask(addressOf(api, 'click', {}, options), { method: 'OPTIONS', headers }, options.timeout);
}

function addressOf(api: Api, type: string, query: Record<string, string>, { address }: Options): string {
  const prefix = api.prefixed.test(type) ? 'esales.' : '';
  const parameters = Object.entries(query).map(([name, value]) => [prefix + name, value]);
  const search = new URLSearchParams([...parameters, ...Object.entries(api.synthetic)]);
  return `${address}${api.path}${type}?${search}`;
}
