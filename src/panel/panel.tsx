import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type TextKey, text, textLanguage } from "../texts";
import { certainFixes } from "./certain-fixes";
import { CodeCard } from "./code-card";
import { CollapsedChip } from "./collapsed-chip";
import { CoverageSection, LineStrip } from "./coverage-section";
import { FindingList } from "./finding-list";
import { lineWordsWithin } from "./format-words";
import { freshness } from "./freshness";
import { groupFindings } from "./group-findings";
import { guestEvents } from "./guest-events";
import { HandMove } from "./hand-move";
import { StateIcon } from "./icons";
import { useKeptFocus } from "./keep-focus";
import { MinuteSheets } from "./minute-sheets";
import { OutcomeBar, unsavedKeys } from "./outcome-bar";
import { PanelHeader } from "./panel-header";
import type { DismissalProps, PanelProps, PanelTrouble } from "./panel-props";
import { PanelSummary } from "./panel-summary";
import { spokenSummary, tally } from "./summary-words";
import { useCommand } from "./use-command";
import type { OpenCardHandler } from "./why-chain";

const troubleKeys: Readonly<Record<PanelTrouble, TextKey>> = {
  "worker-gone": "panelWorkerGone",
  "extension-updated": "panelExtensionUpdated",
  "site-removed": "panelSiteRemoved",
  "check-failed": "panelCheckFailed",
};

/** What a panel says that has lost its extension, from whichever state it was in: it can ask the browser for no text any more. */
export const textsOfTrouble: readonly TextKey[] = [
  ...Object.values(troubleKeys),
  ...Object.values(unsavedKeys),
  "name",
  "panelNotChecked",
  "panelNoAnswer",
  "panelMove",
  "panelMoveHow",
  "panelPutBack",
  "panelPutBackShort",
  "panelIsBack",
  "panelCollapse",
  "panelCollapseShort",
  "panelOpen",
  "panelChipSpoken",
  "panelChipNotChecked",
  "panelUndo",
  "panelCloseMessage",
  "panelWriting",
  "panelPressRefused",
  "panelUndone",
  "panelNotUndone",
  "panelFormStays",
  "panelLookAtLine",
  "writeChangedSince",
  "writeFieldGone",
  "writeNotKept",
];

/**
 * The panel beside the charge form. It shows the props and calls back; it keeps nothing but what is folded open. Findings stay in
 * the tree while the card is open or the panel collapsed (contract 1), only hidden.
 */
export function Panel(props: PanelProps) {
  const { state, snapshot, trouble, collapsed, card } = props;
  const root = useRef<HTMLElement>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const collapseButton = useRef<HTMLButtonElement>(null);
  const result = answerToShow(props);
  const { lineKeys } = props;
  const entries = useMemo(() => (result ? groupFindings(result.findings, lineKeys) : []), [result, lineKeys]);
  const { fixing } = props;
  // Before anything is drawn: whether a box can be written is asked of the page, which would lay a half-drawn panel out for the answer.
  const certain = useMemo(
    () => certainFixes(entries, fixing.whyNotWritable),
    [entries, snapshot, fixing.state],
  );
  const counts = result ? tally(entries, result, snapshot, props.dismissals.dismissed.length) : null;
  const fresh = result ? freshness(result, snapshot) : null;
  const cardOpen = card !== null && !collapsed;

  const [hand] = useState(() => new HandMove(props.moving));
  hand.moving = props.moving;
  useEffect(() => () => hand.end(), [hand]);

  const focusAfterCollapse = useRef(false);
  const collapse = (next: boolean) => {
    focusAfterCollapse.current = focusedIn(root.current) !== null;
    props.onCollapse(next);
  };
  useLayoutEffect(() => {
    if (focusAfterCollapse.current) (collapsed ? chip : collapseButton).current?.focus();
    focusAfterCollapse.current = false;
  }, [collapsed]);

  // Only a person who works the panel by keyboard has the focus in it; nobody else's focus is moved.
  const opener = useRef<HTMLElement | null>(null);
  const focusAfterCard = useRef(false);
  const openCard: OpenCardHandler = (...wanted) => {
    opener.current = focusedIn(root.current);
    props.onOpenCard(...wanted);
  };
  const closeCard = () => {
    focusAfterCard.current = focusedIn(root.current) !== null;
    props.onCloseCard();
  };
  useLayoutEffect(() => {
    if (cardOpen) return;
    if (focusAfterCard.current) (opener.current ?? collapseButton.current)?.focus();
    focusAfterCard.current = false;
    opener.current = null;
  }, [cardOpen]);

  // With every drawing: between two of them `sayAwaited` sets these, of which Preact must not think that they still are as it drew them.
  useLayoutEffect(() => {
    if (root.current) Object.assign(root.current.dataset, { state, revision: String(props.revision) });
  });

  useKeptFocus(root, collapseButton);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (cardOpen) closeCard();
    else props.onLeave();
  };

  const [shownAgain, setShownAgain] = useState("");
  const dismissals: DismissalProps = {
    ...props.dismissals,
    onRestore: (dismissed) => {
      props.dismissals.onRestore(dismissed);
      setShownAgain(text("panelShownAgain", { lines: lineWordsWithin(dismissed.finding.lines) }));
    },
  };
  // What is dismissed and shown again once more is news again.
  useEffect(() => {
    if (dismissals.last) setShownAgain("");
  }, [dismissals.last]);
  useCommand(props.command, {
    "toggle-panel": () => {
      // By keyboard the panel is reached by command only, and left the same way.
      focusAfterCollapse.current = collapsed;
      if (!collapsed) props.onLeave();
      props.onCollapse(!collapsed);
    },
    undo: () => (dismissals.last ? dismissals.onRestore(dismissals.last) : fixing.onUndo()),
  });

  return (
    <section
      class="claimlight"
      aria-label={text("name")}
      lang={textLanguage()}
      ref={root}
      onKeyDown={onKeyDown}
      {...guestEvents}
    >
      <Announcer
        words={trouble ? text(troubleKeys[trouble]) : counts && spokenSummary(counts)}
        hold={state === "checking" && trouble === null}
      />
      <div class="hidden-words" role="status">
        {shownAgain}
      </div>
      {collapsed && (
        <CollapsedChip
          counts={counts}
          checking={state === "checking" && trouble === null}
          hand={hand}
          onOpen={() => collapse(false)}
          buttonRef={chip}
        />
      )}
      <div class="panel" hidden={collapsed}>
        <PanelHeader
          payer={result?.payer ?? null}
          freshness={fresh}
          tablesLeftOut={props.tablesLeftOut}
          hand={hand}
          onCollapse={() => collapse(true)}
          onOpenOptions={props.onOpenOptions}
          collapseButton={collapseButton}
        />
        {trouble && (
          <p class="trouble">
            <StateIcon state="warning" />
            {text(troubleKeys[trouble])}
          </p>
        )}
        <OutcomeBar fixing={fixing} dismissals={dismissals} />
        {result && counts ? (
          <div class="scroll" hidden={cardOpen}>
            <PanelSummary {...{ result, counts, snapshot }} onAskArithmetic={props.onAskArithmetic} />
            <FindingList
              {...props}
              dismissals={dismissals}
              entries={entries}
              certain={certain}
              onOpenCard={openCard}
            />
            <MinuteSheets days={props.timedDays} onMinutes={props.onMinutes} />
            {snapshot.lines.length > 0 && (
              <LineStrip result={result} snapshot={snapshot} onOpenCard={openCard} />
            )}
            {fresh && (
              <CoverageSection
                result={result}
                snapshot={snapshot}
                freshness={fresh}
                tablesLeftOut={props.tablesLeftOut}
                onOpenOptions={props.onOpenOptions}
                readingReport={props.readingReport}
              />
            )}
          </div>
        ) : (
          <div class="scroll" hidden={cardOpen}>
            <NoAnswer checking={state === "checking" && trouble === null} trouble={trouble !== null} />
          </div>
        )}
        {card && (
          <CodeCard
            card={card}
            answers={props.cardAnswers}
            takeFocus={opener.current !== null}
            onAskAgain={props.onAskCardAgain}
            onClose={closeCard}
          />
        )}
      </div>
    </section>
  );
}

/**
 * Says that the answer shown is one to an earlier reading, without drawing the panel: the answer to the new one may come in the same
 * moment, and would have to wait for that.
 *
 * @param place what the panel is drawn into
 */
export function sayAwaited(
  place: ParentNode,
  { state, revision }: Pick<PanelProps, "state" | "revision">,
): void {
  const panel = place.querySelector<HTMLElement>(":scope > .claimlight");
  if (panel) Object.assign(panel.dataset, { state, revision: String(revision) });
}

/** An answer to an earlier revision is shown only while the next one is on its way and nothing is known to be wrong. */
function answerToShow({ result, revision, state, trouble }: PanelProps) {
  if (!result) return null;
  return result.revision === revision || (state === "checking" && trouble === null) ? result : null;
}

function NoAnswer({ checking, trouble }: { readonly checking: boolean; readonly trouble: boolean }) {
  if (!checking) {
    return (
      <div class="no-answer">
        <StateIcon state="not-checked" />
        <div>
          <strong>{text("panelNotChecked")}</strong>
          {!trouble && <span class="dim">{text("panelNoAnswer")}</span>}
        </div>
      </div>
    );
  }
  return (
    <div class="no-answer">
      <div class="skeleton">
        <strong>{text("panelChecking")}</strong>
        <i />
        <i />
      </div>
    </div>
  );
}

/** Says the summary politely when it changes. The live region stands empty before its first text, or nobody hears it. */
function Announcer({ words, hold }: { readonly words: string | null; readonly hold: boolean }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!hold && words !== null) setSaid(words);
  }, [words, hold]);
  return (
    <div class="hidden-words" role="status">
      {said}
    </div>
  );
}

/** The element of the panel that has the focus, if one has. */
function focusedIn(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>(":focus") ?? null;
}
