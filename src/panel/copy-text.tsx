import { text } from "../texts";
import { useCopy } from "./use-copy";

interface CopyTextProps {
  /** "Copy with sources". */
  readonly label: string;
  readonly makeText: () => string;
}

/**
 * Copies a text. Where the browser refuses, it stands there to be selected. The focus stays where it is until a person clicks into the
 * text.
 */
export function CopyText({ label, makeText }: CopyTextProps) {
  const { outcome, text: copied, copy } = useCopy();
  return (
    <div class="copy">
      <button type="button" class="small-button" onClick={() => void copy(makeText())}>
        {label}
      </button>
      <span role="status" class="copy-outcome">
        {outcome === "copied" && text("panelCopiedSentence")}
        {outcome === "refused" && text("panelCopyRefusedBelow")}
      </span>
      {outcome === "refused" && (
        <textarea
          class="copy-by-hand"
          readOnly
          rows={8}
          aria-label={text("panelCopyText", { label })}
          value={copied}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
