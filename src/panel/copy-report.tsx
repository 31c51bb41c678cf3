import { text } from "../texts";
import { useCopy } from "./use-copy";

/**
 * Copies the reading report on a click. Where the browser refuses, the text stands there to be selected.
 *
 * @param report makes the text when it is asked for
 */
export function CopyReport({ report }: { readonly report: () => string }) {
  const { outcome, text: copied, copy } = useCopy();
  return (
    <div class="report">
      <button type="button" class="link" title={text("panelReportTitle")} onClick={() => void copy(report())}>
        {text("panelReportCopy")}
      </button>{" "}
      <span role="status" class="dim">
        {outcome === "copied" && text("panelCopied")}
        {outcome === "refused" && text("panelCopyRefusedSelect")}
      </span>
      {outcome === "refused" && (
        <textarea
          class="report-text"
          aria-label={text("panelReport")}
          readOnly
          rows={8}
          value={copied}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
