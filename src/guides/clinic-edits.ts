import type { Denial, Question, Statement } from "./guide";
import { sources } from "./sources";
import { asAdvice, denial, fromPayer, fromPolicy, fromTable, question } from "./statement";

/**
 * NCCI procedure-to-procedure edits between codes that have a card, and with the few others a clinic meets beside them. A card's
 * figures show the edits with the other codes of the claim in hand; this list is what a biller reads before there is a claim. A
 * test holds it against CMS's table, both ways.
 */
const visits = "99202 99203 99204 99205 99211 99212 99213 99214 99215";
const establishedVisits = "99211 99212 99213 99214 99215";
const evaluations = "97161 97162 97163 97164 97165 97166 97167 97168";
const reevaluations = "97164 97168";

/** Column 1, modifier indicator, the column 2 codes. In force in 2024 Q3. */
export const clinicEdits: readonly (readonly [column1: string, indicator: 0 | 1, columns2: string])[] = [
  ["92507", 1, "97110 97112 97129 97150 97530 97533"],
  ["92508", 1, "92507 97110 97112 97150 97530"],
  ["92526", 0, "97032 G0283"],
  ["92526", 1, "97110 97112 97150 97530 99211"],
  ["92609", 0, "97755"],
  ["92609", 1, "92507"],
  ["97012", 1, `97018 97140 ${reevaluations}`],
  ["97016", 1, `97018 97026 ${reevaluations}`],
  ["97018", 1, `97022 ${reevaluations}`],
  ["97022", 1, reevaluations],
  ["97024", 1, `97018 97026 ${reevaluations}`],
  ["97026", 1, `97018 97022 ${reevaluations}`],
  ["97028", 1, `97018 97022 97026 ${reevaluations}`],
  ["97032", 1, reevaluations],
  ["97033", 1, reevaluations],
  ["97034", 1, reevaluations],
  ["97035", 1, reevaluations],
  ["97036", 1, reevaluations],
  ["97112", 1, "97022 97036"],
  ["97113", 0, "97036"],
  ["97113", 1, "97022 97110"],
  ["97124", 1, reevaluations],
  ["97129", 1, reevaluations],
  ["97140", 0, "97124"],
  ["97140", 1, "97018 97750"],
  ["97150", 1, "97110 97112 97113 97116 97124 97140 97530 97533 97535 97537 97542 97760 97761 97763"],
  ["97161", 0, "97164 97750 97755 97763"],
  ["97161", 1, visits],
  ["97162", 0, "97161 97164 97750 97755 97763"],
  ["97162", 1, visits],
  ["97163", 0, "97161 97162 97164 97750 97755 97763"],
  ["97163", 1, visits],
  ["97164", 0, "97750 97755 97763"],
  ["97164", 1, visits],
  ["97165", 0, "97168 97750 97755 97763"],
  ["97165", 1, visits],
  ["97166", 0, "97165 97168 97750 97755 97763"],
  ["97166", 1, visits],
  ["97167", 0, "97165 97166 97168 97750 97755 97763"],
  ["97167", 1, visits],
  ["97168", 0, "97750 97755 97763"],
  ["97168", 1, visits],
  ["97530", 1, "97537 97542 97750"],
  ["97533", 1, reevaluations],
  ["97535", 1, reevaluations],
  ["97537", 1, reevaluations],
  ["97542", 1, reevaluations],
  ["97597", 1, `97022 97164 ${establishedVisits}`],
  ["97750", 0, "97150"],
  ["97755", 0, "97750"],
  ["97755", 1, "97035 97110 97112 97140 97530 97533 97535 97537 97542 97760 97761 97763"],
  ["97760", 0, "97763"],
  ["97760", 1, `97016 97110 97112 97116 97124 97140 ${reevaluations}`],
  ["97761", 0, "97763"],
  ["97761", 1, `97016 97110 97112 97116 97124 97140 ${reevaluations} 97760`],
  ["97763", 1, "97016 97110 97112 97116 97124 97140"],
  ["98940", 0, evaluations],
  ["98940", 1, `97112 97124 97140 ${visits}`],
  ["98941", 0, `${evaluations} 98940`],
  ["98941", 1, `97112 97124 97140 ${visits}`],
  ["98942", 0, `${evaluations} 98940 98941`],
  ["98942", 1, `97112 97124 97140 ${visits}`],
  ["99202", 1, establishedVisits],
  ["99203", 0, "99202"],
  ["99203", 1, establishedVisits],
  ["99204", 0, "99202 99203"],
  ["99204", 1, establishedVisits],
  ["99205", 0, "99202 99203 99204"],
  ["99205", 1, establishedVisits],
  ["99212", 1, "99211"],
  ["99213", 1, "99211 99212"],
  ["99214", 1, "99211 99212 99213"],
  ["99215", 1, "99211 99212 99213 99214"],
  ["G0283", 1, `97032 ${reevaluations}`],
];

type Side = "denies" | "is denied by";

/** Partners by side, indicator and code, in the table's order. Made once: all cards are made when a page loads. */
const partnersOf = new Map<string, string[]>();
const add = (side: Side, indicator: 0 | 1, code: string, partner: string) => {
  const key = `${side} ${indicator} ${code}`;
  const known = partnersOf.get(key);
  if (known) known.push(partner);
  else partnersOf.set(key, [partner]);
};
for (const [column1, indicator, columns2] of clinicEdits) {
  for (const column2 of columns2.split(" ")) {
    add("denies", indicator, column1, column2);
    add("is denied by", indicator, column2, column1);
  }
}

function partners(code: string, indicator: 0 | 1, side: Side): readonly string[] {
  return partnersOf.get(`${side} ${indicator} ${code}`) ?? [];
}

/** What the table says of a code and the other codes of this list; empty where no edit pairs them. */
export function editsOf(code: string): Statement[] {
  const said = (codes: readonly string[], text: string) =>
    codes.length === 0 ? [] : [fromTable(`${text}: ${codes.join(", ")}.`, sources.ptp)];
  return [
    ...said(
      partners(code, 0, "is denied by"),
      `${code} is denied beside these, and no modifier changes it (indicator 0)`,
    ),
    ...said(
      partners(code, 0, "denies"),
      `Beside ${code} these are denied, and no modifier changes it (indicator 0)`,
    ),
    ...said(
      partners(code, 1, "is denied by"),
      `${code} is denied beside these, unless it was separate (indicator 1)`,
    ),
    ...said(
      partners(code, 1, "denies"),
      `Beside ${code} these are denied, unless they were separate (indicator 1)`,
    ),
  ];
}

const separateServices: Statement = fromPolicy(
  "Indicator 1: 59 or one of XE, XS, XP and XU is right only if the two were separate (another encounter, another site, other 15 minutes) and the record shows it. If not, the denied code falls.",
  sources.manualSeparate,
);

const separateVisit: Statement = fromPolicy(
  "On an office visit the modifier is 25, never 59, and only if the visit was significant and separately identifiable.",
  sources.manualVisits,
);

const noWayAround: Statement = fromPolicy(
  "Indicator 0: an appeal on a modifier cannot succeed. Keep the code that is paid and take the other off.",
  sources.manualModifiers,
);

/** An NCCI denial is the provider's: holds for procedure-to-procedure edits and for unit limits. */
export const patientNotLiable: Statement = fromPolicy(
  "The patient may not be billed for what an NCCI edit denies, with a notice (ABN) or without.",
  sources.patientNotLiable,
);

/** The denial a clinic meets most, with every edit of the code. */
export function editsDenial(code: string): Denial {
  const edits = editsOf(code);
  const has = (indicator: 0 | 1) =>
    [...partners(code, indicator, "denies"), ...partners(code, indicator, "is denied by")].length > 0;
  const isVisit = visits.includes(code);
  const meetsVisit = isVisit || partners(code, 1, "denies").some((partner) => visits.includes(partner));
  return denial(
    "Bundled with another code of the same day (NCCI edit).",
    [
      ...edits,
      ...(has(1) && !isVisit ? [separateServices] : []),
      ...(meetsVisit ? [separateVisit] : []),
      ...(has(0) ? [noWayAround] : []),
      patientNotLiable,
      asAdvice(
        "No Medicare edit pairs it with any other code that has a card here. If a payer bundles such a pair, ask for its rule.",
        sources.ptp,
      ),
    ],
    has(1)
      ? {
          oftenRepeated: "Put 59 on every second therapy line, and it gets paid.",
          instead: fromPolicy(
            "A modifier may not be put on only to get past an edit. Modifiers 22, 51, 76 and 77 never answer one.",
            sources.manualModifiers,
          ),
        }
      : null,
  );
}

/** Edits that are often repeated and no longer, or never, in force: column 1, column 2, the last day (null: never in force). */
export const formerEdits: readonly (readonly [column1: string, column2: string, lastDay: string | null])[] = [
  ["97530", "97116", "2019-12-31"],
  ["97140", "97530", "2019-12-31"],
  ["97530", "97113", "2019-12-31"],
  ["97530", "97535", "2021-12-31"],
  ["97530", "97110", null],
  ["97530", "97112", null],
  ["97110", "97140", null],
  ["97112", "97140", null],
  ["97116", "97140", null],
  ["97161", "97140", null],
  ["97162", "97140", null],
  ["97163", "97140", null],
  ["97165", "97140", null],
  ["97166", "97140", null],
  ["97167", "97140", null],
  ["97530", "97161", null],
  ["97530", "97162", null],
  ["97530", "97163", null],
  ["97530", "97165", null],
  ["97530", "97166", null],
  ["97530", "97167", null],
  ["97110", "97164", "2019-12-31"],
  ["97112", "97164", "2019-12-31"],
  ["97116", "97164", "2019-12-31"],
  ["97140", "97164", "2019-12-31"],
  ["97150", "97164", "2019-12-31"],
  ["97530", "97164", "2019-12-31"],
  ["97110", "97168", "2019-12-31"],
  ["97112", "97168", "2019-12-31"],
  ["97116", "97168", "2019-12-31"],
  ["97140", "97168", "2019-12-31"],
  ["97150", "97168", "2019-12-31"],
  ["97530", "97168", "2019-12-31"],
];

/** "97110, 97161–97163": ascending, three or more in a row as a range. */
function codeList(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of [...codes].sort()) {
    const run = runs.at(-1);
    if (run && Number(code) === Number(run.at(-1)) + 1) run.push(code);
    else runs.push([code]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(", "))).join(", ");
}

/** "Can these be billed on one day?", where folklore knows an edit that the table does not. */
export function formerEditsQuestion(code: string): Question[] {
  const former = formerEdits.flatMap(([column1, column2, lastDay]) => {
    if (column1 === code) return [{ other: column2, lastDay }];
    return column2 === code ? [{ other: column1, lastDay }] : [];
  });
  if (former.length === 0) return [];
  const lastDays = [...new Set(former.map(({ lastDay }) => lastDay))].sort();
  const codes = former.map(({ other }) => other);
  return [
    question(
      `Can ${code} be billed on one day with ${codeList(codes).replace(/, ([^,]*)$/, " or $1")}?`,
      [
        fromTable("Yes. No Medicare edit between them is in force, so no modifier is needed.", sources.ptp),
        fromPolicy(
          "Each needs minutes or work of its own: the same 15 minutes are not counted twice.",
          sources.manualSameTime,
        ),
        fromPayer(
          "Anthem, Aetna and Humana are reported to review 59 before paying. If a plan with edits of its own denies a line, appeal with the records.",
          sources.reviewOf59And25,
        ),
      ],
      {
        oftenRepeated: `${code} needs 59 beside them.`,
        instead: fromTable(
          lastDays
            .map((lastDay) => {
              const those = codeList(
                former.filter((edit) => edit.lastDay === lastDay).map(({ other }) => other),
              );
              return lastDay === null
                ? `Never in force: with ${those}.`
                : `Ended on ${lastDay}: with ${those}.`;
            })
            .join(" "),
          sources.formerEdits,
        ),
      },
    ),
  ];
}
