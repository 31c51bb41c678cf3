import { text } from "../texts";
import type { ChangeWords } from "./change-words";

/** The exact changes, before → after, one a line. */
export function ChangeList({ changes }: { readonly changes: readonly ChangeWords[] }) {
  return (
    <ul class="changes" aria-label={text("panelChanges")}>
      {changes.map((change) => (
        <li key={`${change.line} ${change.field}`}>
          {text("panelLineNumber", { line: change.line })} · {change.field}{" "}
          <span class="hidden-words">{text("panelChangeFrom")} </span>
          <del>{change.before}</del> <span aria-hidden="true">→</span>{" "}
          <span class="hidden-words">{text("panelChangeTo")} </span>
          <ins>{change.after}</ins>
          {change.besides && <span class="besides">{change.besides}</span>}
        </li>
      ))}
    </ul>
  );
}
