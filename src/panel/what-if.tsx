import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { CodeFacts, FeeChoices, SupposedFee } from "../engine/code-facts";
import { Fee } from "./card-facts";
import { Chevron } from "./icons";
import type { CardAnswers, LineOfCard } from "./panel-props";

interface WhatIfProps {
  readonly facts: CodeFacts;
  readonly line: LineOfCard | null;
  readonly answers: CardAnswers;
}

/** What one unit would be allowed at another place of service or in another locality. The background does the arithmetic. */
export function WhatIf({ facts, line, answers }: WhatIfProps) {
  const [choices, setChoices] = useState<FeeChoices | null>(null);
  const open = async (): Promise<void> => {
    if (choices === null) setChoices(await answers.feeChoices());
  };
  return (
    <details class="card-section" onToggle={(event) => event.currentTarget.open && void open()}>
      <summary class="section-title">
        <Chevron />
        <h4>What if?</h4>
        <span class="aside">another place or locality</span>
      </summary>
      <div class="section-body">
        {choices ? <Supposed {...{ facts, line, answers, choices }} /> : <p class="dim">Looking up…</p>}
      </div>
    </details>
  );
}

/** Where a form shows no place of service, the office. */
const office = "11";

function Supposed({ facts, line, answers, choices }: WhatIfProps & { readonly choices: FeeChoices }) {
  const [place, setPlace] = useState(line?.placeOfService ?? office);
  const [locality, setLocality] = useState(choices.locality);
  const [fee, setFee] = useState<SupposedFee | "asking" | "no answer">("asking");
  const newest = useRef(0);
  const id = useId();
  useEffect(() => {
    const asked = ++newest.current;
    const service = { code: facts.code, date: facts.date, modifiers: line?.modifiers ?? [] };
    void answers.supposeFee({ ...service, placeOfService: place, locality }).then((answer) => {
      if (asked === newest.current) setFee(answer ?? "no answer");
    });
  }, [place, locality, facts]);
  const known = choices.placesOfService.some(({ code }) => code === place);
  return (
    <>
      <p class="choice">
        <label for={`${id}-place`}>Place of service</label>
        <select id={`${id}-place`} value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
          {!known && <option value={place}>{place}</option>}
          {choices.placesOfService.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {name}
            </option>
          ))}
        </select>
      </p>
      <p class="choice">
        <label for={`${id}-locality`}>Locality</label>
        <select
          id={`${id}-locality`}
          value={locality}
          onChange={(event) => setLocality(event.currentTarget.value)}
        >
          {choices.localities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <div role="status" class="supposed">
        {fee === "asking" && <p class="dim">Looking up…</p>}
        {fee === "no answer" && <p class="no-amount">Claimlight’s background did not answer.</p>}
        {typeof fee === "object" && (
          <Fee name={fee.setting === null ? "Then" : `Then, ${fee.setting} rate`} fee={fee} />
        )}
      </div>
      <p class="source-note">
        One unit{line && line.modifiers.length > 0 && ` with ${line.modifiers.join(" ")}`}. Before the
        patient’s share, sequestration and reductions for several services.
      </p>
    </>
  );
}
