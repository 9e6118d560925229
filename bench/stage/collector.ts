import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Collector = Awaited<ReturnType<typeof startCollector>>;

/** What one visit sent. */
export type Received = { notifications: number; bytes: number };

/** Takes the notifications of all variants and counts what comes over the wire, preflights and all. */
export async function startCollector() {
  const visits = new Map<string, Received>();
  const counted = new WeakMap<Socket, number>();

  const received = (visit: string): Received => {
    const known = visits.get(visit) ?? { notifications: 0, bytes: 0 };
    visits.set(visit, known);
    return known;
  };

  const server = createServer((request, response) => {
    const { method, headers, socket } = request;
    request.resume().on('end', () => {
      // One request at a time on each connection, so that what came since the last one belongs to this one.
      const bytes = socket.bytesRead - (counted.get(socket) ?? 0);
      counted.set(socket, socket.bytesRead);
      const visit = received(headers.host?.split('.')[0] ?? '');
      visit.bytes += bytes;
      if (method === 'POST') visit.notifications++;
      response.writeHead(method === 'POST' ? 200 : 204, {
        'Access-Control-Allow-Origin': headers.origin ?? '*',
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
      response.end();
    });
  });
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** Every visit has a host of its own here: not every variant keeps a path. */
    endpoint: (visit: string) => `http://${visit}.cluster.localhost:${port}`,
    received,
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}
