import type { FileOutcome, ReadSoFar } from "../reference/import/read-source";
import { text } from "../texts";
import { byteWords, outcomeWords, rowWords } from "./table-words";

/** A given file while it is read, and what became of it. */
export interface FileShown {
  /** In the order given, from 0. */
  readonly number: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of the member of a zip that is being read, or of the file itself. */
  readonly soFar: ReadSoFar;
  /** Null until all of it was read. */
  readonly outcomes: readonly FileOutcome[] | null;
}

export function FileProgress({ file }: { readonly file: FileShown }) {
  const { name, size, soFar, outcomes } = file;
  if (outcomes === null) {
    const { file: part, bytes, of, rows } = soFar;
    return (
      <>
        <span class="name">{name}</span> <span class="note">{byteWords(size)}</span>
        <progress aria-label={text("tablesReading", { file: name })} value={bytes} max={Math.max(of, 1)} />
        <span class="note">
          {text(part === name ? "tablesProgress" : "tablesMemberProgress", {
            member: part.slice(name.length + 1),
            rows: rowWords(rows),
            bytes: byteWords(bytes),
            all: byteWords(of),
          })}
        </span>
      </>
    );
  }
  return (
    <>
      <span class="name">{name}</span>{" "}
      <span class="note">
        {outcomes.some(({ kind }) => kind === "taken")
          ? text("tablesFileRead", { size: byteWords(size) })
          : byteWords(size)}
      </span>
      <ul>
        {outcomes.map((outcome) => (
          <li key={`${outcome.kind} ${outcome.file}`} class={outcome.kind === "refused" ? "failing" : "note"}>
            {withoutZip(outcomeWords(outcome), name)}
            {outcome.kind === "taken" && (
              <Remarks remarks={outcome.tables.flatMap((table) => table.remarks)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The zip's name stands above its members already. */
function withoutZip(words: string, zip: string): string {
  return words.replaceAll(`${zip}/`, "");
}

/** There may be twenty for each table: folded up, so that the next file stays in sight. */
function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <details class="warning">
      <summary>{text("tablesRemarks")}</summary>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </details>
  );
}
