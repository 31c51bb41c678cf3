import type { Ref } from "preact";
import { text } from "../texts";
import type { Freshness } from "./freshness";
import { CollapseIcon, Logo, StateIcon } from "./icons";
import type { PanelProps } from "./panel-props";

interface PanelHeaderProps {
  readonly payer: string | null;
  readonly freshness: Freshness | null;
  readonly onCollapse: () => void;
  readonly onOpenOptions: PanelProps["onOpenOptions"];
  readonly collapseButton: Ref<HTMLButtonElement>;
}

/** Whose rules and which tables judged the claim, and the button that makes the panel small. */
export function PanelHeader({
  payer,
  freshness,
  onCollapse,
  onOpenOptions,
  collapseButton,
}: PanelHeaderProps) {
  return (
    <header class="header">
      <Logo />
      <h2>{text("name")}</h2>
      <span class="header-chips">
        {payer !== null && payer !== "" && <span class="chip payer">{payer}</span>}
        {freshness && freshness.short !== "" && (
          <FreshnessChip freshness={freshness} onOpenOptions={onOpenOptions} />
        )}
      </span>
      <button
        type="button"
        class="icon-button"
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
