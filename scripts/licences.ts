import { licenceProblems, thirdParties } from "./third-party";

/* npm run licences: what we ship of others, and under which licence. Ends with 1 where one is not allowed or brings no text. */

const packages = thirdParties();
for (const { name, version, licence } of packages) console.log(`${licence.padEnd(14)} ${name} ${version}`);
const problems = licenceProblems(packages);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
