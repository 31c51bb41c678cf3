import type { FileOutcome, ReadSoFar } from "../reference/import/read-source";
import { type BuiltTables, buildTables, type TableChange } from "./build-tables";
import { speakOfTables } from "./speak-of-tables";

/** What the page asks of the worker, and in which language it is to say what is wrong. */
export interface WorkerTask {
  readonly change: TableChange;
  readonly language: string;
}

/** What the worker says to the page. The last word is `built` or `failed`. */
export type WorkerReport =
  | { readonly kind: "progress"; readonly file: number; readonly soFar: ReadSoFar }
  | { readonly kind: "read"; readonly file: number; readonly outcomes: readonly FileOutcome[] }
  | { readonly kind: "built"; readonly tables: BuiltTables }
  | { readonly kind: "failed"; readonly message: string };

/** Milliseconds between two reports of progress: a bar needs no more, and the page stays free. */
const reportEvery = 60;

/** In a dedicated worker's global scope, which the DOM's types do not describe. */
const worker = self as unknown as {
  onmessage: ((event: MessageEvent<WorkerTask>) => void) | null;
  postMessage(report: WorkerReport, transfer?: Transferable[]): void;
};

worker.onmessage = ({ data: { change, language } }) => {
  speakOfTables(language);
  void build(change);
};

/** One change, then the page ends the worker. */
async function build(change: TableChange): Promise<void> {
  let lastReport = 0;
  try {
    const tables = await buildTables(change, {
      progress(file, soFar) {
        if (performance.now() - lastReport < reportEvery) return;
        lastReport = performance.now();
        worker.postMessage({ kind: "progress", file, soFar });
      },
      read: (file, outcomes) => worker.postMessage({ kind: "read", file, outcomes }),
    });
    worker.postMessage({ kind: "built", tables }, tables.buffer ? [tables.buffer] : []);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    worker.postMessage({ kind: "failed", message });
  }
}
