import { useRef, useState } from "preact/hooks";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { countText, text } from "../texts";
import type { CertainFix } from "./certain-fixes";
import { ChangeList } from "./change-list";
import { changeSentence, changeWords } from "./change-words";
import type { FixingProps } from "./panel-props";

interface FixAllProps {
  readonly fixes: readonly CertainFix[];
  readonly snapshot: ClaimSnapshot;
  readonly fixing: FixingProps;
}

/** All certain fixes in one go, previewed as a list and undone as one. Nothing where there are fewer than two. */
export function FixAll({ fixes, snapshot, fixing }: FixAllProps) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  if (fixes.length < 2) return null;
  const changes = fixes.flatMap((fix) => fix.changes);
  const words = changeWords(snapshot.lines, changes);
  return (
    <section class="fix-all" aria-label={text("panelFixAll")}>
      <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)} ref={toggle}>
        {countText("panelFixAllShow", fixes.length)}
      </button>
      {open && (
        <>
          <ChangeList changes={words} />
          <button
            type="button"
            class="apply"
            data-writes
            aria-disabled={fixing.state?.kind === "writing"}
            onClick={(event) => {
              if (event.currentTarget.matches(":focus")) toggle.current?.focus();
              setOpen(false);
              fixing.onApply(changes, words.map(changeSentence));
            }}
          >
            {countText("panelFixAllApply", fixes.length)}
          </button>
        </>
      )}
    </section>
  );
}
