import { fileURLToPath } from 'node:url';

/** Where this project and its packages are. */
export const WORKS_WITH = fileURLToPath(new URL('../', import.meta.url));

/** In a folder that git, the linters and the type checker leave alone, and that goes when the packages change. */
export const BUILT = `${WORKS_WITH}node_modules/.built/`;
