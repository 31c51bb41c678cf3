import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import { text } from "../texts";
import type { Freshness } from "./freshness";
import type { HandMove } from "./hand-move";
import { CollapseIcon, GripIcon, Logo, PutBackIcon, StateIcon } from "./icons";
import type { PanelProps } from "./panel-props";

interface PanelHeaderProps {
  readonly payer: string | null;
  readonly freshness: Freshness | null;
  readonly hand: HandMove;
  readonly onCollapse: () => void;
  readonly onOpenOptions: PanelProps["onOpenOptions"];
  readonly collapseButton: Ref<HTMLButtonElement>;
}

/** Whose rules and which tables judged the claim; by it the panel is moved, put back and made small. */
export function PanelHeader({
  payer,
  freshness,
  hand,
  onCollapse,
  onOpenOptions,
  collapseButton,
}: PanelHeaderProps) {
  const { isPlaced, onPutBack } = hand.moving;
  const handle = useRef<HTMLButtonElement>(null);
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
      <Logo />
      <h2>{text("name")}</h2>
      <span class="header-chips">
        {payer !== null && payer !== "" && (
          <span class="chip payer" title={payer}>
            {payer}
          </span>
        )}
        {freshness && freshness.short !== "" && (
          <FreshnessChip freshness={freshness} onOpenOptions={onOpenOptions} />
        )}
      </span>
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

function FreshnessChip({
  freshness,
  onOpenOptions,
}: Pick<PanelHeaderProps, "onOpenOptions"> & { readonly freshness: Freshness }) {
  const older = freshness.older.length > 0;
  return (
    <button
      type="button"
      class={older ? "chip fresh outdated" : "chip fresh"}
      aria-label={text(older ? "panelTablesOlder" : "panelTables", { edition: freshness.short })}
      title={
        older
          ? text("panelOlderTables", { tables: freshness.older.join(", ") })
          : text("panelTablesLoaded", { tables: freshness.all.join(", ") })
      }
      onClick={() => onOpenOptions("tables-heading")}
    >
      {older && <StateIcon state="warning" />}
      {freshness.short}
    </button>
  );
}
