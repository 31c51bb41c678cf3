import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { checkClaim } from "../engine/check-claim";
import { explainedPayment } from "../payment/expected-payment";
import { PackedFileError } from "../reference/packed/packed-file";
import { starterTables } from "../reference/starter/starter-tables";
import type { ReferenceTables } from "../reference/tables";
import { rules } from "../rules/registry";
import { BadInput, readClaims } from "./claim-input";
import { besideStarter, type LoadedTables, loadTables } from "./load-tables";
import { type JudgedClaim, jsonOf, textOf } from "./results";
import { contentsText, outcomeLines } from "./table-contents";

const usage =
  "usage: claimlight check FILE|- [--tables DIR|FILE] [--output json|text] | tables DIR|FILE | pack DIR -o FILE";

/** Wrong words on the command line, or a file that cannot be read or written. */
class BadUsage extends Error {}

interface Words {
  readonly file: string;
  readonly tables: string | null;
  readonly output: "json" | "text";
  /** Where `pack` writes. */
  readonly to: string | null;
}

const commands: Readonly<Record<string, (words: Words) => Promise<number>>> = { check, tables, pack };

/**
 * The same engine from a terminal. Exit 0: no error-severity finding, or asked how it is used; 1: some; 2: bad input or usage, said in
 * one line on standard error, and nothing on standard output.
 */
async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    const { command, words } = parseCommand(argv);
    return await command(words);
  } catch (error) {
    const known = error instanceof BadInput || error instanceof BadUsage || error instanceof PackedFileError;
    if (!known) throw error;
    say(error.message);
    return 2;
  }
}

/** Judges the claims of a file. */
async function check({ file, tables, output }: Words): Promise<number> {
  const inForce: ReferenceTables =
    tables === null ? starterTables : besideStarter((await load(tables)).tables);
  const claims = readClaims(readInput(file), new Date()).map(({ id, snapshot, context }): JudgedClaim => {
    const payment = explainedPayment(snapshot, inForce, context);
    return { id, payment, result: checkClaim(snapshot, rules, inForce, context, payment) };
  });
  process.stdout.write(output === "json" ? `${jsonOf(claims)}\n` : textOf(claims));
  const denied = claims.some(({ result }) => result.findings.some((finding) => finding.severity === "error"));
  return denied ? 1 : 0;
}

/** Lists what a folder of CMS files, one of them, or a packed file holds. */
async function tables({ file }: Words): Promise<number> {
  const { tables: packed } = await load(file);
  process.stdout.write(contentsText(packed.contents));
  return 0;
}

/** Makes the packed file of a folder of CMS files: whole or not at all. */
async function pack({ file, to }: Words): Promise<number> {
  if (to === null) throw new BadUsage(`pack needs -o FILE; ${usage}`);
  // Rows are garbage as soon as they are packed: V8 lets it pile up by half as much again where memory is plenty (docs/benchmarks.md).
  setFlagsFromString("--optimize-for-size");
  const { buffer, tables: packed } = await load(file);
  if (packed.contents.length === 0)
    throw new BadUsage(`${file} holds no official table; nothing was written`);
  const unfinished = `${to}.unfinished`;
  try {
    writeFileSync(unfinished, new Uint8Array(buffer));
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new BadUsage(`${to} cannot be written: ${reason(error)}`);
  }
  process.stdout.write(`${to}: ${buffer.byteLength} bytes\n${contentsText(packed.contents)}`);
  return 0;
}

function parseCommand(argv: readonly string[]): { command: (words: Words) => Promise<number>; words: Words } {
  let parsed: ReturnType<typeof parseWords>;
  try {
    parsed = parseWords(argv);
  } catch (error) {
    throw new BadUsage(`${reason(error)}; ${usage}`);
  }
  const { values, positionals } = parsed;
  const [name = "", file, ...more] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const { output, to } = values;
  if (!command || file === undefined || more.length > 0) throw new BadUsage(usage);
  if (output !== "json" && output !== "text") throw new BadUsage(`--output takes json or text; ${usage}`);
  // `pack DIR -o FILE` and `check … --output json` share no letter: -o is always the file.
  return { command, words: { file, output, tables: values.tables ?? null, to: to ?? null } };
}

function parseWords(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      tables: { type: "string" },
      output: { type: "string", default: "text" },
      to: { type: "string", short: "o" },
    },
  });
}

/** Loads tables, and names on standard error every file that was passed over or refused. */
async function load(path: string): Promise<LoadedTables> {
  try {
    const loaded = await loadTables(path);
    for (const line of outcomeLines(loaded.outcomes)) say(line);
    return loaded;
  } catch (error) {
    if (error instanceof PackedFileError) throw new BadUsage(`${path}: ${error.message}`);
    if (error instanceof RangeError) throw new BadUsage(`${path}: ${error.message}`);
    if (isFileSystemError(error)) throw new BadUsage(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}

function readInput(file: string): string {
  try {
    // 0 is standard input.
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new BadUsage(`${file} cannot be read: ${reason(error)}`);
  }
}

function isFileSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : "unknown reason";
}

function say(line: string): void {
  process.stderr.write(`claimlight: ${line.replace(/\s+/g, " ")}\n`);
}

process.exitCode = await main(process.argv.slice(2));
