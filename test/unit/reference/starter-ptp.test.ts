import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import { sourceRows } from "./starter-source";

const rows = sourceRows("ptp.tsv");
const codes = [...new Set(rows.flatMap((row) => row.slice(0, 2)))];
const compact = (date: string) => date.replaceAll("-", "");

/** Day in, day out, by the text of the file. */
function scan(one: string, other: string, date: string): string[][] {
  return rows.filter(([column1, column2, effective = "", deletion = "", indicator]) => {
    const pair = (column1 === one && column2 === other) || (column1 === other && column2 === one);
    const neverInForce = indicator === "9" || effective === deletion;
    return (
      pair && !neverInForce && effective <= compact(date) && (deletion === "*" || compact(date) <= deletion)
    );
  });
}

const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const listedPair = fc
  .constantFrom(...rows)
  .map(([column1 = "", column2 = ""]) => [column1, column2] as const);
const anyPair = fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes));

describe("the PTP look-up", () => {
  it("agrees with a scan of the source file for any pair and day", () => {
    fc.assert(
      fc.property(fc.oneof(listedPair, anyPair), day, ([one, other], date) => {
        const answer = starterTables.on(date).ptp(one, other);
        const [expected] = scan(one, other, date);
        if (!expected) return answer.kind === "no-row";
        if (answer.kind !== "row") return false;
        const { column1, column2, modifierIndicator, rationale } = answer.row;
        expect([column1, column2, String(modifierIndicator), rationale]).toEqual([
          expected[0],
          expected[1],
          expected[4],
          expected[5],
        ]);
        return answer.source.olderThanDate === date > "2024-09-30";
      }),
      { numRuns: 300 },
    );
  });

  it("is the same whichever code is named first", () => {
    fc.assert(
      fc.property(fc.oneof(listedPair, anyPair), day, ([one, other], date) => {
        const on = starterTables.on(date);
        expect(on.ptp(one, other)).toEqual(on.ptp(other, one));
      }),
    );
  });

  it.each([
    ["97110", "97150", "97150", 1],
    ["97124", "97140", "97140", 0],
    ["92526", "G0283", "92526", 0],
    ["97530", "97537", "97530", 1],
  ])("finds the edit between %s and %s", (one, other, column1, modifierIndicator) => {
    const answer = starterTables.on("2024-08-15").ptp(one, other);
    expect(answer).toMatchObject({ kind: "row", row: { column1, modifierIndicator, deletion: null } });
  });

  it("shows the row as the file has it, and an unknown first day as unknown", () => {
    const answer = starterTables.on("2024-08-15").ptp("97110", "97150");
    expect(answer.kind === "row" && answer.source).toEqual({
      table: "NCCI PTP practitioner",
      edition: "2024 Q3",
      values: ["97150", "97110", "effective unknown", "*", "1"],
      olderThanDate: false,
    });
  });

  it.each([
    ["97530", "97116"],
    ["97530", "97140"],
    ["97161", "97140"],
    ["97552", "97550"],
    ["97552", "97110"],
  ])("finds none between %s and %s", (one, other) => {
    expect(starterTables.on("2024-08-15").ptp(one, other)).toEqual({
      kind: "no-row",
      source: { table: "NCCI PTP practitioner", edition: "2024 Q3", values: [], olderThanDate: false },
    });
  });

  it("says which code it cannot judge, and from which day on it can", () => {
    expect(starterTables.on("2025-08-15").ptp("97110", "G0541")).toEqual({
      kind: "not-loaded",
      because: "NCCI PTP practitioner, as far as it is loaded, does not hold G0541",
    });
    expect(starterTables.on("2025-08-15").ptp("12345", "97110")).toEqual({
      kind: "not-loaded",
      because: "no loaded table holds 12345",
    });
    expect(starterTables.on("2023-12-31").ptp("97110", "97150")).toEqual({
      kind: "not-loaded",
      because: "NCCI PTP practitioner is loaded from 2024 Q3 (2024-01-01) on",
    });
  });
});
