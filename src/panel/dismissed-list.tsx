import { countText, text } from "../texts";
import { scopeWords } from "./dismissal-words";
import { lineWords } from "./format-words";
import { Chevron } from "./icons";
import type { DismissalProps } from "./panel-props";

/** What was set aside, each with its way back. A rule that was turned off is not among them: it finds nothing any more. */
export function DismissedList({ dismissed, onRestore }: Pick<DismissalProps, "dismissed" | "onRestore">) {
  if (dismissed.length === 0) return null;
  return (
    <details class="notes dismissed">
      <summary>
        <Chevron />
        {countText("panelDismissedCount", dismissed.length)}
      </summary>
      <ul aria-label={text("panelDismissedLabel")}>
        {dismissed.map((each) => (
          <li
            class="dismissed-finding"
            key={`${each.finding.rule}|${each.finding.lines}|${each.finding.message}`}
          >
            <span>
              <span class="dim">
                {lineWords(each.finding.lines)} · {scopeWords[each.scope](each.finding.lines)}
              </span>
              <span class="message">{each.finding.message}</span>
            </span>
            <button
              type="button"
              class="quiet"
              aria-label={text("panelShowAgainSpoken", { finding: each.finding.message })}
              onClick={() => onRestore(each)}
            >
              {text("panelShowAgain")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
