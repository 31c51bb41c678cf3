import type { IsoDate } from "../claim/claim-snapshot";
import type { CodeFacts, SourceRow } from "../engine/code-facts";
import { type Appeal, type AppealRow, appealElsewhere, appealOf, type EditDenial } from "../guides/appeal";
import type { CodeGuide } from "../guides/guide";
import { guideFor } from "../guides/guides";
import { appealInSpanish, guideInSpanish } from "../guides/in-spanish";
import { unitFee } from "../payment/expected-payment";
import { inEnglish } from "../say";
import { textLanguage } from "../texts";
import { contextOfPage } from "./context";
import { tablesInForce } from "./tables";

/** A code card on a page of `origin` (null: of no site): the facts, and the words where some were written. Only the background holds the guides. */
export async function codeCard(
  code: string,
  dateOfService: IsoDate | null,
  otherCodes: readonly string[],
  origin: string | null,
): Promise<{ facts: CodeFacts; guide: CodeGuide | null; appeals: readonly Appeal[] }> {
  const facts = await codeFacts(code, dateOfService, otherCodes, origin);
  const { payer } = await contextOfPage(origin);
  const appeals =
    payer.ncci === "medicare"
      ? denialsOf(facts).map((denial) => appealOf(denial, dateOfService))
      : [appealElsewhere(payer.name)];
  const guide = guideFor(code);
  return textLanguage() === "es"
    ? { facts, guide: guide && guideInSpanish(guide), appeals: appeals.map(appealInSpanish) }
    : { facts, guide, appeals };
}

/** The denials that the tables make of the code, alone and with the claim's other codes. */
function denialsOf({ code, mue, edits }: CodeFacts): EditDenial[] {
  const pairs = edits.flatMap(({ answer }): EditDenial[] =>
    answer.kind === "row" ? [{ kind: "pair", ...answer.row, row: rowOf(answer.source) }] : [],
  );
  return mue.kind === "row"
    ? [...pairs, { kind: "limit", code, units: mue.row.units, mai: mue.row.mai, row: rowOf(mue.source) }]
    : pairs;
}

function rowOf(source: SourceRow): AppealRow {
  const { edition, values } = source;
  return { ...source, inEnglish: { edition: inEnglish(edition), values: values.map(inEnglish) } };
}

/** What the tables in force on the date of service (null: today) say of a code, for its code card. */
async function codeFacts(
  code: string,
  dateOfService: IsoDate | null,
  otherCodes: readonly string[],
  origin: string | null,
): Promise<CodeFacts> {
  const [context, inForce] = await Promise.all([contextOfPage(origin), tablesInForce()]);
  const date = dateOfService ?? context.today;
  const tables = inForce.on(date);
  const gpci = tables.gpci(context.locality);
  const others = [...new Set(otherCodes)].filter((other) => other !== code);
  return {
    code,
    date,
    rvu: tables.rvu(code),
    conversionFactor: tables.conversionFactor(context.qualifyingParticipant),
    localityName: gpci.kind === "row" ? gpci.row.name : context.locality,
    nonFacility: unitFee(code, "non-facility", tables, context),
    facility: unitFee(code, "facility", tables, context),
    mue: tables.mue(code),
    therapy: tables.therapy(code),
    telehealth: tables.telehealth(code),
    edits: others.map((otherCode) => ({ otherCode, answer: tables.ptp(code, otherCode) })),
  };
}
