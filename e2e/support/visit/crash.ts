const CRASH = `<script>
  for (const type of ['pagehide', 'visibilitychange'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);
</script>`;

/** The same page, whose tracker does not get to know that it goes, as when it crashes. */
export const crashing = (page: string): string => page.replace('<script async', `${CRASH}<script async`);
