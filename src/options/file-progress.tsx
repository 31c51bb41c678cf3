import type { FileOutcome } from "../reference/import/read-source";
import { byteWords, outcomeWords } from "./table-words";

/** A given file while it is read, and what became of it. */
export interface FileShown {
  /** In the order given, from 0. */
  readonly number: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The member of a zip that is being read, or the file's own name. */
  readonly part: string;
  /** Of that member: bytes read, and all of them. */
  readonly bytes: number;
  readonly of: number;
  /** Null until all of it was read. */
  readonly outcomes: readonly FileOutcome[] | null;
}

export function FileProgress({ file }: { readonly file: FileShown }) {
  const { name, size, part, bytes, of, outcomes } = file;
  if (outcomes === null) {
    return (
      <>
        <span class="name">{name}</span> <span class="note">{byteWords(size)}</span>
        <progress aria-label={`Reading ${name}`} value={bytes} max={Math.max(of, 1)} />
        <span class="note">
          {part === name ? "" : `${part.slice(name.length + 1)}: `}
          {byteWords(bytes)} of {byteWords(of)}
        </span>
      </>
    );
  }
  return (
    <>
      <span class="name">{name}</span> <span class="note">{byteWords(size)}, read</span>
      <ul>
        {outcomes.map((outcome) => (
          <li key={`${outcome.kind} ${outcome.file}`} class={outcome.kind === "refused" ? "failing" : "note"}>
            {outcomeWords(outcome)}
            {outcome.kind === "taken" &&
              outcome.tables.flatMap(({ remarks }) =>
                remarks.map((remark) => (
                  <p key={remark} class="warning">
                    {remark}
                  </p>
                )),
              )}
          </li>
        ))}
      </ul>
    </>
  );
}
