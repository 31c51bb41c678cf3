import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "../texts";
import { CardAppeals } from "./card-appeals";
import { CardFacts } from "./card-facts";
import { CardGuide } from "./card-guide";
import { cardText } from "./card-text";
import { CopyText } from "./copy-text";
import { CloseIcon } from "./icons";
import type { CardAnswers, OpenCard } from "./panel-props";
import { WhatIf } from "./what-if";

interface CodeCardProps {
  readonly card: OpenCard;
  readonly answers: CardAnswers;
  /** True where the card was opened from the keyboard inside the panel: the focus then goes on in the card. */
  readonly takeFocus?: boolean;
  readonly onAskAgain: () => void;
  readonly onClose: () => void;
}

/** What the tables say of one code on the line's day, then appeals, tips, denials and questions with who says so. */
export function CodeCard({ card, answers, takeFocus = false, onAskAgain, onClose }: CodeCardProps) {
  const { code, line, content, part } = card;
  const closeButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takeFocus) closeButton.current?.focus();
  }, [code]);
  const askAgain = (): void => {
    // The button goes with the question: the focus must not go with it.
    closeButton.current?.focus();
    onAskAgain();
  };
  return (
    <section class="card" aria-label={text("panelCardOf", { code })}>
      <header class="header card-header">
        <h3>{code}</h3>
        <span class="plain-name">{typeof content === "object" && content?.guide?.plainName}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={text("cardClose")}
          title={text("cardCloseKey")}
          onClick={onClose}
          ref={closeButton}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="scroll">
        {content === "unanswered" ? (
          <p class="looking-up" role="status">
            {text("cardNoAnswer")}{" "}
            <button type="button" class="link" onClick={askAgain}>
              {text("cardAskAgain")}
            </button>
          </p>
        ) : content ? (
          <>
            <CardFacts facts={content.facts} ofLine={line !== null} />
            <WhatIf
              key={`${code} ${content.facts.date}`}
              facts={content.facts}
              line={line}
              answers={answers}
            />
            <CardAppeals appeals={content.appeals} begin={part === "appeals"} />
            {content.guide ? (
              <CardGuide guide={content.guide} />
            ) : (
              <p class="card-section dim">{text("cardNoTips")}</p>
            )}
            <div class="card-section">
              <CopyText label={text("cardCopy")} makeText={() => cardText(content)} />
            </div>
          </>
        ) : (
          <p class="looking-up">{text("cardLookingUp")}</p>
        )}
      </div>
    </section>
  );
}
