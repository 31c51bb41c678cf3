import { useLayoutEffect, useRef } from "preact/hooks";
import { CardFacts } from "./card-facts";
import { CardGuide } from "./card-guide";
import { CloseIcon } from "./icons";
import type { CardContent } from "./panel-props";

interface CodeCardProps {
  readonly code: string;
  /** Null until it has come. */
  readonly content: CardContent | null;
  /** True where the card was opened from the keyboard inside the panel: the focus then goes on in the card. */
  readonly takeFocus?: boolean;
  readonly onClose: () => void;
}

/** What the tables say of one code on the line's day, then tips, denials and questions with who says so. */
export function CodeCard({ code, content, takeFocus = false, onClose }: CodeCardProps) {
  const closeButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takeFocus) closeButton.current?.focus();
  }, [code]);
  return (
    <section class="card" aria-label={`Code card of ${code}`}>
      <header class="header card-header">
        <h3>{code}</h3>
        <span class="plain-name">{content?.guide?.plainName}</span>
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
        {content ? (
          <>
            <CardFacts facts={content.facts} />
            {content.guide ? (
              <CardGuide guide={content.guide} />
            ) : (
              <p class="card-section dim">No tips have been written for this code yet.</p>
            )}
          </>
        ) : (
          <p class="looking-up">Looking up…</p>
        )}
      </div>
    </section>
  );
}
