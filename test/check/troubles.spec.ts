import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { check } from '../../check/check.ts';
import { freePort } from '../../e2e/support/tabs/free-port.ts';
import { startSecureFront } from '../first-party/secure-front.ts';

let server: Server | undefined;
test.afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, 'localhost');
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test('an address where nothing listens', async () => {
  const origin = `http://localhost:${await freePort()}`;
  expect(await check([`${origin}/elevate`])).toEqual({
    code: 2,
    said: '',
    complaint: `${origin} gave no answer: nothing listens there`,
  });
});

test('a host that does not exist', async () => {
  const { code, complaint } = await check(['https://no-cluster.invalid']);
  expect(code).toBe(2);
  expect(complaint).toMatch(
    /^https:\/\/no-cluster\.invalid gave no answer: (there is no such host|its name cannot be looked up)$/,
  );
});

test('a host that never answers', async () => {
  const origin = await serve(() => {});
  expect(await check([origin, '--timeout', '0.2'])).toEqual({
    code: 2,
    said: '',
    complaint: `${origin} gave no answer: it took longer than 0.2 s`,
  });
});

test('an answer that never ends', async () => {
  const origin = await serve((_, response) => void response.writeHead(400).write('wait'));
  expect(await check([origin, '--timeout', '0.2'])).toMatchObject({
    code: 2,
    complaint: `${origin} gave no answer: it took longer than 0.2 s`,
  });
});

test('a connection that is cut off', async () => {
  const origin = await serve((request) => void request.socket.destroy());
  const complaint = `${origin} gave no answer: the connection was cut off`;
  expect(await check([origin])).toEqual({ code: 2, said: '', complaint });
});

test('a certificate that nobody vouches for', async () => {
  const front = await startSecureFront('localhost', 'http://localhost');
  const { code, complaint } = await check([`https://${front.host}`]);
  await front.close();
  expect(code).toBe(2);
  expect(complaint).toMatch(/ gave no answer: its certificate is not to be trusted \(\w+\)$/);
});

test('a page of the shop is no answer, and is not shown', async () => {
  const page = { 'Content-Type': 'text/html' };
  const origin = await serve((_, response) => void response.writeHead(200, page).end('<h1>Shop</h1>'));
  const { said, code } = await check([origin]);
  expect(code).toBe(1);
  expect(said).toContain("\n        200, which is no answer of Elevate's: a page of the shop?\n");
  expect(said).not.toContain('<h1>');
  expect(said).toMatch(/\nThis is no cluster, and no proxy in front of one; [^\n]*$/);
});

test('an address that leads elsewhere is not followed', async () => {
  const paths: string[] = [];
  const origin = await serve(({ url = '' }, response) => {
    paths.push(url);
    response.writeHead(301, { Location: 'https://www.shop.example/elevate' }).end();
  });
  const { said, code } = await check([`${origin}/elevate/`, '--api', 'v3']);
  expect(code).toBe(1);
  expect(said).toContain('301, leads to https://www.shop.example/elevate\n');
  expect(said).toMatch(/\nIt leads elsewhere, [^\n]*$/);
  expect(paths.map((path) => path.replace(/\?.*/, ''))).toEqual(
    ['click', 'click', 'end', 'click'].map((type) => `/elevate/api/storefront/v3/notifications/${type}`),
  );
});

test('a long answer is cut off, and cannot write to the terminal', async () => {
  const origin = await serve((_, response) => {
    response.writeHead(400).write(`no\u001b[31m\r\n\u202emarket ${'x'.repeat(300)}`);
    // It would go on for ever.
    const more = setInterval(() => response.write('y'.repeat(1000)), 1);
    response.on('close', () => clearInterval(more));
  });
  const { said, code } = await check([origin, '--api', 'v3']);
  expect(code).toBe(1);
  expect(said).toContain(`\n        400: no [31m market ${'x'.repeat(200 - 'no [31m market '.length)}…\n`);
});
