import { useLayoutEffect, useRef } from "preact/hooks";
import type { CodeFacts } from "../engine/code-facts";
import type { CodeGuide } from "../guides/guide";
import { CardFacts } from "./card-facts";
import { CardGuide } from "./card-guide";
import { CloseIcon } from "./icons";

interface CodeCardProps {
  readonly code: string;
  /** Null until they have come. */
  readonly facts: CodeFacts | null;
  /** Null where no words were written about the code; undefined until it is known. */
  readonly guide: CodeGuide | null | undefined;
  /** True where the card was opened from the keyboard inside the panel: the focus then goes on in the card. */
  readonly takeFocus?: boolean;
  readonly onClose: () => void;
}

/** What the tables say of one code on the line's day, then tips, denials and questions with who says so. */
export function CodeCard({ code, facts, guide, takeFocus = false, onClose }: CodeCardProps) {
  const closeButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takeFocus) closeButton.current?.focus();
  }, [code]);
  return (
    <section class="card" aria-label={`Code card of ${code}`}>
      <header class="header card-header">
        <h3>{code}</h3>
        <span class="plain-name">{guide?.plainName}</span>
        <button
          type="button"
          class="icon-button"
          aria-label="Close the code card"
          title="Close (Esc)"
          onClick={onClose}
          ref={closeButton}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="scroll">
        {facts ? <CardFacts facts={facts} /> : <p class="looking-up">Looking up…</p>}
        {guide && <CardGuide guide={guide} />}
        {guide === null && <p class="card-section dim">No tips have been written for this code yet.</p>}
      </div>
    </section>
  );
}
