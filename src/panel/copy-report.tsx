import { useState } from "preact/hooks";

/**
 * Copies the reading report on a click. A page without a secure address or with a policy of its own keeps the clipboard from its frames:
 * then the text stands there to be selected.
 *
 * @param report makes the text when it is asked for
 */
export function CopyReport({ report }: { readonly report: () => string }) {
  const [notice, setNotice] = useState("");
  const [text, setText] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    // Emptied first, or the same word is not said again.
    setNotice("");
    setText(null);
    const made = report();
    try {
      await navigator.clipboard.writeText(made);
      setNotice("Copied");
    } catch {
      setText(made);
      setNotice("The browser does not let it be copied here. Select the text and copy it.");
    }
  };
  return (
    <div class="report">
      <button
        type="button"
        class="link quiet"
        title="How the form was found and read, and why: never what stands in it"
        onClick={() => void copy()}
      >
        Copy reading report
      </button>{" "}
      <span role="status" class="dim">
        {notice}
      </span>
      {text !== null && (
        <textarea
          class="report-text"
          aria-label="Reading report"
          readOnly
          rows={8}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
