import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** What was asked for: `npm run bench [-- NAME … --full --versus DIR]`. */
export interface BenchOptions {
  /** The beginnings of the names of the sections to run; empty for all. */
  readonly sections: readonly string[];
  /** The published table: page runs of 20 s and five pairs of each, in place of one short pair; and the plots in `docs/growth` drawn anew. */
  readonly full: boolean;
  /** The folder of an unpacked Chromium extension that is measured beside ours; null where there is none. */
  readonly versus: string | null;
}

function readOptions(): BenchOptions {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { full: { type: "boolean", default: false }, versus: { type: "string" } },
  });
  const versus = values.versus ?? null;
  if (versus !== null && !existsSync(join(versus, "manifest.json")))
    throw new Error(`--versus: there is no manifest.json in ${versus}`);
  return { sections: positionals, full: values.full, versus };
}

export const benchOptions = readOptions();
