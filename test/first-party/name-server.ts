import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, decode, encode } from 'dns-packet';

/** A name server that knows one name, whose address may change at any time. */
export async function startNameServer(known: string, address: string) {
  let current = address;
  const socket = createSocket('udp4');

  socket.on('message', (message, sender) => {
    const { id = 0, questions = [] } = decode(message);
    const asked = questions.some(({ name, type }) => type === 'A' && name === known);
    const answers: Answer[] = asked ? [{ name: known, type: 'A', ttl: 0, data: current }] : [];
    socket.send(encode({ type: 'response', id, questions, answers }), sender.port, sender.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');

  return {
    address: `127.0.0.1:${socket.address().port}`,

    moveTo(next: string): void {
      current = next;
    },

    async close(): Promise<void> {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
