import { defineRule, type RuleLine } from "../../engine/define-rule";
import { knownModifiers } from "../known-modifiers";

/** From this day on 25 does not stand in the way where it is for prevention. */
const exceptionFrom = "2025-01-01";

/**
 * Annual wellness visits, vaccine administration and preventive services of Part B (CY 2025 physician fee schedule rule; CMS's list of
 * preventive services). Tests that may be for diagnosis as well are not in it.
 */
const preventive: ReadonlySet<string> = new Set(
  [
    "G0402 G0438 G0439 G0008 G0009 G0010 90471 90472 90473 90474 90480",
    "G0101 Q0091 G0442 G0443 G0444 G0445 G0446 G0447 G0473 99406 99407 G0296 G0102 G0103 G0108 G0109 G0270 G0271 97802 97803 97804",
    "G0104 G0105 G0106 G0117 G0118 G0120 G0121 G0328 G0432 G0433 G0435 G0472 G0475 G0476 G0499 71271 76706 77063 77067",
  ]
    .join(" ")
    .split(" "),
);

export default defineRule({
  id: "g2211-with-25",
  title: "G2211 beside an office visit with 25",
  category: "evaluation-management",
  severity: "error",
  provenance: "policy",
  scope: "day",
  needs: ["code"],
  payerTerm: "medicare-billing",
  why: "G2211 is not paid where the office visit carries 25. Since 2025 it is, where 25 is for an annual wellness visit, a vaccine administration or another preventive service of Part B on the same day.",
  action: "Take G2211 off. 25 stays if the visit was separate from what else was done that day.",
  source: { name: "CY 2024 and CY 2025 physician fee schedule rules", section: "G2211 and modifier 25" },
  messages: { both: "G2211 is not paid beside {visit} with 25" },
  examples: {
    bad: [
      [{ code: "99213", modifiers: ["25"] }, { code: "G2211" }, { code: "11042" }],
      [
        { code: "99213", modifiers: ["25"], dateOfService: "2024-08-15" },
        { code: "G2211", dateOfService: "2024-08-15" },
        { code: "G0439", dateOfService: "2024-08-15" },
      ],
    ],
    good: [
      [{ code: "99213", modifiers: ["25"] }, { code: "G2211" }, { code: "G0439" }],
      [{ code: "99213" }, { code: "G2211" }],
      [{ code: "99213", modifiers: ["25"] }, { code: "11042" }],
    ],
  },
  check({ lines, date, context }, report) {
    if (context.differentPractitioners) return;
    const addOns = lines.filter((line) => line.code === "G2211");
    if (addOns.length === 0) return;
    if (date >= exceptionFrom && lines.some((line) => preventive.has(line.code))) return;
    const visits = lines.filter((line) => isOfficeVisit(line));
    const visit = visits.find((line) => knownModifiers(line, report)?.includes("25"));
    if (visit) report([visit, ...addOns], "code", "both", { values: { visit: visit.code }, lost: addOns });
  },
});

/** 99202–99215: office and other outpatient visits. */
function isOfficeVisit({ code }: RuleLine<"code">): boolean {
  const number = Number(code);
  return number >= 99202 && number <= 99215;
}
