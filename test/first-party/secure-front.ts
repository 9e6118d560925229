import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { closeServer } from '../../stand-in/close-server.ts';

/** Headers that a cluster may send, and that would act on the host whose name they come under. */
export const MEDDLING = {
  'Set-Cookie': 'cluster=1; Path=/',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Clear-Site-Data': '"*"',
  'Alt-Svc': 'h3=":443"',
};

/** Puts TLS in front of the stand-in cluster: what comes in goes on to the address as it is. */
export async function startSecureFront(name: string, address: string) {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });
  const serverNames: unknown[] = [];

  const server = createServer({ key, cert }, (incoming, response) => {
    serverNames.push((incoming.socket as TLSSocket & { servername?: string }).servername);
    const { method, headers, url } = incoming;
    const outgoing = request(address + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, { ...answer.headers, ...MEDDLING });
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    host: `${name}:${(server.address() as AddressInfo).port}`,
    certificate: cert,
    /** As the proxy asked for them, one for each request. */
    serverNames,

    close: () => closeServer(server),
  };
}
