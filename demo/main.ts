/** What `npm start` runs. */
import { ELEVATES } from './elevates.ts';
import { startDemo } from './start.ts';

const { sites, close } = await startDemo(Number(process.env.PORT) || 4100);

console.log(`
  The shop         ${sites.shop}
  Notifications    ${sites.shop}/panel   (also beside the shop)
  Another site     ${sites.elsewhere}/partner

  Stand-in clusters
${ELEVATES.map(({ label, path, api }) => `    ${label.padEnd(14)} ${sites.cluster}${path.padEnd(23)}${api}`).join('\n')}

  Ctrl-C ends it.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await close();
    process.exit();
  });
}
