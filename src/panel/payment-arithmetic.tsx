import type { ClaimPayment, LinePayment, PaymentStep } from "../claim/claim-payment";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import { formatMoney } from "./format-money";
import { Chevron } from "./icons";

interface PaymentArithmeticProps {
  readonly payment: ClaimPayment;
  readonly snapshot: ClaimSnapshot;
}

/** The expected payment line by line; opened, each step of the sum. */
export function PaymentArithmetic({ payment, snapshot }: PaymentArithmeticProps) {
  return (
    <ul class="arithmetic">
      {payment.lines.map((line) => {
        const code = snapshot.lines.find((each) => each.line === line.line)?.code;
        return <LineArithmetic key={line.line} payment={line} code={code ? readValue(code) : undefined} />;
      })}
    </ul>
  );
}

function LineArithmetic({
  payment,
  code,
}: {
  readonly payment: LinePayment;
  readonly code: string | undefined;
}) {
  const name = (
    <>
      Line {payment.line}
      {code !== undefined && ` · ${code}`}
      {payment.setting !== null && <span class="dim"> {payment.setting}</span>}
    </>
  );
  if (payment.allowed === null) {
    return (
      <li class="arithmetic-line">
        <span class="no-amount">
          {name}: amount not known{payment.because !== null && `, ${payment.because}`}
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
        <Steps steps={payment.steps} />
      </details>
    </li>
  );
}

export function Steps({ steps }: { readonly steps: readonly PaymentStep[] }) {
  return (
    <table class="steps">
      <tbody>
        {steps.map((step) => (
          <tr key={step.label}>
            <th scope="row">{step.label}</th>
            <td>{step.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
