import type { Ref } from "preact";
import { useState } from "preact/hooks";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { LineChange } from "../claim/line-change";
import type { Finding, Fix } from "../engine/check-result";
import { text } from "../texts";
import { ChangeList } from "./change-list";
import { changeSentence, changeWords, copiedWords } from "./change-words";
import type { FixingProps } from "./panel-props";
import { useCopy } from "./use-copy";

interface FixSectionProps {
  readonly fix: NonNullable<Finding["fix"]>;
  readonly snapshot: ClaimSnapshot;
  readonly fixing: FixingProps;
  /** The button that a fix command presses or moves to. */
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/** The change that puts a finding right, shown before it is made; behind its question where the change attests something. */
export function FixSection({ fix, snapshot, fixing, buttonRef }: FixSectionProps) {
  if (fix.kind === "ask")
    return <Question fix={fix} snapshot={snapshot} fixing={fixing} buttonRef={buttonRef} />;
  return (
    <div class="fix">
      <Change
        label={fix.label}
        changes={fix.changes}
        snapshot={snapshot}
        fixing={fixing}
        buttonRef={buttonRef}
      />
    </div>
  );
}

type Ask = Extract<Fix, { kind: "ask" }>;

function Question({
  fix,
  snapshot,
  fixing,
  buttonRef,
}: Omit<FixSectionProps, "fix"> & { readonly fix: Ask }) {
  const [chosen, setChosen] = useState<number | "none" | null>(null);
  const answer = typeof chosen === "number" ? fix.answers[chosen] : undefined;
  return (
    <div class="fix">
      <p class="question">{fix.question}</p>
      <fieldset class="answers" aria-label={fix.question}>
        {fix.answers.map(({ label }, index) => (
          <button
            type="button"
            key={label}
            class="answer"
            aria-pressed={chosen === index}
            onClick={() => setChosen(chosen === index ? null : index)}
            ref={index === 0 ? buttonRef : null}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          class="answer none"
          aria-pressed={chosen === "none"}
          onClick={() => setChosen(chosen === "none" ? null : "none")}
        >
          {text(fix.answers.length === 1 ? "panelAnswerNo" : "panelAnswerNone")}
        </button>
      </fieldset>
      <div aria-live="polite">
        {chosen === "none" && <p class="otherwise">{fix.otherwise}</p>}
        {answer && (
          <Change
            label={text("panelApply")}
            changes={answer.changes}
            snapshot={snapshot}
            fixing={fixing}
            buttonRef={null}
          />
        )}
      </div>
    </div>
  );
}

interface ChangeProps extends Omit<FixSectionProps, "fix"> {
  readonly label: string;
  readonly changes: readonly LineChange[];
}

/** The exact change with its button; to be copied where it cannot be written. */
function Change({ label, changes, snapshot, fixing, buttonRef }: ChangeProps) {
  const words = changeWords(snapshot.lines, changes);
  const because = fixing.whyNotWritable(changes);
  return (
    <>
      <ChangeList changes={words} />
      {because === null ? (
        <button
          type="button"
          class="apply"
          data-writes
          aria-disabled={fixing.state?.kind === "writing"}
          onClick={() => fixing.onApply(changes, words.map(changeSentence))}
          ref={buttonRef}
        >
          {label}
        </button>
      ) : (
        <NotWritable because={because} toCopy={words.map(copiedWords).join("\n")} buttonRef={buttonRef} />
      )}
    </>
  );
}

function NotWritable({
  because,
  toCopy,
  buttonRef,
}: {
  readonly because: string;
  readonly toCopy: string;
  readonly buttonRef: Ref<HTMLButtonElement>;
}) {
  const { outcome, copy } = useCopy();
  return (
    <>
      <p class="not-writable">{text("panelByHand", { because })}</p>
      <button type="button" class="quiet" onClick={() => void copy(toCopy)} ref={buttonRef}>
        {text("panelCopy")}
      </button>{" "}
      <span role="status" class="dim">
        {outcome === "copied" && text("panelCopied")}
        {outcome === "refused" && text("panelCopyRefused")}
      </span>
    </>
  );
}
