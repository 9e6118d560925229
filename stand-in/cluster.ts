/** The stand-in for Elevate's clusters: an HTTP server that judges notifications, answers as told, and keeps a record. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delayed } from 'node:timers/promises';
import { type Address, readAddress } from './address.ts';
import { closeServer } from './close-server.ts';
import type { ClusterName } from './clusters.ts';
import { allowOrigin } from './cors.ts';
import { judge, type Verdict } from './rules.ts';

export type Notification = {
  id: number;
  /** Milliseconds since the epoch. */
  time: number;
  method: string;
  /** Below the channel, the cluster's name and its behaviour, e.g. `/api/v2/notifications/click`. */
  path: string;
  channel: string;
  /** Which one was asked, if the address says so. */
  cluster: ClusterName | '';
  /** The one that the path stands for. */
  api: Verdict['api'];
  /** Path and query as received. */
  url: string;
  query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  /** The last segment of a known notification path, else empty. */
  type: string;
  /** As answered; 0 when the connection was dropped. */
  status: number;
  /** What was wrong with the request, else empty. */
  message: string;
};

export type Cluster = {
  origin: string;
  received(channel?: string): Notification[];
  watch(listener: (notification: Notification) => void): () => void;
  close(): Promise<void>;
};

type Settings = {
  port?: number;
  host?: string;
  /** Holds a request up before it is recorded. */
  before?: (url: string) => Promise<void>;
};

export async function startCluster({
  port = 0,
  host = 'localhost',
  before,
}: Settings = {}): Promise<Cluster> {
  const notifications: Notification[] = [];
  const listeners = new Set<(notification: Notification) => void>();

  const received = (channel?: string) =>
    notifications.filter((notification) => channel === undefined || notification.channel === channel);

  const watch = (listener: (notification: Notification) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  function record(notification: Omit<Notification, 'id' | 'time'>): void {
    const recorded = { id: notifications.length + 1, time: Date.now(), ...notification };
    notifications.push(recorded);
    for (const listener of listeners) listener(recorded);
  }

  async function receive(
    request: IncomingMessage,
    response: ServerResponse,
    { behaviour, ...address }: Address,
  ): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    await before?.(url);
    const contentType = headers['content-type'] ?? '';
    const verdict = judge({ method, ...address, ...behaviour, contentType, body });
    if (behaviour.cors && method === 'OPTIONS') Object.assign(verdict, { status: 204, message: '' });
    const status = behaviour.drop ? 0 : (behaviour.status ?? verdict.status);
    record({ method, url, headers, body, ...address, ...verdict, status });

    await delayed(behaviour.delay, undefined, { ref: false });
    if (behaviour.drop) return void request.socket.destroy();
    if (behaviour.cors) allowOrigin(request, response);
    response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(verdict.message);
  }

  function stream(response: ServerResponse): void {
    response.writeHead(200, { ...FOR_WATCHERS, 'Content-Type': 'text/event-stream' });
    // Firefox takes a stream for open once something came out of it.
    response.write('retry: 1000\n\n');
    response.on(
      'close',
      watch((notification) => response.write(`data: ${JSON.stringify(notification)}\n\n`)),
    );
  }

  const server = createServer((request, response) => {
    const address = readAddress(request.url ?? '');
    const watched = request.method === 'GET' && !address.channel && address.path;
    if (watched === '/stream') return stream(response);
    if (watched === '/received') {
      response.writeHead(200, { ...FOR_WATCHERS, 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(received(address.query.channel)));
    }
    // The body of a request whose sender went away cannot be read; nobody waits for its answer.
    receive(request, response, address).catch(() => response.destroy());
  });
  // A beacon sent on a connection that the server is just giving up would be lost.
  server.keepAliveTimeout = 0;
  server.listen(port, host);
  await once(server, 'listening');

  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    received,
    watch,
    close: () => closeServer(server),
  };
}

const FOR_WATCHERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
