import fc from 'fast-check';

/** The same cases on each run, others with another `SEED`. */
export const SEED = Number(process.env.SEED ?? 1);

fc.configureGlobal({ seed: SEED });
