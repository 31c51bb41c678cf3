import type { Example, ExampleClaim, ExampleLine, Need, PayerTerm, Rule } from "../engine/define-rule";
import { say } from "../say";

/** What the options page lists; it imports the type from here. */
export type { Rule };

/** One line of an example as the rule book's table shows it. */
export interface ExampleRow {
  /** "fires 1", "silent 2": which example of which kind, so that the lines of one claim stand together. */
  readonly claim: string;
  readonly code: string;
  readonly modifiers: string;
  readonly units: string;
  readonly placeOfService: string;
  /** Only what differs from one unit at POS 11 on 2 June 2025, and what the claim says besides. */
  readonly besides: string;
}

/** What the rule book and the options page say of a rule, in words. */
export interface RuleSheet {
  /** What a line must show for the rule to be checked; empty where it only looks at what stands there. */
  readonly needs: readonly string[];
  /** For whom it holds; null: for every payer. */
  readonly payers: string | null;
  readonly examples: readonly ExampleRow[];
}

/** In English; the options page has its own, in the language of the browser. */
export const categoryNames: Readonly<Record<Rule["category"], string>> = {
  code: "Code",
  modifier: "Modifier",
  ncci: "NCCI",
  therapy: "Therapy",
  "place-of-service": "Place of service",
  "evaluation-management": "Visits and global periods",
  claim: "Claim",
  money: "Money",
  payer: "Payer",
  "caregiver-training": "Caregiver training",
};

const severityOrder: readonly Rule["severity"][] = ["error", "warning", "info"];

/** The rules by category in the order of the book; within one by severity, then by id. Categories without a rule are left out. */
export function rulesByCategory(rules: readonly Rule[]): { category: Rule["category"]; rules: Rule[] }[] {
  return (Object.keys(categoryNames) as Rule["category"][])
    .map((category) => ({
      category,
      rules: rules
        .filter((rule) => rule.category === category)
        .sort(
          (left, right) =>
            severityOrder.indexOf(left.severity) - severityOrder.indexOf(right.severity) ||
            left.id.localeCompare(right.id),
        ),
    }))
    .filter(({ rules: ofCategory }) => ofCategory.length > 0);
}

const needNames: Readonly<Record<Need, string>> = {
  code: "code",
  modifiers: "modifiers",
  units: "units",
  placeOfService: "place of service",
  diagnosisPointers: "diagnosis pointers",
  charge: "charge",
  minutes: "minutes",
};

const payerWords: Readonly<Record<PayerTerm, string>> = {
  ncci: "payers known to apply Medicare’s NCCI edits",
  "medicare-billing": "payers known to follow Medicare’s billing rules",
  "always-therapy-modifier": "payers known to return always-therapy lines without GN, GO or GP",
  "sometimes-therapy-modifier": "payers known to return any therapy line without GN, GO or GP",
};

export function ruleSheet(rule: Rule): RuleSheet {
  return {
    needs: rule.needs.map((need) => say(needNames[need])),
    payers: rule.payerTerm ? say(payerWords[rule.payerTerm]) : null,
    examples: [
      ...rowsOf("fires {number}", rule.examples.bad),
      ...rowsOf("silent {number}", rule.examples.good),
    ],
  };
}

function rowsOf(claimName: string, examples: readonly Example[]): ExampleRow[] {
  return examples.flatMap((example, index) => {
    const claim = say(claimName, { number: index + 1 });
    if (!("lines" in example)) return example.map((line) => rowOf(claim, line, ""));
    const said = contextWords(example);
    return example.lines.map((line, at) => rowOf(claim, line, at === 0 ? said : ""));
  });
}

function rowOf(claim: string, line: ExampleLine, said: string): ExampleRow {
  const besides = [
    line.dateOfService === undefined
      ? ""
      : line.dateOfService === ""
        ? say("no date")
        : say("on {day}", { day: line.dateOfService }),
    line.dateOfServiceTo === undefined ? "" : say("to {day}", { day: line.dateOfServiceTo }),
    line.diagnosisPointers === undefined
      ? ""
      : line.diagnosisPointers.length === 0
        ? say("points to nothing")
        : say("points to {pointers}", { pointers: line.diagnosisPointers.join(" ") }),
    line.charge === undefined ? "" : say("charge {amount}", { amount: dollars(line.charge) }),
    said,
  ];
  return {
    claim,
    code: line.code,
    modifiers: line.modifiers?.join(" ") ?? "",
    units: String(line.units ?? 1),
    placeOfService: line.placeOfService === "" ? say("blank") : (line.placeOfService ?? "11"),
    besides: besides.filter((word) => word !== "").join("; "),
  };
}

function contextWords({
  lines: _,
  payer,
  minutes,
  ytdAllowed,
  priorProcedures,
  ...said
}: ExampleClaim): string {
  const words = [
    ...(payer ? [say("payer: {said}", { said: flat(payer) })] : []),
    ...Object.entries(minutes ?? {}).map(([code, number]) => say("{number} min of {code}", { number, code })),
    ...(ytdAllowed
      ? [
          say("this year so far: {ptSlp} PT and SLP, {ot} OT", {
            ptSlp: dollars(ytdAllowed.ptSlp),
            ot: dollars(ytdAllowed.ot),
          }),
        ]
      : []),
    ...(priorProcedures ?? []).map(({ code, dateOfService: day, sameGroup }) =>
      sameGroup
        ? say("{code} on {day} by the same group", { code, day })
        : say("{code} on {day} by another group", { code, day }),
    ),
    ...Object.entries(said).map(([name, value]) => `${nameWords(name)} ${flat(value)}`),
  ];
  return words.join("; ");
}

function dollars(cents: number | null): string {
  return cents === null ? say("unknown") : `$${(cents / 100).toFixed(2)}`;
}

/** "sessionMinutes" → "session minutes". */
function nameWords(name: string): string {
  return say(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

function flat(value: unknown): string {
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map(flat).join(" ");
  if (typeof value !== "object" || value === null) return say(String(value));
  return Object.entries(value)
    .map(([name, inner]) => `${nameWords(name)} ${flat(inner)}`)
    .join(", ");
}
