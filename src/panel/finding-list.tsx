import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { countText, text } from "../texts";
import { type CertainFix, fixOf } from "./certain-fixes";
import { changeSentence, changeWords } from "./change-words";
import { DismissedList } from "./dismissed-list";
import { FindingItem, type ItemButtons } from "./finding-item";
import { FixAll } from "./fix-all";
import { provenanceWord, withinSentence } from "./format-words";
import type { FindingEntry } from "./group-findings";
import { Chevron } from "./icons";
import type { PanelProps } from "./panel-props";
import { useCommand } from "./use-command";
import { useLaidOut } from "./use-laid-out";
import type { OpenCardHandler } from "./why-chain";

interface FindingListProps
  extends Pick<
    PanelProps,
    "snapshot" | "fixing" | "dismissals" | "command" | "collapsed" | "onCollapse" | "onOpenOptions"
  > {
  readonly entries: readonly FindingEntry[];
  /** The fixes among them that can be made together. */
  readonly certain: readonly CertainFix[];
  readonly onOpenCard: OpenCardHandler;
}

/** What there is to mend, then the notes, then what was dismissed; the place where commands move. */
export function FindingList(props: FindingListProps) {
  const { entries, certain, snapshot, fixing, dismissals } = props;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** Where a person chooses how far and why to dismiss. */
  const [dismissing, setDismissing] = useState<ReadonlySet<string>>(new Set());
  /** The entry a command is about: the one opened last. */
  const [current, setCurrent] = useState<string | null>(null);
  const [notesOpen, setNotesOpen] = useState(false);
  const buttons = useRef(new Map<string, ItemButtons>());
  const list = useRef<HTMLUListElement>(null);
  const layOutAll = useLaidOut(list, !props.collapsed);
  const focusNext = useRef<{ readonly key: string; readonly on: keyof ItemButtons } | null>(null);
  const problems = entries.filter((entry) => entry.severity !== "info");
  const notes = entries.filter((entry) => entry.severity === "info");
  const inOrder = problems.length > 0 ? problems : notes;
  const chosen = entries.find(({ key }) => key === current) ?? inOrder[0];

  const show = (entry: FindingEntry, alone: boolean) => {
    setOpen(alone ? new Set([entry.key]) : withKey(open, entry.key, true));
    setCurrent(entry.key);
    if (entry.severity === "info") setNotesOpen(true);
    if (props.collapsed) props.onCollapse(false);
  };
  const toggle = (key: string) => {
    setOpen(withKey(open, key, !open.has(key)));
    setCurrent(key);
  };

  useCommand(props.command, {
    "next-finding": () => {
      const at = chosen && current !== null ? inOrder.indexOf(chosen) : -1;
      const next = inOrder[(at + 1) % inOrder.length];
      if (!next) return;
      show(next, true);
      focusNext.current = { key: next.key, on: "row" };
    },
    fix: () => {
      if (!chosen) return;
      const fix = fixOf(chosen);
      const seen = open.has(chosen.key) && !props.collapsed;
      // The first press shows the exact change, the next makes it; a question is answered by a person.
      if (!seen || fix?.kind !== "set") {
        show(chosen, false);
        if (fix?.kind === "ask") focusNext.current = { key: chosen.key, on: "fix" };
      } else if (fixing.whyNotWritable(fix.changes) === null) {
        fixing.onApply(fix.changes, changeWords(snapshot.lines, fix.changes).map(changeSentence));
      }
    },
    dismiss: () => {
      if (!chosen) return;
      show(chosen, false);
      setDismissing(withKey(dismissing, chosen.key, true));
      focusNext.current = { key: chosen.key, on: "dismiss" };
    },
    why: () => {
      if (!chosen) return;
      if (open.has(chosen.key) && !props.collapsed) toggle(chosen.key);
      else show(chosen, false);
    },
  });
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    const button = wanted && buttons.current.get(wanted.key)?.[wanted.on];
    if (!button || props.collapsed) return;
    focusNext.current = null;
    layOutAll();
    button.focus();
    button.scrollIntoView({ block: "nearest" });
  });

  const items = (shown: readonly FindingEntry[], label: string) => (
    <ul class="findings" aria-label={label} ref={shown === inOrder ? list : null}>
      {shown.map((entry) => (
        <FindingItem
          key={entry.key}
          entry={entry}
          snapshot={snapshot}
          open={open.has(entry.key)}
          onToggle={() => toggle(entry.key)}
          fixing={fixing}
          dismissing={dismissing.has(entry.key)}
          onDismissing={(on) => setDismissing(withKey(dismissing, entry.key, on))}
          mayTurnOff={dismissals.mayTurnOff}
          onDismiss={(scope, reason) => {
            setDismissing(withKey(dismissing, entry.key, false));
            dismissals.onDismiss(entry.finding, scope, reason);
          }}
          onButtons={(found) => {
            if (found) buttons.current.set(entry.key, found);
            else buttons.current.delete(entry.key);
          }}
          onOpenCard={props.onOpenCard}
          onOpenRule={props.onOpenOptions}
        />
      ))}
    </ul>
  );
  // Not for each time that the panel is opened, or a command comes: there may be hundreds.
  const lists = useMemo(
    () => ({
      problems: items(problems, text("panelFindings")),
      notes: items(notes, text("panelNotesLabel")),
    }),
    [entries, snapshot, open, dismissing, fixing.state, fixing.pressRefused],
  );
  return (
    <>
      <FixAll fixes={certain} snapshot={snapshot} fixing={fixing} />
      {problems.length > 0 && lists.problems}
      {notes.length > 0 && (
        <details class="notes" open={notesOpen} onToggle={(event) => setNotesOpen(event.currentTarget.open)}>
          <summary>
            <Chevron />
            {notesTitle(notes)}
          </summary>
          {lists.notes}
        </details>
      )}
      <DismissedList dismissed={dismissals.dismissed} onRestore={dismissals.onRestore} />
    </>
  );
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...keys, key] : [...keys].filter((each) => each !== key));
}

/** "3 notes: CMS policy, good habit": what kind of notes they are, by who says so. */
function notesTitle(notes: readonly FindingEntry[]): string {
  const kinds = [...new Set(notes.map((entry) => provenanceWord(entry.finding.provenance)))];
  const count = countText("panelNotes", notes.length);
  return text("panelNotesTitle", { notes: count, kinds: kinds.map(withinSentence).join(", ") });
}
