import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { NginxProxy } from './nginx-proxy.ts';

// Only Linux takes all of 127/8 for its own without being told.
export const VISITOR = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';

type Sending = { method?: string; headers?: Record<string, string>; body?: string };

/** As a browser would, from the visitor's address; `fetch` could not choose it. */
export async function send(
  { port }: NginxProxy,
  path: string,
  { method = 'POST', headers = {}, body = '' }: Sending = {},
) {
  const sent = request({
    port,
    path,
    method,
    headers,
    host: '127.0.0.1',
    localAddress: VISITOR,
    agent: false,
  });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  if (!answer) throw new Error('nginx gave no answer');
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}
