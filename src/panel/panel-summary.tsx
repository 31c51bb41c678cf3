import { useId, useState } from "preact/hooks";
import type { CheckResult } from "../engine/check-result";
import { text } from "../texts";
import { formatMoney } from "./format-money";
import { Chevron, StateIcon } from "./icons";
import type { PanelProps } from "./panel-props";
import { PaymentArithmetic } from "./payment-arithmetic";
import { claimState, coverageWords, headline, type Tally } from "./summary-words";

interface PanelSummaryProps extends Pick<PanelProps, "snapshot" | "onAskArithmetic"> {
  readonly result: CheckResult;
  readonly counts: Tally;
}

/** The claim at a glance: what was found, how much of it was checked, what it is worth and what is at stake. */
export function PanelSummary({ result, counts, snapshot, onAskArithmetic }: PanelSummaryProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { payment, atRisk } = result;
  return (
    <>
      <div class="summary">
        <StateIcon state={claimState(counts)} />
        <strong class="headline">{headline(counts)}</strong>{" "}
        {counts.lines > 0 && (
          <span class="covered">
            <span class="coverage-words">{coverageWords(counts)}</span>
            <span class="rechecking" aria-hidden="true">
              {text("panelChecking")}
            </span>
          </span>
        )}
        <div class="amounts">
          {payment.lines.length > 0 && (
            <button
              type="button"
              class="amount"
              aria-expanded={open}
              aria-controls={id}
              title={text("panelAllowedTitle")}
              onClick={() => setOpen(!open)}
            >
              <strong>
                {payment.allowed === null ? text("panelNotKnown") : formatMoney(payment.allowed)}
              </strong>{" "}
              {expectedWords(payment.allowed, payment.linesWithoutAmount, payment.lines.length)}
              <Chevron />
            </button>
          )}
          {atRisk !== null && atRisk > 0 && (
            <span class="amount at-stake">
              <strong>{formatMoney(atRisk)}</strong> {text("panelAtStake")}
            </span>
          )}
        </div>
      </div>
      <div id={id} hidden={!open}>
        {open && <PaymentArithmetic {...{ payment, snapshot, onAskArithmetic }} />}
      </div>
    </>
  );
}

function expectedWords(allowed: number | null, without: number, lines: number): string {
  return allowed === null || without === 0
    ? text("panelExpected")
    : text("panelExpectedOf", { known: lines - without, lines });
}
