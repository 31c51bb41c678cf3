import { useCopy } from "./use-copy";

/**
 * Copies the reading report on a click. Where the browser refuses, the text stands there to be selected.
 *
 * @param report makes the text when it is asked for
 */
export function CopyReport({ report }: { readonly report: () => string }) {
  const { outcome, text, copy } = useCopy();
  return (
    <div class="report">
      <button
        type="button"
        class="link quiet"
        title="How the form was found and read, and why: never what stands in it"
        onClick={() => void copy(report())}
      >
        Copy reading report
      </button>{" "}
      <span role="status" class="dim">
        {outcome === "copied" && "Copied"}
        {outcome === "refused" && "The browser does not let it be copied here. Select the text and copy it."}
      </span>
      {outcome === "refused" && (
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
