import { answerInTime } from "../answer-in-time";
import type { ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { CardAnswers, CardContent, LineOfCard } from "../panel/panel-props";
import type { Lent } from "./lent";

/** What an open card asks the background. */
export function answersOfCard({ ask }: Pick<Lent, "ask">): CardAnswers {
  return {
    feeChoices: () => answerInTime(ask("fee.choices", {})),
    supposeFee: (service) => answerInTime(ask("fee.suppose", service)),
  };
}

/** The content of a code's card on the line's day, beside the other codes of the line's claim; null where no answer came. */
export function askForCard(
  { ask }: Pick<Lent, "ask">,
  { lines }: ClaimSnapshot,
  code: string,
  line: ServiceLine | undefined,
): Promise<CardContent | null> {
  const codes = lines.flatMap((each) => (each.claim === line?.claim ? (readValue(each.code) ?? []) : []));
  const question = {
    code,
    date: (line && readValue(line.dateOfService)) ?? null,
    otherCodes: [...new Set(codes)].filter((each) => each !== code),
  };
  return answerInTime(ask("code.facts", question));
}

/** What of a line decides its price elsewhere. */
export function lineOfCard(line: ServiceLine): LineOfCard {
  return {
    placeOfService: readValue(line.placeOfService) ?? null,
    modifiers: readValue(line.modifiers) ?? [],
  };
}
