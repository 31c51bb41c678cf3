import { run } from "./run";

/*
 * npm run test:thorough: the tests of faults, restless and hostile pages in Firefox as well, which `npm test` runs in Chromium; and what the
 * built extension reads of every page of test/pages, in both. For the night.
 */
const files = ["faults", "restless-pages", "hostile-pages", "every-page"].map(
  (name) => `test/e2e/${name}.test.ts`,
);
const built = run("npm", ["run", "build"]);
const good = built && run("vitest", ["run", "--project", "e2e", ...files], { CLAIMLIGHT_THOROUGH: "1" });
process.exitCode = good ? 0 : 1;
