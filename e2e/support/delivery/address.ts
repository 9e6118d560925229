import type { Tab } from '../tabs/tab.ts';

/** Has a page keep where its last notification would go, and send nothing: Elevate's own hosts are not for tests. */
export const KEEP_ADDRESS = `<script>
  navigator.sendBeacon = (address) => { document.title = address; return true; };
</script>`;

/** Browsers write hosts in lower case, or leave them as they are. */
export const keptAddress = async (tab: Tab): Promise<string> =>
  (await tab.evaluate(() => document.title)).toLowerCase();
