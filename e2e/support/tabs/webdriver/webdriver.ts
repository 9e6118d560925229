export type Send = <Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) => Promise<Answer>;

/** In ms. A browser may start and never take up its session. */
const LONGEST_START = 15_000;

/** A client of the W3C's WebDriver protocol, as far as these tests need one. */
export async function newSession(driver: string, capabilities: object): Promise<Send> {
  const body = { capabilities: { alwaysMatch: capabilities } };
  const signal = AbortSignal.timeout(LONGEST_START);
  const { sessionId } = await call<{ sessionId: string }>(driver, 'POST', '/session', body, signal);
  return (method, path, body) => call(driver, method, `/session/${sessionId}${path}`, body);
}

export async function isReady(driver: string): Promise<boolean> {
  return call<{ ready: boolean }>(driver, 'GET', '/status').then(
    ({ ready }) => ready,
    () => false,
  );
}

async function call<Answer>(
  driver: string,
  method: string,
  path: string,
  body?: object,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const response = await fetch(driver + path, { method, body: body ? JSON.stringify(body) : null, signal });
  const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}
