import { test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';
import { serveApp } from '../support/shop.ts';
import { expectOneVisit } from '../support/stroll.ts';

/** Those that render all in the browser. */
for (const [router, library] of [
  ["React Router, in React's strict mode", 'react-router'],
  ['Vue Router', 'vue-router'],
] as const) {
  test(router, async ({ shop, tab, visit }) => {
    serveBuilt(shop, library);
    serveApp(shop);
    await expectOneVisit(shop, tab, visit);
  });
}

/** The system's WebKit crashes at view transitions under its driver, also on pages without the tracker. */
const WITHOUT_TRANSITIONS = '<script>document.startViewTransition = undefined</script>';

/** Those that build whole sites, whose pages are rendered beforehand. */
for (const [framework, folder, ready] of [
  // A page that is still fading in takes no clicks.
  ["Astro's client router", 'astro', ':root:not([data-astro-transition])'],
  ['SvelteKit', 'svelte-kit', ''],
] as const) {
  test(framework, async ({ shop, tab, visit, engine }) => {
    serveBuilt(shop, folder, engine === 'webkit' ? WITHOUT_TRANSITIONS : '');
    await expectOneVisit(shop, tab, visit, ready);
  });
}
