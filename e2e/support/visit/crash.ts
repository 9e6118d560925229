/** The tracker on such a page does not get to know that it goes, as when the page crashes. */
export const CRASH = `<script>
  for (const type of ['pagehide', 'visibilitychange'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);
</script>`;
