import fc from 'fast-check';

/**
 * A change is judged by the same texts every time, so that a run fails because of the change. `FUZZ_SEED=random` looks
 * for new texts, and any number repeats a run.
 */
const { FUZZ_SEED = '20261122' } = process.env;
if (FUZZ_SEED !== 'random') fc.configureGlobal({ seed: Number(FUZZ_SEED) });
