/** Web Locks, as far as a page can ask for one. https://www.w3.org/TR/web-locks/ */
import type { Clock } from './clock.ts';

type Callback = (lock: object | null) => unknown;
type Request = { page: object; name: string; grant: () => void };

export type Locks = {
  /** `navigator.locks` of a page. */
  of(page: object): { request(name: string, ...rest: unknown[]): Promise<unknown> };
  /** The page is gone, and so are its locks. */
  release(page: object): void;
};

export function createLocks(clock: Clock): Locks {
  let held: Request[] = [];
  let waiting: Request[] = [];

  function grantNext(): void {
    for (const request of waiting) {
      if (held.some(({ name }) => name === request.name)) continue;
      waiting = waiting.filter((other) => other !== request);
      held = [...held, request];
      request.grant();
    }
  }

  function free(released: (request: Request) => boolean): void {
    held = held.filter((request) => !released(request));
    clock.promised();
    grantNext();
  }

  return {
    of: (page) => ({
      async request(name, ...rest) {
        const callback = rest.pop() as Callback;
        const { ifAvailable } = { ...(rest[0] as { ifAvailable?: boolean } | undefined) };
        clock.promised();
        if (ifAvailable && held.some((other) => other.name === name)) return callback(null);
        let own: Request | undefined;
        await new Promise<void>((grant) => {
          own = { page, name, grant };
          waiting = [...waiting, own];
          grantNext();
        });
        try {
          return await callback({ name, mode: 'exclusive' });
        } finally {
          free((request) => request === own);
        }
      },
    }),
    release(page) {
      waiting = waiting.filter((request) => request.page !== page);
      free((request) => request.page === page);
    },
  };
}
