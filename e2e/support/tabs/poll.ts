import { setTimeout as pause } from 'node:timers/promises';

const SECOND = 1000;

/** Asks again and again until the answer is something true. */
export async function poll<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  timeout = 10 * SECOND,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeout / SECOND} s in vain for ${what}`);
    await pause(10);
  }
}
