import { build } from 'vite';

process.env.OUT = process.argv[2];
await build();
