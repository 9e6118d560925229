import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { closeServer } from '../../../stand-in/close-server.ts';
import { delayResponse, withDelays } from '../delays.ts';
import { type Attributes, filledIn, pageOf, shopTag, tagOf, withRecorder } from './markup.ts';
import { type Report, record } from './recorder.ts';

/** What `{{…}}` in a page stands for. */
type Values = { endpoint: string; shop: string; otherSite: string };

export type Site = Awaited<ReturnType<typeof startSite>>;

let visits = 0;

/**
 * A host that no test has had: cookies go by host, and a page may store some when its tab has long gone. Browsers take
 * all of them for one site, so that Firefox needs no new process.
 */
export const freshHost = () => `visit-${++visits}.shop.localhost`;

/** Whether what is stored for a host is nothing to any other test. */
export const isFresh = (host: string) => /^visit-\d+\./.test(host);

/** Answers as a server does that is just going down: the connection breaks, and the browser shows a page of its own. */
export const breakOff: RequestHandler = ({ socket }) => void socket.destroy();

/** Never used again, as the browser keeps what an earlier test stored for its origin. */
const usedPorts = new Set<number>();

/** A web site of one test, which makes its pages. */
export async function startSite(host: string) {
  let values: Values;
  const handlers = new Map<string, RequestHandler>();
  const reports: Report[] = [];
  const hosts = new Set<string>();

  const app = express();
  app.use((request, _, next) => {
    hosts.add(`http://${request.headers.host}`);
    next();
  });
  if (withDelays) app.use(delayResponse);
  app.get('/recorder.js', (_, response) => {
    response.type('js').set('Cache-Control', 'max-age=3600').send(`(${record})()`);
  });
  app.post('/reports', express.text({ type: '*/*' }), (request, response) => {
    reports.push(JSON.parse(request.body));
    response.status(204).end();
  });
  app.use((request, response, next) => {
    const handler = handlers.get(request.path);
    return handler ? handler(request, response, next) : next();
  });
  app.use(express.static(`${import.meta.dirname}/../../../dist`, { maxAge: '1h' }));

  const server = await listenOnFreshPort(app, host.endsWith('.localhost') ? 'localhost' : host);
  // A beacon sent on a connection that the server is just giving up would be lost.
  server.keepAliveTimeout = 0;
  const origin = `http://${host}:${portOf(server)}`;

  const prepared = (html: string) => {
    const tag = tagOf({ endpoint: values.endpoint, market: 'UK' });
    return withRecorder(filledIn(html, { ...values, host, tag }));
  };

  /** Lets code answer; each of these returns the page's address. */
  function answer(path: string, handler: RequestHandler): string {
    handlers.set(path, handler);
    return origin + path;
  }

  /** A whole document, word for word. */
  function document(path: string, html: string, headers: Record<string, string> = {}): string {
    return answer(path, (_, response) => void response.type('html').set(headers).send(prepared(html)));
  }

  return {
    host,
    origin,
    answer,
    document,

    /** A page with the tag in its head, which `attributes` add to. */
    page: (path: string, body: string, attributes: Attributes = {}) =>
      document(path, pageOf(shopTag(attributes), body)),

    /** A page without the tag. */
    plainPage: (path: string, body: string) => document(path, pageOf('', body)),

    reports: () => reports,

    /** The origins that browsers have asked it under. */
    origins: () => [...hosts],

    /** Before any page is asked for. */
    fillIn(filling: Values): void {
      values = filling;
    },

    close: () => closeServer(server),
  };
}

async function listenOnFreshPort(app: express.Express, host: string): Promise<Server> {
  const server = app.listen(0, host);
  await once(server, 'listening');
  if (!usedPorts.has(portOf(server))) {
    usedPorts.add(portOf(server));
    return server;
  }
  server.close();
  return listenOnFreshPort(app, host);
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
