/** The same inputs in every run, so that a build fails only for what was changed; FUZZ_SEED=N tries others. */
export const fuzzSeed = Number(process.env.FUZZ_SEED ?? 20_261_125);
