import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { BenchLine } from "./engine/bench-lines";
import type * as EngineWork from "./engine/engine-work";

const warmUps = 500;

/** What a busy day of one patient looks like in a clinic; longer claims repeat it on further days. */
const codes = "97110 97112 97140 97530 97535 97116 97032 97035 97542 97150 97750 97124".split(" ");

export function claimOf(count: number): BenchLine[] {
  return Array.from({ length: count }, (_, index) => ({
    code: codes[index % codes.length] ?? "97110",
    modifiers: ["GP", "59"],
    units: 1,
    pos: "11",
    dateOfService: `2024-08-${String(1 + Math.floor(index / codes.length)).padStart(2, "0")}`,
    diagnosisPointers: ["A", "B"],
  }));
}

/** Microseconds a run. */
export function timesOf(work: () => unknown, count: number): number[] {
  for (let run = 0; run < warmUps; run += 1) work();
  return Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) * 1000;
  });
}

/** Builds the work as the CLI is built: import.meta.glob is Vite's. */
export async function builtWork(): Promise<typeof EngineWork> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: "test/bench/engine/engine-work.ts",
      outDir: "dist/bench/engine",
      target: "node20",
      rollupOptions: { output: { entryFileNames: "engine-work.mjs" } },
    },
    ssr: { noExternal: true },
    publicDir: false,
  });
  const file = pathToFileURL(resolve("dist/bench/engine/engine-work.mjs")).href;
  return (await import(file)) as typeof EngineWork;
}
