import type { ComponentChildren } from "preact";
import type { CodeGuide, Contradiction, Statement } from "../guides/guide";
import { text } from "../texts";
import { CardSection } from "./card-facts";
import { sayerKeys } from "./card-words";
import { provenanceWord } from "./format-words";
import { Chevron } from "./icons";

/** The card's own words about a code, each statement with who says so. */
export function CardGuide({ guide }: { readonly guide: CodeGuide }) {
  return (
    <>
      {guide.summary.length > 0 && (
        <CardSection title={text("cardInShort")}>
          <Statements statements={guide.summary} />
        </CardSection>
      )}
      {guide.tips.length > 0 && (
        <CardSection title={text("cardTips")} aside={String(guide.tips.length)} folded>
          <ul class="tips">
            {guide.tips.map(({ tip, impact, contradiction }) => (
              <li key={tip.text}>
                <SaidBy statement={tip} strong sourceFollows={sameSource(tip, impact)} />
                <SaidBy statement={impact} label={text("cardImpact")} />
                <Contradicted contradiction={contradiction} />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      {guide.denials.length > 0 && (
        <CardSection title={text("cardDenials")} aside={String(guide.denials.length)} folded>
          {guide.denials.map((denial) => (
            <Folded key={denial.reason} title={denial.reason}>
              <Statements statements={denial.answer} />
              <Contradicted contradiction={denial.contradiction} />
            </Folded>
          ))}
        </CardSection>
      )}
      {guide.questions.length > 0 && (
        <CardSection title={text("cardQuestions")} aside={String(guide.questions.length)} folded>
          {guide.questions.map((question) => (
            <Folded key={question.question} title={question.question}>
              <Statements statements={question.answer} />
              <Contradicted contradiction={question.contradiction} />
            </Folded>
          ))}
        </CardSection>
      )}
    </>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

export function Folded({ title, open = false, children }: FoldedProps) {
  return (
    <details class="folded" open={open}>
      <summary>
        <Chevron />
        <span>{title}</span>
      </summary>
      <div class="folded-body">{children}</div>
    </details>
  );
}

export function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <>
      {statements.map((statement, at) => (
        <SaidBy
          key={statement.text}
          statement={statement}
          sourceFollows={sameSource(statement, statements[at + 1])}
        />
      ))}
    </>
  );
}

/** Then the source is named once, below the later statement; who says so stands with each. */
function sameSource(one: Statement, next: Statement | undefined): boolean {
  return one.source === next?.source && one.provenance === next.provenance;
}

interface SaidByProps {
  readonly statement: Statement;
  readonly label?: string;
  readonly strong?: boolean;
  /** The next statement has the same source and names it. */
  readonly sourceFollows?: boolean;
}

function SaidBy({ statement, label, strong = false, sourceFollows = false }: SaidByProps) {
  const provenance = provenanceWord(statement.provenance);
  return (
    <p class="statement">
      {label !== undefined && <span class="label">{label}: </span>}
      {strong ? <strong>{statement.text}</strong> : statement.text}
      {sourceFollows ? (
        <span class="chip">{provenance}</span>
      ) : (
        <span class="source-note">
          <span class="chip">{provenance}</span>
          {statement.source}
        </span>
      )}
    </p>
  );
}

/** Folklore beside what a table or a rule says: the biller will meet the folklore again. */
function Contradicted({ contradiction }: { readonly contradiction: Contradiction | null }) {
  if (!contradiction) return null;
  const { oftenRepeated, instead } = contradiction;
  return (
    <div class="contradiction">
      <p>
        <span class="label">{text("cardOftenRepeated")}</span> {oftenRepeated}
      </p>
      <SaidBy statement={instead} label={text(sayerKeys[instead.provenance])} />
    </div>
  );
}
