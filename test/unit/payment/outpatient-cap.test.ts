import { existsSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { besideStarter, loadTables } from "../../../src/cli/load-tables";
import { explainedPayment } from "../../../src/payment/expected-payment";
import { unitPrice } from "../../../src/payment/unit-fee";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import type { RvuRow } from "../../../src/reference/tables";
import { medicareContext, serviceLine, snapshotOf } from "../engine/sample-claims";
import { rvuEdition, rvuRow } from "../reference/small-tables";

/** 75635 in RVU25D: the technical part is worth more than the hospital outpatient rate. */
const angiography: Partial<RvuRow> = {
  workRvu: "2.40",
  nonFacilityPeRvu: "9.94",
  facilityPeRvu: "9.94",
  malpracticeRvu: "0.17",
  opps: { nonFacilityPeRvu: "6.29", facilityPeRvu: "6.29", malpracticeRvu: "0.15" },
};
/** 71046: it is worth less. */
const chestImage: Partial<RvuRow> = {
  workRvu: "0.22",
  nonFacilityPeRvu: "0.77",
  facilityPeRvu: "0.77",
  malpracticeRvu: "0.02",
  opps: { nonFacilityPeRvu: "2.76", facilityPeRvu: "2.76", malpracticeRvu: "0.05" },
};

function paid(row: Partial<RvuRow>) {
  const rvu = rvuEdition("RVU25D", "2025", [rvuRow("99999", row)], true);
  const tables = createReferenceTables({ ...starterRowSets, rvu: [rvu] });
  const [line] = explainedPayment(
    snapshotOf([serviceLine({ code: "99999" }, 1)]),
    tables,
    medicareContext,
  ).lines;
  return line;
}

test("the technical part of imaging is paid no more than a hospital outpatient department", () => {
  const line = paid(angiography);
  // (2.40 + 6.29 + 0.15) × 32.3465, and not (2.40 + 9.94 + 0.17) × 32.3465 = 404.65.
  expect(line?.allowed).toBe(28_594);
  expect(line?.steps.map(({ label }) => label)).toContain(
    "Practice expense RVU, capped at the hospital outpatient rate 6.29 × GPCI 1.00",
  );
});

test("below that rate it is paid by its own RVUs", () => {
  // (0.22 + 0.77 + 0.02) × 32.3465
  expect(paid(chestImage)?.allowed).toBe(3_267);
});

/** CMS's own files may not be committed: this runs where they lie beside the repository. */
const release = "../shared/cms/rvu25d.zip";
const present = existsSync(release);
if (!present)
  console.log(`skipped: ${release} is not here, so that CMS's own capped amounts were not compared`);

describe.skipIf(!present)("CMS's own capped amounts", () => {
  test("every one of them comes out to the cent", async () => {
    const tables = besideStarter((await loadTables(release)).tables).on("2025-12-15");
    const published = publishedCaps();
    const different = published.filter(({ code, modifier, locality, cents }) => {
      const price = unitPrice(code, modifier, "non-facility", tables, { ...medicareContext, locality });
      return "because" in price || price.fee !== cents;
    });
    expect([published.length, different]).toEqual([6_322, []]);
  }, 60_000);
});

/** Carrier-priced codes have a cap and no amount. Six localities of California stand there under a second contractor, 01112, as well. */
function publishedCaps() {
  const file = unzipSync(readFileSync(release))["OPPSCAP_Oct.csv"];
  const otherwise01182 = ["17", "18", "71", "72", "73", "74"];
  return strFromU8(file ?? new Uint8Array())
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.trim()))
    .filter(
      ([, , status, carrier, locality = ""]) =>
        status === "A" && !(carrier === "01112" && otherwise01182.includes(locality)),
    )
    .map(([code = "", modifier, , carrier, locality, , nonFacility]) => ({
      code,
      modifier: modifier === "TC" ? ("TC" as const) : ("" as const),
      locality: `${carrier}-${locality}`,
      cents: Math.round(Number(nonFacility) * 100),
    }));
}
