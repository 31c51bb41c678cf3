import { scopeWords } from "./dismissal-words";
import { CloseIcon, StateIcon } from "./icons";
import type { DismissalProps, FixingProps, FixState } from "./panel-props";

interface OutcomeBarProps {
  readonly fixing: FixingProps;
  readonly dismissals: DismissalProps;
}

/** What became of the last fix or dismissal, with its undo. It stands where findings come and go, and says itself politely. */
export function OutcomeBar({ fixing, dismissals }: OutcomeBarProps) {
  const { state } = fixing;
  const { last } = dismissals;
  const undo = last ? () => dismissals.onRestore(last) : state?.kind === "written" ? fixing.onUndo : null;
  const bad = !last && (state?.kind === "not-written" || state?.kind === "not-undone");
  const words = last
    ? [`Dismissed for ${scopeWords[last.scope](last.finding.lines).toLowerCase()}.`]
    : stateWords(state);
  return (
    <div class="outcome" hidden={words.length === 0}>
      <span class="outcome-icon">{words.length > 0 && <StateIcon state={bad ? "warning" : "clean"} />}</span>
      <div role="status" class="outcome-words">
        {words.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {undo && (
        <button type="button" class="quiet" onClick={undo}>
          Undo
        </button>
      )}
      {state?.kind !== "writing" && words.length > 0 && (
        <button
          type="button"
          class="icon-button"
          aria-label="Close this message"
          onClick={last ? dismissals.onClose : fixing.onClose}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

function stateWords(state: FixState | null): readonly string[] {
  switch (state?.kind) {
    case "writing":
      return ["Writing…"];
    case "written":
      return state.what.length > 4
        ? [...state.what.slice(0, 3), `and ${state.what.length - 3} more`]
        : state.what;
    case "undone":
      return ["Undone: the form holds what it held before."];
    case "not-written":
      return [`Not written: ${state.because}.`, state.restored ? "Nothing was changed." : lookAtIt];
    case "not-undone":
      return [`Not undone: ${state.because}.`, state.restored ? "The form stays as it is." : lookAtIt];
    default:
      return [];
  }
}

const lookAtIt = "The page kept a part of it: look at the line.";
