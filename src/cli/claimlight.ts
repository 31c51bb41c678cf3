import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { checkClaim } from "../engine/check-claim";
import { expectedPayment } from "../payment/expected-payment";
import { starterTables } from "../reference/starter/starter-tables";
import { rules } from "../rules/registry";
import { BadInput, readClaims } from "./claim-input";
import { type JudgedClaim, jsonOf, textOf } from "./results";

const usage = "usage: claimlight check FILE|- [--tables DIR] [--output json|text]";

/** Wrong words on the command line, or a file that cannot be read. */
class BadUsage extends Error {}

/**
 * The same engine from a terminal. Exit 0: no error-severity finding; 1: some; 2: bad input or usage, said in one line on standard
 * error, and nothing on standard output.
 */
function main(argv: readonly string[]): number {
  try {
    const { file, tables, output } = parseCommand(argv);
    if (tables !== null) nameUnrecognised(tables);
    const claims = readClaims(readInput(file), new Date()).map(({ id, snapshot, context }): JudgedClaim => {
      const payment = expectedPayment(snapshot, starterTables, context);
      return { id, result: checkClaim(snapshot, rules, starterTables, context, payment) };
    });
    process.stdout.write(output === "json" ? `${jsonOf(claims)}\n` : textOf(claims));
    const denied = claims.some(({ result }) =>
      result.findings.some((finding) => finding.severity === "error"),
    );
    return denied ? 1 : 0;
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof BadUsage)) throw error;
    process.stderr.write(`claimlight: ${error.message.replace(/\s+/g, " ")}\n`);
    return 2;
  }
}

function parseCommand(argv: readonly string[]): {
  file: string;
  tables: string | null;
  output: "json" | "text";
} {
  let parsed: ReturnType<typeof parseWords>;
  try {
    parsed = parseWords(argv);
  } catch (error) {
    throw new BadUsage(`${error instanceof Error ? error.message : "wrong arguments"}; ${usage}`);
  }
  const { values, positionals } = parsed;
  const [command, file, ...more] = positionals;
  const { output } = values;
  if (command !== "check" || file === undefined || more.length > 0) throw new BadUsage(usage);
  if (output !== "json" && output !== "text") throw new BadUsage(`--output takes json or text; ${usage}`);
  return { file, tables: values.tables ?? null, output };
}

function parseWords(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { tables: { type: "string" }, output: { type: "string", default: "text" } },
  });
}

function readInput(file: string): string {
  try {
    // 0 is standard input.
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new BadUsage(
      `${file} cannot be read: ${error instanceof Error ? error.message : "unknown reason"}`,
    );
  }
}

/** No importer exists yet, so every file in the folder is passed over, and says so. */
function nameUnrecognised(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new BadUsage(
      `--tables ${folder} cannot be read: ${error instanceof Error ? error.message : "unknown reason"}`,
    );
  }
  for (const name of names) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    process.stderr.write(`claimlight: ${path} is passed over: this version imports no tables\n`);
  }
}

process.exitCode = main(process.argv.slice(2));
