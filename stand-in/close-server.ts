import { once } from 'node:events';
import type { Server } from 'node:http';

/** Closes a server with whatever is still connected to it, and waits until it is gone. */
export async function closeServer(
  server: Pick<Server, 'close' | 'closeAllConnections'> & NodeJS.EventEmitter,
) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
