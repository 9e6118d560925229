import type { IncomingMessage, ServerResponse } from 'node:http';

/** Lets every origin in. Beacons carry credentials, for which `*` is not good enough. */
export function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  if (!headers.origin) return;
  response.setHeader('Vary', 'Origin');
  response.setHeader('Access-Control-Allow-Origin', headers.origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Methods', 'POST');
  response.setHeader('Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '*');
}
