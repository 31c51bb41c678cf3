import type { Ref } from "preact";
import { useRef } from "preact/hooks";
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
        aria-label="Move Claimlight"
        title="Drag, or press the arrow keys, with Shift for more; Enter puts it down, Escape takes it back"
        ref={handle}
        {...hand.handle}
      >
        <GripIcon />
      </button>
      <Logo />
      <h2>Claimlight</h2>
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
          aria-label="Put Claimlight back beside the form"
          title="Put back beside the form"
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
        aria-label="Collapse Claimlight"
        title="Collapse"
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
      aria-label={`Tables ${freshness.short}${older ? ", older than the date of service" : ""}: open the options`}
      title={
        older
          ? `Older than the date of service: ${freshness.older.join(", ")}`
          : `Tables loaded: ${freshness.all.join(", ")}`
      }
      onClick={() => onOpenOptions("tables-heading")}
    >
      {older && <StateIcon state="warning" />}
      {freshness.short}
    </button>
  );
}
