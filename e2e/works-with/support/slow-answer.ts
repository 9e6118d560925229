import { text } from 'node:stream/consumers';
import type { Site } from '../../support/site/site.ts';
import { poll } from '../../support/tabs/poll.ts';

/** A server that receives forms at this address, and answers when it is told to. */
export function slowlyAnswering(shop: Site, address: string) {
  const waiting: (() => void)[] = [];
  let received = 0;
  shop.answer(address, async (request, response) => {
    await text(request);
    received += 1;
    waiting.push(() => response.status(204).end());
  });
  return {
    received: () => received,
    /** Waits for a form and answers it. */
    async answer(): Promise<void> {
      const answer = await poll('a form', () => waiting.shift());
      answer();
    },
  };
}
