import { useId, useState } from "preact/hooks";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { Finding } from "../engine/check-result";
import { formatMoney } from "./format-money";
import { lineWords, severityWord } from "./format-words";
import type { FindingEntry } from "./group-findings";
import { Chevron, StateIcon } from "./icons";
import { type OpenCardHandler, type OpenRuleHandler, WhyChain } from "./why-chain";

interface FindingItemProps {
  readonly entry: FindingEntry;
  readonly snapshot: ClaimSnapshot;
  readonly onOpenCard: OpenCardHandler;
  readonly onOpenRule: OpenRuleHandler;
}

/**
 * One entry of the list: what is wrong; opened, why, by which row, what to do and what it may cost. The latter is made when it is opened:
 * a finding may concern every line of a long claim.
 */
export function FindingItem({ entry, snapshot, onOpenCard, onOpenRule }: FindingItemProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { finding, nested, severity, atRisk } = entry;
  return (
    <li class="finding" {...contractAttributes(finding)}>
      <button
        type="button"
        class="finding-row"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <StateIcon state={severity} />
        <span class="finding-text">
          <span class="finding-meta">
            <span class={`severity ${severity}`}>{severityWord[severity]}</span>
            <span>{lineWords(finding.lines)}</span>
            {finding.verdict === "needs-review" && <span class="chip">Needs review</span>}
            {atRisk !== null && (
              <span class="finding-money">
                {formatMoney(atRisk)}
                {severity !== "info" && <span class="hidden-words"> at stake</span>}
              </span>
            )}
          </span>
          <span class="message">{finding.message}</span>
        </span>
        <Chevron />
      </button>
      <div class="finding-body" id={id} hidden={!open}>
        {open && (
          <>
            <WhyChain finding={finding} snapshot={snapshot} onOpenCard={onOpenCard} onOpenRule={onOpenRule} />
            <Action finding={finding} />
          </>
        )}
      </div>
      {nested.map((explaining) => (
        <div
          class="explaining"
          key={`${explaining.rule}|${explaining.lines}`}
          {...contractAttributes(explaining)}
        >
          <p class="explaining-message">
            <span class={`severity ${explaining.severity}`}>
              {explaining.severity === "info"
                ? "Why"
                : `Also, ${severityWord[explaining.severity].toLowerCase()}`}
            </span>{" "}
            {explaining.message}
          </p>
          {open && (
            <div>
              <WhyChain
                finding={explaining}
                snapshot={null}
                onOpenCard={onOpenCard}
                onOpenRule={onOpenRule}
              />
              {explaining.action !== finding.action && <Action finding={explaining} />}
            </div>
          )}
        </div>
      ))}
    </li>
  );
}

function Action({ finding }: { readonly finding: Finding }) {
  return (
    <p class="action">
      <strong>What to do</strong> {finding.action}
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
