import { useEffect, useState } from "preact/hooks";
import type { ClaimPayment, LineArithmetic, LinePayment, PaymentStep } from "../claim/claim-payment";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import { type TextKey, text, textParts } from "../texts";
import { formatMoney } from "./format-money";
import { lineWords } from "./format-words";
import { Chevron } from "./icons";

interface PaymentArithmeticProps {
  readonly payment: ClaimPayment;
  readonly snapshot: ClaimSnapshot;
  onAskArithmetic(): Promise<readonly LineArithmetic[] | null>;
}

/** The steps of each line, once they are told. */
type Told = ReadonlyMap<number, readonly PaymentStep[]> | "asking" | "unanswered";

/** Who pays what of the expected payment, then the payment line by line; opened, each step of the sum. */
export function PaymentArithmetic({ payment, snapshot, onAskArithmetic }: PaymentArithmeticProps) {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<{ payment: ClaimPayment; told: Told } | null>(null);
  useEffect(() => {
    let isNewest = true;
    void onAskArithmetic().then((lines) => {
      const told = lines ? new Map(lines.map(({ line, steps }) => [line, steps])) : "unanswered";
      if (isNewest) setAnswer({ payment, told });
    });
    return () => {
      isNewest = false;
    };
  }, [payment, asked]);
  // The steps of an earlier payment would not add up to this one.
  const told = answer?.payment === payment ? answer.told : "asking";
  const onAskAgain = (): void => {
    setAnswer(null);
    setAsked(asked + 1);
  };
  return (
    <div class="payment">
      <Shares payment={payment} />
      <ul class="arithmetic">
        {payment.lines.map((line) => {
          const code = snapshot.lines.find((each) => each.line === line.line)?.code;
          return (
            <LineOfPayment
              key={line.line}
              payment={line}
              code={code ? readValue(code) : undefined}
              told={told}
              onAskAgain={onAskAgain}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** The claim's shares where every priced line has them; else why not. */
function Shares({ payment }: { readonly payment: ClaimPayment }) {
  const { allowed, medicarePays, patientOwes, limitingCharge } = payment;
  if (allowed === null) return null;
  const amounts: readonly (readonly [TextKey, number | null])[] = [
    // Only an unassigned claim has a limiting charge, and its payment goes to the patient.
    [limitingCharge === null ? "panelMedicarePays" : "panelMedicarePaysPatient", medicarePays],
    ["panelPatientShare", patientOwes],
    ["panelLimitingCharge", limitingCharge],
  ];
  return (
    <>
      {amounts.some(([, cents]) => cents !== null) && (
        <dl class="shares">
          {amounts.map(
            ([name, cents]) =>
              cents !== null && (
                <div key={name}>
                  <dt>{text(name)}</dt>
                  <dd>{formatMoney(cents)}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {medicarePays === null && (
        <p class="no-shares">
          {text("panelSharesUnknown")}
          {whyNot(payment)}
        </p>
      )}
    </>
  );
}

/** ": the deductible is not met", or ". Line 2: a preventive service" where the reason is not that of all lines. */
function whyNot({ lines }: ClaimPayment): string {
  const priced = lines.filter((line) => line.allowed !== null);
  const reasons = new Map<string, number[]>();
  for (const { line, sharesUnknown } of priced)
    if (sharesUnknown !== null) reasons.set(sharesUnknown, [...(reasons.get(sharesUnknown) ?? []), line]);
  const told = [...reasons].map(([because, at]) =>
    at.length === priced.length ? `: ${because}` : `. ${lineWords(at)}: ${because}`,
  );
  return told.join("");
}

const settingKeys: Readonly<Record<NonNullable<LinePayment["setting"]>, TextKey>> = {
  facility: "panelFacility",
  "non-facility": "panelNonFacility",
};

interface LineOfPaymentProps {
  readonly payment: LinePayment;
  readonly code: string | undefined;
  readonly told: Told;
  onAskAgain(): void;
}

function LineOfPayment({ payment, code, told, onAskAgain }: LineOfPaymentProps) {
  const name = (
    <>
      {text("panelLineNumber", { line: payment.line })}
      {code !== undefined && ` · ${code}`}
      {payment.setting !== null && <span class="dim"> {text(settingKeys[payment.setting])}</span>}
    </>
  );
  if (payment.allowed === null) {
    return (
      <li class="arithmetic-line">
        <span class="no-amount">
          {payment.because === null
            ? textParts("panelAmountUnknown", { name })
            : textParts("panelAmountUnknownBecause", { name, because: payment.because })}
        </span>
      </li>
    );
  }
  return (
    <li class="arithmetic-line">
      <details>
        <summary>
          <Chevron />
          <span class="stretch">{name}</span>
          <span class="money">{formatMoney(payment.allowed)}</span>
        </summary>
        {told === "asking" && <p>{text("cardLookingUp")}</p>}
        {told === "unanswered" && (
          <p role="status">
            {text("cardNoAnswer")}{" "}
            <button type="button" class="link" onClick={onAskAgain}>
              {text("cardAskAgain")}
            </button>
          </p>
        )}
        {typeof told === "object" && <Steps steps={told.get(payment.line) ?? []} />}
      </details>
    </li>
  );
}

export function Steps({ steps }: { readonly steps: readonly PaymentStep[] }) {
  return (
    <table class="steps">
      <tbody>
        {steps.map((step) => (
          <tr key={step.label} class={step.isAllowed && "allowed"}>
            <th scope="row">{step.label}</th>
            <td>{step.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
