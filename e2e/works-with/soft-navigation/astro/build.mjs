import { rmSync } from 'node:fs';
import { build } from 'astro';

await build({ root: '.', outDir: process.argv[2], logLevel: 'error' });

// What it has noted for the next time, beside the sources.
for (const folder of ['.astro', 'node_modules']) rmSync(folder, { recursive: true, force: true });
