import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { check } from '../../check/check.ts';

const BAD_ARGUMENTS: [args: string[], complaint: string][] = [
  [[], 'No address to ask'],
  [['w1A2B3C45'], 'w1A2B3C45 is no address; that of a cluster is like https://w1A2B3C45.elevate-api.cloud'],
  [['shop.example'], 'shop.example is no address that begins with https:// or http://'],
  [['ftp://shop.example'], 'ftp://shop.example is no address that begins with'],
  [['http://'], 'http:// is no address'],
  [['https://a.example', 'https://b.example'], 'One address at a time, not also https://b.example'],
  [['https://anna:secret@shop.example'], 'An address with a user or a password'],
  [['https://shop.example/?a=b'], 'https://shop.example/?a=b has a query or a fragment'],
  [['https://shop.example/#a'], 'https://shop.example/#a has a query or a fragment'],
  [
    ['https://shop.example/elevate/api/storefront/v3/notifications/click'],
    'Leave out /api/storefront/v3/notifications/click',
  ],
  [['https://shop.example', '--api', 'v4'], '--api is "v4", must be v3, web-v2, v2'],
  [['https://shop.example', '--market='], '--market is empty'],
  [['https://shop.example', '--ticket='], '--ticket is empty'],
  [['https://shop.example', '--market'], "Option '--market <value>' argument missing"],
  [['https://shop.example', '--timeout', '0'], '--timeout is "0", must be seconds'],
  [['https://shop.example', '--timeout', 'soon'], '--timeout is "soon", must be seconds'],
  [['https://shop.example', '--origin', 'shop'], '--origin is "shop", must be like https://shop.example'],
  [['https://shop.example', '--colour'], "Unknown option '--colour'"],
];
for (const [args, complaint] of BAD_ARGUMENTS) {
  test(`"${args.join(' ')}" is answered by one line`, async () => {
    const outcome = await check(args);
    expect(outcome).toMatchObject({ code: 2, said: '' });
    expect(outcome.complaint.startsWith(complaint), outcome.complaint).toBe(true);
    expect(outcome.complaint).toMatch(/^.* \(--help tells what there is\)$/);
  });
}

test('the command prints one line on the error output and ends with 2, and with 0 after its help', async () => {
  const run = async (...args: string[]) => {
    const command = spawn('npm', ['run', '--silent', 'check', '--', ...args], {
      shell: process.platform === 'win32',
    });
    const [[code], out, errors] = await Promise.all([
      once(command, 'close'),
      text(command.stdout),
      text(command.stderr),
    ]);
    return { code, out, errors };
  };
  const [nowhere, help] = await Promise.all([run('nowhere'), run('--help')]);
  expect(nowhere).toEqual({
    code: 2,
    out: '',
    errors: expect.stringMatching(/^nowhere is no address; .*\n$/),
  });
  expect(help).toEqual({ code: 0, out: expect.stringContaining('npm run check -- https://'), errors: '' });
});
