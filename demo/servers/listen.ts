import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from '../../stand-in/close-server.ts';

type Running = { origin: string; close(): Promise<void> };

/** Starts something on the port, or on the next one that is free. */
export async function onFreePort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return onFreePort(port + 1, start);
  }
}

export async function listen(site: RequestListener, port: number, host = 'localhost'): Promise<Running> {
  const server = createServer(site).listen(port, host);
  await once(server, 'listening');
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server),
  };
}
