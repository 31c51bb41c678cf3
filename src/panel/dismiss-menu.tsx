import type { Ref } from "preact";
import { useState } from "preact/hooks";
import {
  type DismissalReason,
  type DismissalScope,
  dismissalReasons,
  dismissalScopes,
} from "../claim/dismissal";
import type { Finding } from "../engine/check-result";
import { text } from "../texts";
import { reasonWords, scopeWords } from "./dismissal-words";

interface DismissMenuProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly mayTurnOff: (rule: string) => boolean;
  readonly onDismiss: (scope: DismissalScope, reason: DismissalReason) => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/** Sets a finding aside: how far, then why. The reason ends it, so that it takes no button more. */
export function DismissMenu({ finding, open, onOpen, mayTurnOff, onDismiss, buttonRef }: DismissMenuProps) {
  const [scope, setScope] = useState<DismissalScope>("lines");
  const isHeld = open && !mayTurnOff(finding.rule);
  return (
    <div class="dismiss">
      <button type="button" class="quiet" aria-expanded={open} onClick={() => onOpen(!open)} ref={buttonRef}>
        {text("panelDismiss")}
      </button>
      {open && (
        <div class="dismiss-choices">
          <fieldset class="answers" aria-label={text("panelDismissScope")}>
            {dismissalScopes
              .filter((each) => each !== "rule" || !isHeld)
              .map((each) => (
                <button
                  type="button"
                  key={each}
                  class="answer"
                  aria-pressed={scope === each}
                  onClick={() => setScope(each)}
                >
                  {scopeWords[each](finding.lines)}
                </button>
              ))}
          </fieldset>
          {isHeld && <p class="dim">{text("panelRuleHeld")}</p>}
          <p class="dim">{text("panelDismissWhy")}</p>
          <fieldset class="answers" aria-label={text("panelDismissReason")}>
            {dismissalReasons.map((reason) => (
              <button type="button" key={reason} class="answer" onClick={() => onDismiss(scope, reason)}>
                {reasonWords(reason)}
              </button>
            ))}
          </fieldset>
        </div>
      )}
    </div>
  );
}
