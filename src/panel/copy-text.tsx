import { useState } from "preact/hooks";

interface CopyTextProps {
  /** "Copy with sources". */
  readonly label: string;
  readonly text: () => string;
}

/**
 * Copies a text. A page without https, or a frame that may not write to the clipboard, refuses: then the text stands there to be
 * selected. The focus stays where it is until a person clicks into the text.
 */
export function CopyText({ label, text }: CopyTextProps) {
  const [outcome, setOutcome] = useState<"" | "copied" | "refused">("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <div class="copy">
      <button type="button" class="small-button" onClick={() => void copy()}>
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
          value={text()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
