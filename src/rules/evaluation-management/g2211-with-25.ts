import { defineRule } from "../../engine/define-rule";
import { knownModifiers } from "../known-modifiers";
import { complexityAddOn, isOfficeVisit, losesTo25 } from "../visit-complexity";

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
    if (!losesTo25(lines, date)) return;
    const addOns = lines.filter((line) => line.code === complexityAddOn);
    const visits = lines.filter((line) => isOfficeVisit(line.code));
    const visit = visits.find((line) => knownModifiers(line, report)?.includes("25"));
    if (visit) report([visit, ...addOns], "code", "both", { values: { visit: visit.code }, lost: addOns });
  },
});
