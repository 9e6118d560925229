import adapter from '@sveltejs/adapter-static';

const { OUT } = process.env;

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ pages: OUT, assets: OUT }),
    outDir: `${OUT}/../.svelte-kit`,
    // Each page leads to the next, and the last one to none.
    prerender: { crawl: false },
  },
};
