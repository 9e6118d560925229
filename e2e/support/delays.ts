import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from './tabs/driver.ts';

/** In ms. */
const LONGEST = 60;

/**
 * Set, pages, arrivals and acts take a random while longer. A test that counts on an order, or on a moment, which nobody has
 * promised fails then on an idle machine, too.
 */
export const withDelays = Boolean(process.env.DELAYS);

const some = () => pause(LONGEST * Math.random() ** 2);

export const delayResponse = (_request: unknown, _response: unknown, next: () => void): void =>
  void some().then(next);

/** What proves that others have arrived takes as long as any of them may. */
export const delayArrival = (isProof: boolean): Promise<void> => (isProof ? pause(LONGEST) : some());

/** Waits before and after each act. */
export function delayed(driver: Driver): Driver {
  const acts = Object.entries(driver).map(([name, act]) => [
    name,
    act &&
      (async (...args: unknown[]) => {
        await some();
        const result = await (act as (...args: unknown[]) => Promise<unknown>)(...args);
        await some();
        return result;
      }),
  ]);
  return Object.fromEntries(acts);
}
