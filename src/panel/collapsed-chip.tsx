import type { Ref } from "preact";
import { count } from "./format-words";
import type { HandMove } from "./hand-move";
import { Logo, StateIcon } from "./icons";
import type { LineState } from "./line-states";
import { claimState, headline, rulesOffWords, type Tally } from "./summary-words";

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
      title="Open Claimlight"
      aria-expanded="false"
      onClick={(event) => {
        if (!hand.isEndOfDrag(event)) onOpen();
      }}
      ref={buttonRef}
      {...hand.surface}
    >
      <span class="hidden-words">Claimlight: {spoken(counts, checking)}. Open the panel</span>
      <span class="chip-contents" aria-hidden="true">
        {contents(counts, checking)}
      </span>
    </button>
  );
}

function spoken(counts: Tally | null, checking: boolean): string {
  if (!counts) return checking ? "checking" : "not checked";
  const parts = [headline(counts).replace(/\.$/, "").toLowerCase()];
  const rest = counts.partly + counts.notChecked;
  if (rest > 0 && counts.checked + counts.partly > 0) parts.push(`${count(rest, "line")} not fully checked`);
  if (counts.rulesOff > 0) parts.push(rulesOffWords(counts.rulesOff));
  return parts.join(", ");
}

function contents(counts: Tally | null, checking: boolean) {
  if (!counts) {
    return (
      <>
        {checking ? <Logo /> : <StateIcon state="not-checked" />}
        {checking ? "Checking…" : "Not checked"}
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
    const clean = counts.rulesOff === 0 ? "Clean" : `Clean, ${counts.rulesOff} off`;
    const words = state === "not-checked" ? "Not checked" : state === "partly" ? "Partly" : clean;
    return (
      <>
        <StateIcon state={state} />
        {state === "info" ? notesOrDismissed(counts) : words}
      </>
    );
  }
  return (
    <>
      {shown.length < 3 && <Logo />}
      {shown.map(([state, number]) => (
        <span class="chip-count" key={state}>
          <StateIcon state={state} />
          {number > 9 ? "9+" : number}
        </span>
      ))}
    </>
  );
}

function notesOrDismissed({ notes, dismissed }: Tally): string {
  return notes > 0 ? count(notes, "note") : `${dismissed} dismissed`;
}
