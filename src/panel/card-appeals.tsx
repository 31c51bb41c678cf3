import { useLayoutEffect, useRef } from "preact/hooks";
import type { Appeal } from "../guides/appeal";
import { countText, text } from "../texts";
import { CardSection } from "./card-facts";
import { Folded, Statements } from "./card-guide";
import { CopyText } from "./copy-text";

interface CardAppealsProps {
  readonly appeals: readonly Appeal[];
  /** Shows them at once. */
  readonly begin: boolean;
}

/** Whether the denials that the tables make of the code can be appealed, and the letters for it. */
export function CardAppeals({ appeals, begin }: CardAppealsProps) {
  const section = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (begin) section.current?.scrollIntoView({ block: "nearest" });
  }, [begin]);
  if (appeals.length === 0) return null;
  const letters = appeals.filter(({ letter }) => letter !== null).length;
  return (
    <div ref={section}>
      <CardSection
        title={text("cardAppeals")}
        aside={letters === 0 ? text("cardNoAppeal") : countText("cardLetters", appeals.length, { letters })}
        folded={!begin}
      >
        {appeals.map((appeal) => (
          <Folded
            key={appeal.about}
            title={text(appeal.letter === null ? "cardAppealNoLetter" : "cardAppealLetter", {
              about: appeal.about,
            })}
            open={begin}
          >
            <Statements statements={appeal.statements} />
            {appeal.letter !== null && <Letter letter={appeal.letter} />}
          </Folded>
        ))}
      </CardSection>
    </div>
  );
}

/** In brackets stands what only the record knows. */
function Letter({ letter }: { readonly letter: string }) {
  return (
    <>
      <CopyText label={text("cardCopyLetter")} makeText={() => letter} />
      <p class="letter">{letter}</p>
    </>
  );
}
