import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type TextKey, text } from "../texts";
import { cornerKeys } from "./corner-words";
import type { Freshness } from "./freshness";
import type { HandMove } from "./hand-move";
import { CollapseIcon, GripIcon, Logo, PutBackIcon, StateIcon } from "./icons";
import type { PanelProps, PanelWhere } from "./panel-props";

interface PanelHeaderProps {
  readonly payer: string | null;
  readonly freshness: Freshness | null;
  readonly tablesLeftOut: boolean;
  readonly hand: HandMove;
  readonly onCollapse: () => void;
  readonly onOpenOptions: PanelProps["onOpenOptions"];
  readonly collapseButton: Ref<HTMLButtonElement>;
}

/** Whose rules and which tables judged the claim; by it the panel is moved, put back and made small. */
export function PanelHeader({
  payer,
  freshness,
  tablesLeftOut,
  hand,
  onCollapse,
  onOpenOptions,
  collapseButton,
}: PanelHeaderProps) {
  const { isPlaced, onPutBack } = hand.moving;
  const handle = useRef<HTMLButtonElement>(null);
  const [moved, setMoved] = useState("");
  useEffect(() => {
    hand.onStands = (where) => setMoved(where ? standsWords(where) : "");
  }, [hand]);
  return (
    <header class="header" {...hand.surface}>
      <button
        type="button"
        class="move-handle"
        aria-label={text("panelMove")}
        title={text("panelMoveHow")}
        ref={handle}
        {...hand.handle}
      >
        <GripIcon />
      </button>
      <span class="hidden-words" role="status">
        {moved}
      </span>
      <Logo />
      <div class="header-names">
        <h2>{text("name")}</h2>
        {payer !== null && payer !== "" && (
          <span class="payer">
            <span class="chip" title={payer}>
              {payer}
            </span>
          </span>
        )}
      </div>
      {freshness && freshness.short !== "" && (
        <FreshnessChip freshness={freshness} tablesLeftOut={tablesLeftOut} onOpenOptions={onOpenOptions} />
      )}
      {isPlaced && (
        <button
          type="button"
          class="icon-button"
          aria-label={text("panelPutBack")}
          title={text("panelPutBackShort")}
          onClick={(event) => {
            // The button goes away with what it undoes: the keyboard stays in the panel.
            if (event.currentTarget.matches(":focus")) handle.current?.focus();
            onPutBack();
            setMoved(text("panelIsBack"));
          }}
        >
          <PutBackIcon />
        </button>
      )}
      <button
        type="button"
        class="icon-button collapse"
        aria-label={text("panelCollapse")}
        title={text("panelCollapseShort")}
        onClick={onCollapse}
        ref={collapseButton}
      >
        <CollapseIcon />
      </button>
    </header>
  );
}

function standsWords(where: PanelWhere): string {
  return text("panelStands", { ...where, corner: text(cornerKeys[where.corner]) });
}

function FreshnessChip({
  freshness,
  tablesLeftOut,
  onOpenOptions,
}: Pick<PanelHeaderProps, "tablesLeftOut" | "onOpenOptions"> & { readonly freshness: Freshness }) {
  const older = freshness.older.length > 0;
  const doubtful = older || tablesLeftOut;
  return (
    <button
      type="button"
      class={doubtful ? "chip fresh outdated" : "chip fresh"}
      aria-label={text(labelKey(older, tablesLeftOut), { edition: freshness.short })}
      title={chipTitle(freshness, tablesLeftOut)}
      onClick={() => onOpenOptions(tablesLeftOut ? "import-heading" : "tables-heading")}
    >
      {doubtful && <StateIcon state="warning" />}
      {freshness.short}
    </button>
  );
}

function labelKey(older: boolean, tablesLeftOut: boolean): TextKey {
  if (tablesLeftOut) return "panelTablesLeftOutChip";
  return older ? "panelTablesOlder" : "panelTables";
}

function chipTitle({ older, all }: Freshness, tablesLeftOut: boolean): string {
  if (tablesLeftOut) return text("panelTablesLeftOutShort");
  return older.length > 0
    ? text("panelOlderTables", { tables: older.join(", ") })
    : text("panelTablesLoaded", { tables: all.join(", ") });
}
