import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { DismissalReason, DismissalScope } from "../claim/dismissal";
import type { Finding, Severity } from "../engine/check-result";
import { type TextKey, text } from "../texts";
import { fixOf } from "./certain-fixes";
import { DismissMenu } from "./dismiss-menu";
import { FixSection } from "./fix-section";
import { formatMoney } from "./format-money";
import { lineWords, severityWord } from "./format-words";
import type { FindingEntry } from "./group-findings";
import { Chevron, StateIcon } from "./icons";
import type { FixingProps } from "./panel-props";
import { type OpenCardHandler, type OpenRuleHandler, WhyChain } from "./why-chain";

/** The buttons of an item that a command moves to. */
export interface ItemButtons {
  readonly row: HTMLButtonElement | null;
  readonly fix: HTMLButtonElement | null;
  readonly dismiss: HTMLButtonElement | null;
}

interface FindingItemProps {
  readonly entry: FindingEntry;
  readonly snapshot: ClaimSnapshot;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly fixing: FixingProps;
  readonly dismissing: boolean;
  readonly onDismissing: (open: boolean) => void;
  readonly mayTurnOff: (rule: string) => boolean;
  readonly onDismiss: (scope: DismissalScope, reason: DismissalReason) => void;
  /** Hands over the buttons that a command moves to; null when the item goes. */
  readonly onButtons: (buttons: ItemButtons | null) => void;
  readonly onOpenCard: OpenCardHandler;
  readonly onOpenRule: OpenRuleHandler;
}

/**
 * One entry of the list: what is wrong; opened, why, by which row, what to do, the fix and what it may cost. All that is made when it is
 * opened: a finding may concern every line of a long claim.
 */
export function FindingItem(props: FindingItemProps) {
  const { entry, snapshot, open, fixing, onOpenCard, onOpenRule } = props;
  const id = useId();
  const row = useRef<HTMLButtonElement>(null);
  const fixButton = useRef<HTMLButtonElement>(null);
  const dismiss = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    props.onButtons({ row: row.current, fix: fixButton.current, dismiss: dismiss.current });
  });
  useLayoutEffect(() => () => props.onButtons(null), []);
  const { finding, nested, severity, atRisk } = entry;
  const fix = fixOf(entry);
  return (
    <li class="finding" {...contractAttributes(finding)}>
      <button
        type="button"
        class="finding-row"
        aria-expanded={open}
        aria-controls={id}
        onClick={props.onToggle}
        ref={row}
      >
        <StateIcon state={severity} />
        <span class="finding-text">
          <span class="finding-meta">
            <span class={`severity ${severity}`}>{severityWord(severity)}</span>
            <span id={`${id}-lines`}>{lineWords(finding.lines)}</span>
            {finding.verdict === "needs-review" && <span class="chip">{text("panelNeedsReview")}</span>}
            {atRisk !== null && (
              <span class="finding-money">
                {formatMoney(atRisk)}
                {severity !== "info" && <span class="hidden-words"> {text("panelAtStake")}</span>}
              </span>
            )}
          </span>
          <span class="message" id={`${id}-message`}>
            {finding.message}
          </span>
        </span>
        <Chevron />
      </button>
      <fieldset class="finding-body" id={id} aria-labelledby={`${id}-lines ${id}-message`} hidden={!open}>
        {open && (
          <>
            <WhyChain finding={finding} snapshot={snapshot} onOpenCard={onOpenCard} onOpenRule={onOpenRule} />
            <Action finding={finding} />
            {fix && <FixSection fix={fix} snapshot={snapshot} fixing={fixing} buttonRef={fixButton} />}
            <DismissMenu
              finding={finding}
              open={props.dismissing}
              onOpen={props.onDismissing}
              mayTurnOff={props.mayTurnOff}
              onDismiss={props.onDismiss}
              buttonRef={dismiss}
            />
          </>
        )}
      </fieldset>
      {nested.map((explaining, at) => (
        <div
          class="explaining"
          key={`${explaining.rule}|${explaining.lines}`}
          {...contractAttributes(explaining)}
        >
          <p class="explaining-message" id={`${id}-${at}`}>
            <span class={`severity ${explaining.severity}`}>{text(nestedKeys[explaining.severity])}</span>{" "}
            {explaining.message}
          </p>
          {open && (
            <fieldset aria-labelledby={`${id}-lines ${id}-${at}`}>
              <WhyChain
                finding={explaining}
                snapshot={null}
                onOpenCard={onOpenCard}
                onOpenRule={onOpenRule}
              />
              {explaining.action !== finding.action && <Action finding={explaining} />}
            </fieldset>
          )}
        </div>
      ))}
    </li>
  );
}

const nestedKeys: Readonly<Record<Severity, TextKey>> = {
  error: "panelAlsoError",
  warning: "panelAlsoWarning",
  info: "panelWhyNested",
};

function Action({ finding }: { readonly finding: Finding }) {
  return (
    <p class="action">
      <strong>{text("panelWhatToDo")}</strong> {finding.action}
    </p>
  );
}

/** Contract 1 of `design.md`: other programs find a finding by these. */
function contractAttributes(finding: Finding) {
  return {
    "data-rule": finding.rule,
    "data-severity": finding.severity,
    "data-verdict": finding.verdict,
    "data-lines": finding.lines.join(","),
  };
}
