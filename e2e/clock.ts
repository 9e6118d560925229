/**
 * Stops the page's clock, so that time is what the test says: so many minutes after New Year as the address has
 * behind its question mark, and as many more as `time` is moved by.
 */
export const CLOCK = `<script>
  time = Date.UTC(2026, 0, 1) + Number(location.search.slice(1)) * 60_000;
  Date.now = () => time;
</script>`;
