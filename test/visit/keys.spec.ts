/** The recipes of docs/keys.md. */
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'acorn';
import PhpParser from 'php-parser';
import { readDocument, recipesIn } from '../../e2e/support/documents/recipes.ts';

const KEYS = readDocument('docs/keys.md');
const [SERVER = '', BROWSER = ''] = recipesIn(KEYS, 'js');
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** What the recipe for Node answers to a visitor with such cookies. */
async function ask(cookie: string): Promise<{ keys: Record<string, string>; set: string[] }> {
  const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.mjs');
  writeFileSync(file, SERVER);
  const { keysOf } = await import(file);
  const server = createServer((request, response) => {
    const keys = keysOf(request, response);
    response.end(JSON.stringify(keys));
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}`, { headers: { cookie } });
  const answer = { keys: await response.json(), set: response.headers.getSetCookie() };
  server.close();
  return answer;
}

test('a Node server makes keys on the first request, and sets the cookies that the tracker reads', async () => {
  const { keys, set } = await ask('');
  expect(keys.customerKey).toMatch(UUID);
  expect(keys.sessionKey).toMatch(UUID);
  expect(set).toEqual([
    `apptus.customerKey=${keys.customerKey}; Path=/; SameSite=Lax; Secure; Max-Age=31536000`,
    `apptus.sessionKey=${keys.sessionKey}; Path=/; SameSite=Lax; Secure`,
  ]);
});

test('a Node server reads keys as the tracker writes them, among other cookies', async () => {
  const { keys, set } = await ask('basket=1=2; apptus.customerKey=abc==; apptus.sessionKey=%C3%A5%25');
  expect(keys).toEqual({ customerKey: 'abc==', sessionKey: 'å%' });
  expect(set).toEqual([]);
});

test('the recipe for PHP is PHP, and the one for browsers runs everywhere', () => {
  const [php = ''] = recipesIn(KEYS, 'php');
  expect(
    new PhpParser.Engine({ parser: { version: '8.1' } }).parseCode(php, 'keys.php').children,
  ).toHaveLength(3);
  parse(BROWSER, { ecmaVersion: 5 });
});
