import { useCopy } from "./use-copy";

interface CopyTextProps {
  /** "Copy with sources". */
  readonly label: string;
  readonly text: () => string;
}

/**
 * Copies a text. Where the browser refuses, it stands there to be selected. The focus stays where it is until a person clicks into the
 * text.
 */
export function CopyText({ label, text }: CopyTextProps) {
  const { outcome, text: copied, copy } = useCopy();
  return (
    <div class="copy">
      <button type="button" class="small-button" onClick={() => void copy(text())}>
        {label}
      </button>
      <span role="status" class="copy-outcome">
        {outcome === "copied" && "Copied."}
        {outcome === "refused" &&
          "This page does not let it be copied: select the text below and press Ctrl+C."}
      </span>
      {outcome === "refused" && (
        <textarea
          class="copy-by-hand"
          readOnly
          rows={8}
          aria-label={`${label}: the text`}
          value={copied}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
