import type { Ref } from "preact";
import { countText, formatNumber, text } from "../texts";
import { withinSentence } from "./format-words";
import type { HandMove } from "./hand-move";
import { Logo, StateIcon } from "./icons";
import type { LineState } from "./line-states";
import { claimState, headline, type Tally } from "./summary-words";

interface CollapsedChipProps {
  /** Null where there is no answer. */
  readonly counts: Tally | null;
  readonly checking: boolean;
  readonly hand: HandMove;
  readonly onOpen: () => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/** The collapsed panel: at most 120 × 28 px. It is dragged as it is. */
export function CollapsedChip({ counts, checking, hand, onOpen, buttonRef }: CollapsedChipProps) {
  return (
    <button
      type="button"
      class="collapsed-chip"
      title={text("panelOpen")}
      aria-expanded="false"
      onClick={(event) => {
        if (!hand.isEndOfDrag(event)) onOpen();
      }}
      ref={buttonRef}
      {...hand.surface}
    >
      <span class="hidden-words">{text("panelChipSpoken", { state: spoken(counts, checking) })}</span>
      <span class="chip-contents" aria-hidden="true">
        {contents(counts, checking)}
      </span>
    </button>
  );
}

function spoken(counts: Tally | null, checking: boolean): string {
  if (!counts) return text(checking ? "panelChipChecking" : "panelChipNotChecked");
  const parts = [withinSentence(headline(counts).replace(/\.$/, ""))];
  const rest = counts.partly + counts.notChecked;
  if (rest > 0 && counts.checked + counts.partly > 0) parts.push(countText("panelChipOpenLines", rest));
  if (counts.rulesOff > 0) parts.push(countText("panelRulesOff", counts.rulesOff));
  return parts.join(", ");
}

function contents(counts: Tally | null, checking: boolean) {
  if (!counts) {
    return (
      <>
        {checking ? <Logo /> : <StateIcon state="not-checked" />}
        {text(checking ? "panelChecking" : "panelNotChecked")}
      </>
    );
  }
  const unchecked = counts.partly + counts.notChecked;
  const groups: [LineState, number][] = [
    ["error", counts.errors],
    ["warning", counts.warnings],
    ["not-checked", unchecked],
  ];
  const shown = groups.filter(([, number]) => number > 0);
  if (counts.errors + counts.warnings === 0) {
    const state = claimState(counts);
    return (
      <>
        <StateIcon state={state} />
        {chipWords(state, counts)}
      </>
    );
  }
  return (
    <>
      {shown.length < 3 && <Logo />}
      {shown.map(([state, number]) => (
        <span class="chip-count" key={state}>
          <StateIcon state={state} />
          {number > 9 ? "9+" : formatNumber(number)}
        </span>
      ))}
    </>
  );
}

/** Of a claim without errors and warnings. */
function chipWords(state: LineState, { notes, dismissed, rulesOff }: Tally): string {
  if (state === "not-checked") return text("panelNotChecked");
  if (state === "partly") return text("panelChipPartly");
  if (notes > 0) return countText("panelNotes", notes);
  if (dismissed > 0) return countText("panelChipDismissed", dismissed);
  return rulesOff > 0 ? countText("panelChipCleanOff", rulesOff) : text("panelChipClean");
}
