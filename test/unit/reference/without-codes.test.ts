import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../../src/engine/check-claim";
import { freshness } from "../../../src/panel/freshness";
import { expectedPayment } from "../../../src/payment/expected-payment";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { formatPackedTables, withoutCodes } from "../../../src/reference/starter/pack";
import { unpackStarterTables } from "../../../src/reference/starter/unpack";
import type { RvuRow } from "../../../src/reference/tables";
import { rules } from "../../../src/rules/registry";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";
import { indicators } from "./small-tables";
import { packedWith } from "./starter-source";

const lists = withoutCodes(packedWith({}));
const rowSets = unpackStarterTables(lists, "test");
const tables = createReferenceTables(rowSets);

describe("a build without starter tables", () => {
  test("embeds no figure that is keyed by a procedure code", () => {
    expect(JSON.stringify(lists)).not.toMatch(/"(?:97110|97552|99213|G0283)"/);
    expect(readFileSync("src/reference/starter/tables-without-codes.json", "utf8")).toBe(
      formatPackedTables(lists),
    );
  });

  test("checks no line until the user imports, says why, and calls nothing clean", () => {
    const lines = ["97110", "97552", "99213", "G0283", "77014"].map((code, index) =>
      serviceLine({ code }, index + 1),
    );
    const snapshot = snapshotOf(lines);
    const payment = expectedPayment(snapshot, tables, medicareContext);
    const result = checkClaim(snapshot, rules, tables, medicareContext, payment);
    expect(result.coverage.map((line) => line.state)).toEqual(lines.map(() => "not-checked"));
    expect(result.notChecked[0]?.because).toBe("no loaded table holds 97110");
    expect(result.payment.allowed).toBeNull();
    expect(result.findings.filter((finding) => finding.severity !== "info")).toEqual([]);
    expect(freshness(result, snapshot).withoutCodes).toBe(true);
  });

  test("tells always-therapy codes by an imported fee schedule, and no other", () => {
    const row = (code: string, multipleProcedure: string): RvuRow => ({
      code,
      modifier: "",
      workRvu: "1.00",
      nonFacilityPeRvu: "1.00",
      facilityPeRvu: "1.00",
      malpracticeRvu: "0.10",
      indicators: { ...indicators, multipleProcedure },
    });
    const rows = [row("97110", "5"), row("99213", "0")];
    const imported = createReferenceTables({
      ...rowSets,
      rvu: [
        {
          name: "RVU25D",
          from: "2025-01-01",
          to: "2025-12-31",
          covered: "every code",
          origin: "test",
          rows: {
            count: rows.length,
            of: (key) => rows.filter((each) => each.code === key),
            keys: () => rows.map((each) => each.code),
          },
        },
      ],
    });
    const onDate = imported.on("2025-06-02");
    expect(onDate.therapy("97110")).toMatchObject({ kind: "row", row: { kind: "always" } });
    expect(onDate.therapy("99213").kind).toBe("not-loaded");
  });
});
