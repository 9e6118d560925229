export type Answer = {
  status: number;
  /** What it says about itself in words, in one line. */
  text: string;
  headers: Headers;
};

/** Why there is no answer, in words. */
export class NoAnswer extends Error {}

const LONGEST_TEXT = 200;

/** By the code of the error; what else can go wrong is told by its code. */
const REASONS: Record<string, string> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut off',
  UND_ERR_SOCKET: 'the connection was cut off',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
};

export async function ask(address: string, init: RequestInit, timeout: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, { redirect: 'manual', ...init, signal });
    return { status: response.status, headers: response.headers, text: await textOf(response) };
  } catch (error) {
    throw new NoAnswer(`${new URL(address).origin} gave no answer: ${reasonOf(error as Error, timeout)}`);
  }
}

async function textOf(response: Response): Promise<string> {
  // A page is not written for this; of anything else the beginning is enough, however long it goes on.
  if (/html/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    return '';
  }
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_TEXT) break;
  }
  // Whoever wrote it must not write to the terminal.
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

function reasonOf(error: Error, timeout: number): string {
  if (error.name === 'TimeoutError') return `it took longer than ${timeout / 1000} s`;
  const { code = '', message = error.message } = (error.cause ?? {}) as { code?: string; message?: string };
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return `its certificate is not to be trusted (${code})`;
  return REASONS[code] ?? (code || message);
}
