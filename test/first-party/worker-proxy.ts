import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { closeServer } from '../../stand-in/close-server.ts';
import type { Api } from './recipe.ts';
import { loadWorker } from './worker.ts';

/** The Worker on a host of its own. */
export async function startWorkerProxy(api: Api, cluster: string) {
  const worker = await loadWorker(api, cluster);
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = method === 'POST' ? await buffer(request) : null;
    const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    const answer = await worker.fetch(
      new Request(`https://shop.example${url}`, { method, headers: sent, body }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');

  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,

    close: () => closeServer(server),
  };
}
