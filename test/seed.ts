import fc from 'fast-check';

/** The same cases on each run, others with another `SEED`. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
