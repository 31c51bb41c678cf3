import { readStoredTables, removeStoredTables, storeTables } from "../table-store";
import { text, textLanguage } from "../texts";
import type { BuiltTables, EditionName } from "./build-tables";
import type { WorkerReport, WorkerTask } from "./import-worker";

/** A change that is ready, and not yet in force. */
export interface ReadyChange extends BuiltTables {
  /** Of the stored tables that it was built on. */
  readonly generation: number;
}

export interface ChangeListener {
  report(report: Extract<WorkerReport, { kind: "progress" | "read" }>): void;
  ready(change: ReadyChange): void;
  failed(message: string): void;
}

/**
 * Builds the tables anew in a worker of its own, with files added or editions left out. Stores nothing. Aborting `signal` ends the
 * worker wherever it is; the listener hears nothing more then.
 */
export async function startChange(
  files: readonly File[],
  unwanted: readonly EditionName[],
  listener: ChangeListener,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { generation, buffer } = await readStoredTables();
    if (signal.aborted) return;
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    signal.addEventListener("abort", () => worker.terminate());
    worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      if (signal.aborted) return;
      if (data.kind === "progress" || data.kind === "read") return listener.report(data);
      worker.terminate();
      if (data.kind === "failed") listener.failed(data.message);
      else listener.ready({ ...data.tables, generation });
    };
    worker.onerror = (event) => {
      worker.terminate();
      if (!signal.aborted) listener.failed(event.message || text("tablesImportStopped"));
    };
    const task: WorkerTask = { change: { stored: buffer, unwanted, files }, language: textLanguage() };
    worker.postMessage(task, buffer ? [buffer] : []);
  } catch (error) {
    if (!signal.aborted) listener.failed(error instanceof Error ? error.message : String(error));
  }
}

/** Puts the change in force, in whole or not at all. Rejects as `storeTables` does. */
export async function putInForce({ buffer, generation }: ReadyChange): Promise<void> {
  if (buffer === null) await removeStoredTables(generation);
  else await storeTables(buffer, generation);
}
