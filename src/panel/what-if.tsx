import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { CodeFacts, FeeChoices, SupposedFee } from "../engine/code-facts";
import { text } from "../texts";
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
  const [choices, setChoices] = useState<FeeChoices | "unanswered" | null>(null);
  const open = async (): Promise<void> => {
    if (typeof choices === "object" && choices !== null) return;
    setChoices(null);
    setChoices((await answers.feeChoices()) ?? "unanswered");
  };
  return (
    <details class="card-section" onToggle={(event) => event.currentTarget.open && void open()}>
      <summary class="section-title">
        <Chevron />
        <h4>{text("cardWhatIf")}</h4>
        <span class="aside">{text("cardWhatIfAside")}</span>
      </summary>
      <div class="section-body">
        {choices === "unanswered" ? (
          <p class="no-amount" role="status">
            {text("cardNoAnswer")}
          </p>
        ) : choices ? (
          <Supposed {...{ facts, line, answers, choices }} />
        ) : (
          <p class="dim">{text("cardLookingUp")}</p>
        )}
      </div>
    </details>
  );
}

const thenKeys = { facility: "cardThenFacility", "non-facility": "cardThenNonFacility" } as const;

/** Where a form shows no place of service, the office. */
const office = "11";

function Supposed({ facts, line, answers, choices }: WhatIfProps & { readonly choices: FeeChoices }) {
  const [place, setPlace] = useState(line?.placeOfService ?? office);
  const [locality, setLocality] = useState(choices.locality);
  const [fee, setFee] = useState<SupposedFee | "asking" | "unanswered">("asking");
  const newest = useRef(0);
  const id = useId();
  useEffect(() => {
    const asked = ++newest.current;
    const service = { code: facts.code, date: facts.date, modifiers: line?.modifiers ?? [] };
    void answers.supposeFee({ ...service, placeOfService: place, locality }).then((answer) => {
      if (asked === newest.current) setFee(answer ?? "unanswered");
    });
  }, [place, locality, facts]);
  const known = choices.placesOfService.some(({ code }) => code === place);
  return (
    <>
      <p class="choice">
        <label for={`${id}-place`}>{text("cardPlace")}</label>
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
        <label for={`${id}-locality`}>{text("cardLocalityLabel")}</label>
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
        {fee === "asking" && <p class="dim">{text("cardLookingUp")}</p>}
        {fee === "unanswered" && <p class="no-amount">{text("cardNoAnswer")}</p>}
        {typeof fee === "object" && (
          <Fee name={text(fee.setting === null ? "cardThen" : thenKeys[fee.setting])} fee={fee} />
        )}
      </div>
      <p class="source-note">
        {line && line.modifiers.length > 0
          ? text("cardOneUnitWith", { modifiers: line.modifiers.join(" ") })
          : text("cardOneUnit")}
      </p>
    </>
  );
}
