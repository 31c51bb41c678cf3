/** Cases a property is tried with: few beside the other tests, by `npm run fuzz` at least ten thousand. */
export const fuzzRuns = Number(process.env.CLAIMLIGHT_FUZZ_RUNS ?? 60);

/** A test may take so long: ten thousand workbooks are unzipped one by one. Milliseconds. */
export const fuzzTime = fuzzRuns > 1000 ? 1_800_000 : 30_000;
