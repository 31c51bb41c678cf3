import { defineRule } from "../../engine/define-rule";
import { unitsByCode } from "../daily-units";
import { setUnits } from "../line-changes";

/** Codes of one unit a day, however long it took (`rules.md` B.1, from NCCI Policy Manual p. I-6). */
const untimedCodes: ReadonlySet<string> = new Set(
  `92507 92508 92521 92522 92523 92524 92526 92597 92607 92609 97012 97016 97018 97022 97024 97026 97028 97150
  97161 97162 97163 97164 97165 97166 97167 97168 G0281 G0283 G0329 97550 97552 G0539 G0541 G0543`.split(
    /\s+/,
  ),
);

export default defineRule({
  id: "untimed-units",
  title: "More than one unit of a code that is not timed",
  category: "therapy",
  severity: "error",
  provenance: "policy",
  scope: "line",
  needs: ["code", "units"],
  payerTerm: "ncci",
  explains: ["mue-absolute", "mue-day", "mue-line"],
  why: "The code stands for the whole service of the day, whatever its length, the body areas or the people present: it has one unit.",
  action: "Bring {code} to one unit.",
  source: { name: "NCCI Policy Manual 2026", section: "ch. I (I-6)" },
  messages: { several: "{code} × {units}: the code is not timed and has one unit a day" },
  examples: {
    bad: [
      [{ code: "92507", modifiers: ["GN"], units: 2 }],
      [{ code: "G0283", modifiers: ["GP"], units: 2 }],
      [{ code: "97552", modifiers: ["GP"], units: 4, dateOfService: "2024-08-15" }],
    ],
    good: [
      [{ code: "97012", modifiers: ["GP"] }],
      [{ code: "97110", modifiers: ["GP"], units: 4 }],
      [
        { code: "97550", modifiers: ["GP"] },
        { code: "97551", modifiers: ["GP"], units: 2 },
      ],
      [{ code: "97150", modifiers: ["GP"], units: 2, dateOfServiceTo: "2025-06-03" }],
    ],
  },
  check({ line, tables }, report) {
    if (line.units < 2 || !untimedCodes.has(line.code)) return;
    const [day] = unitsByCode([line]);
    if (!day || day.units < 2) return;
    const limit = tables.mue(line.code);
    // A code that an edition allows more of is billed by the encounter.
    if (limit.kind === "row" && limit.row.units >= day.units) return;
    report(line, "units", "several", {
      fix:
        day.units === line.units
          ? { kind: "set", label: "Set units to 1", changes: [setUnits(line, 1)] }
          : null,
    });
  },
});
