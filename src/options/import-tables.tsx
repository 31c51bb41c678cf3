import type { ComponentChild } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PackedPart } from "../reference/packed/open-packed";
import type { ReferenceTables } from "../reference/tables";
import { TablesChangedMeanwhile } from "../table-store";
import { text, textParts } from "../texts";
import type { EditionName } from "./build-tables";
import { ChangeSummary } from "./change-summary";
import { FileProgress, type FileShown } from "./file-progress";
import { ImportedEditions } from "./imported-editions";
import { putInForce, type ReadyChange, startChange } from "./table-change";

interface ImportTablesProps {
  /** In force now. */
  readonly tables: ReferenceTables;
  readonly imported: readonly PackedPart[];
  onNotice(notice: string): void;
}

type Step =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly end: AbortController }
  | { readonly kind: "ready"; readonly change: ReadyChange }
  | { readonly kind: "storing" }
  | { readonly kind: "failed"; readonly message: string };

/** The official files in, the imported editions out. Nothing takes effect before the summary is confirmed. */
export function ImportTables({ tables, imported, onNotice }: ImportTablesProps) {
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const [files, setFiles] = useState<readonly FileShown[]>([]);
  const [dragging, setDragging] = useState(false);
  const running = useRef<AbortController | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on at what there is to decide.
    if (step.kind === "ready" || step.kind === "failed") summary.current?.focus();
  }, [step.kind]);

  const busy = step.kind === "working" || step.kind === "storing";

  const start = (given: readonly File[], unwanted: readonly EditionName[]): void => {
    if (busy || given.length + unwanted.length === 0) return;
    const end = new AbortController();
    running.current = end;
    setFiles(
      given.map(({ name, size }, number) => ({
        number,
        name,
        size,
        soFar: { file: name, bytes: 0, of: size, rows: 0 },
        outcomes: null,
      })),
    );
    setStep({ kind: "working", end });
    const change = (number: number, patch: Partial<FileShown>): void =>
      setFiles((shown) => shown.map((file) => (file.number === number ? { ...file, ...patch } : file)));
    void startChange(
      given,
      unwanted,
      {
        report: (report) =>
          report.kind === "read"
            ? change(report.file, { outcomes: report.outcomes })
            : change(report.file, { soFar: report.soFar }),
        ready: (ready) => setStep({ kind: "ready", change: ready }),
        failed: (message) => setStep({ kind: "failed", message }),
      },
      end.signal,
    );
  };

  const dismiss = (notice: string): void => {
    running.current?.abort();
    setFiles([]);
    setStep({ kind: "idle" });
    onNotice(notice);
  };

  const confirm = (change: ReadyChange): void => {
    setStep({ kind: "storing" });
    putInForce(change).then(
      () => dismiss(text("tablesInForce")),
      (error: unknown) => setStep({ kind: "failed", message: whyNotStored(error) }),
    );
  };

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    start([...(event.dataTransfer?.files ?? [])], []);
  };

  return (
    <section aria-labelledby="import-heading">
      <h2 id="import-heading">{text("tablesYourOwn")}</h2>
      <p class="note">{text("tablesYourOwnUse")}</p>
      <details>
        <summary>{text("tablesWhichFiles")}</summary>
        <ul class="bullets">
          {officialFiles.map(({ name, where }) => (
            <li key={name}>
              {textParts<ComponentChild>("tablesFileAndPlace", {
                file: <strong>{text(name)}</strong>,
                place: text(where),
              })}
            </li>
          ))}
        </ul>
      </details>
      <fieldset
        class={dragging ? "drop over" : "drop"}
        disabled={busy}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={drop}
      >
        <legend class="hidden">{text("tablesFilesToImport")}</legend>
        <label for="table-files">{text("tablesDropFiles")}</label>
        <input
          id="table-files"
          class="file-choice"
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // Emptied, so that choosing the same file again is a change again.
            currentTarget.value = "";
            start(chosen, []);
          }}
        />
        <p class="note">{text("tablesPackedToo")}</p>
      </fieldset>
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li key={file.number}>
              <FileProgress file={file} />
            </li>
          ))}
        </ul>
      )}
      <p role="status" class="note">
        {step.kind === "working" ? text("tablesReadingNote") : ""}
      </p>
      {step.kind === "working" && (
        <button type="button" onClick={() => dismiss(text("tablesCancelled"))}>
          {text("optionsCancel")}
        </button>
      )}
      <div ref={summary} tabIndex={-1}>
        {step.kind === "ready" && (
          <ChangeSummary
            change={step.change}
            tables={tables}
            onUse={() => confirm(step.change)}
            onDiscard={() => dismiss(text("tablesDiscarded"))}
          />
        )}
        {step.kind === "failed" && (
          <>
            <p class="failing">{text("tablesNothingChanged", { reason: step.message })}</p>
            <button type="button" onClick={() => dismiss("")}>
              {text("optionsClose")}
            </button>
          </>
        )}
      </div>
      <ImportedEditions
        imported={imported}
        disabled={busy}
        onRemove={(edition) => start([], [edition])}
        onNotice={onNotice}
      />
    </section>
  );
}

function whyNotStored(error: unknown): string {
  if (error instanceof TablesChangedMeanwhile) return text("tablesChangedMeanwhile");
  return text("tablesNotStored", { reason: error instanceof Error ? error.message : String(error) });
}

/** As CMS names its pages; no link, for this page opens no connection. */
const officialFiles = [
  { name: "tablesFilePtp", where: "tablesFilePtpWhere" },
  { name: "tablesFileMue", where: "tablesFileMueWhere" },
  { name: "tablesFileAddOn", where: "tablesFileAddOnWhere" },
  { name: "tablesFileRvu", where: "tablesFileRvuWhere" },
  { name: "tablesFileZip", where: "tablesFileZipWhere" },
] as const;
