import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { type Attributes, filledIn, pageOf, tagOf, withRecorder } from './markup.ts';
import { type Report, record } from './recorder.ts';

/** What `{{…}}` in a page stands for. */
type Values = { test: string; endpoint: string; shop: string; otherSite: string };

export type Site = Awaited<ReturnType<typeof startSite>>;

/** A web site whose pages are made by the tests, or lie in `e2e/pages`. */
export async function startSite(host: string) {
  let values: Values;
  let handlers: Map<string, RequestHandler>;
  let reports: Report[];

  const app = express();
  app.get('/recorder.js', (_, response) => void response.type('js').send(`(${record})()`));
  app.post('/reports', express.text({ type: '*/*' }), (request, response) => {
    if (request.query.test === values.test) reports.push(JSON.parse(request.body));
    response.status(204).end();
  });
  app.use((request, response, next) => {
    const handler = handlers.get(request.path);
    return handler ? handler(request, response, next) : next();
  });
  app.use((request, response, next) => {
    const file = `${import.meta.dirname}/pages${request.path}`;
    if (!file.endsWith('.html') || !existsSync(file)) return next();
    response.type('html').send(prepared(readFileSync(file, 'utf8')));
  });
  app.use(express.static(`${import.meta.dirname}/../dist`));

  const server = app.listen(0, host);
  await once(server, 'listening');
  // A beacon sent on a connection that the server is just giving up would be lost.
  server.keepAliveTimeout = 0;
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;

  const prepared = (html: string) => {
    const tag = tagOf({ endpoint: values.endpoint, market: 'UK' });
    return withRecorder(filledIn(html, { ...values, tag }), values.test);
  };

  /** Lets code answer; each of these returns the page's address. */
  function answer(path: string, handler: RequestHandler): string {
    handlers.set(path, handler);
    return origin + path;
  }

  /** A whole document, word for word. */
  function document(path: string, html: string, headers: Record<string, string> = {}): string {
    return answer(path, (_, response) => void response.set(headers).type('html').send(prepared(html)));
  }

  return {
    origin,
    answer,
    document,

    /** A page with the tag in its head, which `attributes` add to. */
    page: (path: string, body: string, attributes: Attributes = {}) =>
      document(path, pageOf(tagOf({ endpoint: values.endpoint, market: 'UK', ...attributes }), body)),

    /** A page without the tag. */
    plainPage: (path: string, body: string) => document(path, pageOf('', body)),

    reports: () => reports,

    /** Forgets the pages and reports of the test before. */
    begin(next: Values): void {
      values = next;
      handlers = new Map();
      reports = [];
    },

    async close(): Promise<void> {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
