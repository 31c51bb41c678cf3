import { countText, type TextKey, text } from "../texts";
import { dismissedWords } from "./dismissal-words";
import { CloseIcon, StateIcon } from "./icons";
import type { DismissalProps, FixingProps, FixState } from "./panel-props";

export const unsavedKeys: Readonly<Record<NonNullable<DismissalProps["unsaved"]>, TextKey>> = {
  dismissal: "panelNotDismissed",
  log: "panelNotLogged",
  restoring: "panelNotRestored",
};

interface OutcomeBarProps {
  readonly fixing: FixingProps;
  readonly dismissals: DismissalProps;
}

/** What became of the last fix or dismissal, with its undo. It stands where findings come and go, and says itself politely. */
export function OutcomeBar({ fixing, dismissals }: OutcomeBarProps) {
  const { state } = fixing;
  const { last, unsaved } = dismissals;
  const undo = last ? () => dismissals.onRestore(last) : state?.kind === "written" ? fixing.onUndo : null;
  const isBadState = !last && (state?.kind === "not-written" || state?.kind === "not-undone");
  const bad = fixing.pressRefused || isBadState || unsaved !== null;
  const outcome = last ? [dismissedWords[last.scope](last.finding.lines)] : stateWords(state);
  const words = [
    ...(fixing.pressRefused ? [text("panelPressRefused")] : []),
    ...outcome,
    ...(unsaved ? [text(unsavedKeys[unsaved])] : []),
  ];
  return (
    <div class="outcome" hidden={words.length === 0}>
      <span class="outcome-icon">{words.length > 0 && <StateIcon state={bad ? "warning" : "clean"} />}</span>
      <div role="status" class="outcome-words">
        {words.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {undo && (
        <button type="button" class="quiet" data-writes={last ? undefined : ""} onClick={undo}>
          {text("panelUndo")}
        </button>
      )}
      {state?.kind !== "writing" && words.length > 0 && (
        <button
          type="button"
          class="icon-button"
          aria-label={text("panelCloseMessage")}
          onClick={last || unsaved ? dismissals.onClose : fixing.onClose}
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
      return [text("panelWriting")];
    case "written":
      return state.what.length > 4
        ? [...state.what.slice(0, 3), countText("panelAndMore", state.what.length - 3)]
        : state.what;
    case "undone":
      return [text("panelUndone")];
    case "not-written":
      return [
        text("panelNotWritten", { because: state.because }),
        text(state.restored ? "panelNothingChanged" : "panelLookAtLine"),
      ];
    case "not-undone":
      return [
        text("panelNotUndone", { because: state.because }),
        text(state.restored ? "panelFormStays" : "panelLookAtLine"),
      ];
    default:
      return [];
  }
}
