/**
 * The snippet that a page carries in its own HTML: asks for the tracker, and notes the clicks until it is there. Its
 * size is part of its contract, hence `self`, one `let`, `map` for its side effects, and no more than noting: which of
 * two clicks are the same, and which types are allowed, the tracker judges by the rules that it has anyway.
 */

/** What is noted of a click: an id of its own, when it was, and the element's attributes. */
export type EarlyClick = [id: number, time: number, type: string | null | undefined, ticket: string];

/**
 * Clicks wait in the queue among what else was pushed. When the page goes, those that the tracker has not taken out
 * move to sessionStorage, where the next page's tracker finds them: texts in JSON, each with a comma before it.
 */
export default (src: string, config?: { consent?: string }): void => {
  try {
    let queue = self.elevateTracker as unknown[],
      page = document,
      entry = 'elevate-tracker',
      script = page.createElement('script');

    // An element of that name, or nothing, has no `push`.
    if (queue?.push) queue.push(config);
    else self.elevateTracker = queue = [config];

    ['click', 'auxclick', 'pagehide'].map((type) =>
      addEventListener(
        type,
        (event) => {
          try {
            // Unless consent is `granted`, or not an option at all, clicks stay in memory. (The rest is cut for its size.)
            // Of the three types only `pagehide` is behind `d`.
            if (type > 'd' && /^g|ndef/.test(config?.consent as string))
              // biome-ignore lint/suspicious/useIterableCallbackReturn: forEach is four bytes longer
              queue.map((item, index) => {
                // A click is the only array there.
                if (!(item as EarlyClick)?.pop) return;
                sessionStorage[entry] = [sessionStorage[entry], JSON.stringify(item)];
                // The page may come back, and it is not its own to send any more.
                queue[index] = 0;
              });
            else if (!((event as MouseEvent).button > 1))
              // The innermost ticket ends the search. `dataset`, since calling a method of a form throws where a field
              // has the method's name. sessionStorage is read since Firefox may lose what a page that goes into the
              // back/forward cache writes there as the first thing it does with it.
              (event.composedPath() as Partial<HTMLElement>[]).some(
                ({ dataset: { elevateTicket: ticket, elevateNotification } = {} }) =>
                  ticket && [
                    queue.push([Math.random(), Date.now(), elevateNotification, ticket]),
                    sessionStorage.x,
                  ],
              );
          } catch {
            // storage that is denied or full: the page's own affair
          }
        },
        true,
      ),
    );

    script.nonce = page.currentScript?.nonce as string;
    script.src = src;
    page.head.append(script);
  } catch {
    // a frozen queue, Trusted Types that forbid the address: the page goes on without the tracker
  }
};
