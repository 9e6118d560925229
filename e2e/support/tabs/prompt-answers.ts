import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * A frame that nobody expects an answer to (https://datatracker.ietf.org/doc/html/rfc6455#section-5.5.3), empty and
 * masked, since Firefox hangs up at a mask of zeros.
 */
const PONG = Buffer.from([0x8a, 0x80, 1, 2, 3, 4]);

/**
 * Firefox sends its next message only when the system has acknowledged the one before, and Linux takes 40 ms for that
 * unless something goes the other way anyhow. So something does, whenever Firefox has sent.
 * @param launch connects to the browser by a WebSocket
 */
export async function withPromptAnswers<Browser>(launch: () => Promise<Browser>): Promise<Browser> {
  const sockets: Socket[] = [];
  const note = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
  subscribe('net.client.socket', note);
  const browser = await launch().finally(() => unsubscribe('net.client.socket', note));
  for (const socket of sockets) socket.on('data', () => void (socket.writable && socket.write(PONG)));
  return browser;
}
