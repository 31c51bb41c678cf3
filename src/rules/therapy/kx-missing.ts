import type { PayerTerms } from "../../claim/claim-context";
import { paymentOfLine } from "../../claim/claim-payment";
import type { IsoDate } from "../../claim/claim-snapshot";
import { toDollars } from "../../claim/dollars";
import { readValue } from "../../claim/reading";
import { defineRule, type Fix, type RuleLine } from "../../engine/define-rule";
import { say } from "../../say";
import { addModifiers } from "../line-changes";
import { takesNotice } from "../patient-notice";
import { disciplineModifiersOf } from "../therapy-disciplines";

/** PT and SLP share one threshold, OT has its own. */
const buckets = ["ptSlp", "ot"] as const;

type Bucket = (typeof buckets)[number];

const bucketNames: Readonly<Record<Bucket, string>> = { ptSlp: "PT and SLP", ot: "OT" };

/** Modifiers that say the line is expected to be denied, so that it neither needs KX nor counts toward the threshold. */
const denialExpected: ReadonlySet<string> = new Set(["GA", "GX", "GY", "GZ"]);

export default defineRule({
  id: "kx-missing",
  title: "Above the therapy threshold without KX",
  category: "therapy",
  severity: "error",
  provenance: "table",
  scope: "claim",
  needs: ["modifiers"],
  payerTerm: "medicare-billing",
  why: "Once Medicare has allowed a patient more than the year’s threshold for PT and SLP together, or for OT, a line without KX is denied. KX attests that the service is medically necessary and that the record shows why.",
  action:
    "If the service is medically necessary above the threshold and the record shows why, KX belongs on the line; otherwise the patient must have had an ABN before the service.",
  source: { name: "Social Security Act; CMS therapy services page", section: "§1833(g)(7)(A)" },
  messages: {
    above:
      "No KX: {allowed} already allowed for {bucket} in {year}, the threshold is {threshold} ({edition})",
  },
  examples: {
    bad: [
      {
        lines: [{ code: "97110", modifiers: ["GP"], dateOfService: "2026-03-02" }],
        ytdAllowed: { ptSlp: 2_480_01, ot: null },
      },
      {
        lines: [
          { code: "97110", modifiers: ["GP", "KX"], units: 2, dateOfService: "2025-06-02" },
          { code: "97140", modifiers: ["GP"], dateOfService: "2025-06-02" },
        ],
        ytdAllowed: { ptSlp: 2_380_00, ot: 0 },
      },
      {
        lines: [{ code: "97535", modifiers: ["GO", "CO"], dateOfService: "2024-12-10" }],
        ytdAllowed: { ptSlp: 0, ot: 2_340_00 },
      },
    ],
    good: [
      {
        lines: [{ code: "97110", modifiers: ["GP"], dateOfService: "2026-03-02" }],
        ytdAllowed: { ptSlp: 2_480_00, ot: null },
      },
      {
        lines: [{ code: "97535", modifiers: ["GO"], dateOfService: "2026-03-02" }],
        ytdAllowed: { ptSlp: 2_900_00, ot: 100_00 },
      },
      {
        lines: [{ code: "92507", modifiers: ["GN", "KX"], dateOfService: "2026-03-02" }],
        ytdAllowed: { ptSlp: 2_900_00, ot: null },
      },
      {
        lines: [{ code: "97110", modifiers: ["GP", "GA"], dateOfService: "2026-03-02" }],
        ytdAllowed: { ptSlp: 2_900_00, ot: null },
      },
    ],
  },
  check({ lines, dateOf, tablesOn, context, payment }, report) {
    for (const bucket of buckets) {
      const counted = lines
        .filter((line) => bucketOf(line) === bucket)
        .sort((left, right) =>
          dateOf(left) === dateOf(right) ? left.line - right.line : dateOf(left) < dateOf(right) ? -1 : 1,
        );
      const [first] = counted;
      const last = counted.at(-1);
      if (!first || !last) continue;
      const severalYears = yearOf(dateOf(first)) !== yearOf(dateOf(last));
      let allowed = severalYears ? null : (context.ytdAllowed?.[bucket] ?? null);
      let unpriced: RuleLine | null = null;
      for (const line of counted) {
        if (!line.modifiers.includes("KX")) {
          const answer = tablesOn(dateOf(line)).kxThreshold();
          const threshold = answer.kind === "row" ? Math.round(answer.row * 100) : null;
          if (answer.kind === "not-loaded") report.notChecked(line, answer.because);
          else if (allowed === null)
            report.notKnownHere(
              line,
              severalYears
                ? say("the claim is of two years, and what Medicare has allowed in each is not known")
                : say("what Medicare has allowed this year for {bucket} is not known", {
                    bucket: say(bucketNames[bucket]),
                  }),
            );
          else if (answer.kind === "row" && threshold !== null && allowed > threshold)
            report(line, "modifiers", "above", {
              row: answer.source,
              values: {
                allowed: toDollars(allowed),
                threshold: toDollars(threshold),
                bucket: say(bucketNames[bucket]),
                year: yearOf(dateOf(line)),
              },
              ...wayOut(line, context.payer),
            });
          else if (unpriced !== null)
            report.notChecked(
              line,
              say("what line {line} adds to the year’s total is not known", { line: unpriced.line }),
            );
        }
        const ofLine = paymentOfLine(payment, line.line)?.allowed ?? null;
        if (ofLine === null) unpriced ??= line;
        else if (allowed !== null) allowed += ofLine;
      }
    }
  },
});

const asksWhetherNecessary =
  "Is the service medically necessary above the threshold, and does the record show why?";

function wayOut(line: RuleLine<"modifiers">, payer: PayerTerms): { action?: string; fix: Fix } {
  const necessary = { label: "Yes: KX", changes: [addModifiers(line, "KX")] };
  if (!takesNotice(payer))
    return {
      action:
        "If the service is medically necessary above the threshold and the record shows why, KX belongs on the line; otherwise ask the payer before anyone is billed.",
      fix: {
        kind: "ask",
        question: asksWhetherNecessary,
        answers: [necessary],
        otherwise:
          "Leave KX off: the line is denied. Whether the patient may be billed is the payer’s to say.",
      },
    };
  const noticeSigned = {
    label: "No, and the patient signed an ABN before the service: GA",
    changes: [addModifiers(line, "GA")],
  };
  return {
    fix: {
      kind: "ask",
      question: asksWhetherNecessary,
      answers: [necessary, noticeSigned],
      otherwise: "Without an ABN the line is denied, and the patient may not be billed for it.",
    },
  };
}

/** The threshold a line counts toward; null where it counts toward none, or its modifiers name both. */
function bucketOf({ modifiers, readings }: RuleLine<"modifiers">): Bucket | null {
  if (modifiers.some((modifier) => denialExpected.has(modifier))) return null;
  const disciplines = disciplineModifiersOf(modifiers, readValue(readings.code) ?? "");
  if (disciplines.length === 0) return null;
  const ofOt = disciplines.filter((modifier) => modifier === "GO").length;
  if (ofOt > 0 && ofOt < disciplines.length) return null;
  return ofOt > 0 ? "ot" : "ptSlp";
}

function yearOf(date: IsoDate): string {
  return date.slice(0, 4);
}
