import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../e2e/support/tabs/free-port.ts';
import { poll } from '../../e2e/support/tabs/poll.ts';
import { findNginx } from '../../scripts/machine/nginx.mjs';

/** Runs nginx in the foreground, in a folder of its own, with such directives in its one server. */
export async function startNginx(directives: (folder: string) => string) {
  const command = findNginx();
  if (!command) throw new Error('nginx is missing; npm test installs it');

  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(join(folder, 'nginx.conf'), configuration(port, directives(folder)));
  const errors = join(folder, 'errors');
  const nginx = spawn(command, ['-p', folder, '-c', 'nginx.conf', '-e', 'errors'], { stdio: 'ignore' });
  const ended = once(nginx, 'exit');

  async function close(): Promise<void> {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }

  try {
    await poll('nginx', () => {
      if (nginx.exitCode !== null) throw new Error(readFileSync(errors, 'utf8'));
      return accepts(port);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { origin: `http://localhost:${port}`, port, close };
}

/** One process, so that none outlives it, and nothing is written outside its folder. */
function configuration(port: number, directives: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((use) => `${use}_temp_path temporary/${use};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    ${directives}
  }
}`;
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Not yet.
    return false;
  } finally {
    socket.destroy();
  }
}
