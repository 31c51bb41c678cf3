import fc from "fast-check";
import { expect, test } from "vitest";
import { quarterEdition, releaseEdition, yearEdition } from "../../../../src/reference/import/editions";

test("quarters as CMS writes them", () => {
  const quarter = (...texts: string[]) => quarterEdition("f", texts).name;
  expect(
    quarter("medicare-ncci-2024q3-practitioner-ptp-edits-ccipra-v302r0-f1.zip/ccipra-v302r0-f1.TXT"),
  ).toBe("2024 Q3");
  expect(quarter("medicare-ncci-2024-q3-practitioner-services-mue-table.zip/a.csv")).toBe("2024 Q3");
  expect(quarter("MCR_MUE_PractitionerServices_Eff_07-01-2024.csv")).toBe("2024 Q3");
  expect(quarter("Practitioner Services MUEs Effective 10/01/2025")).toBe("2025 Q4");
  expect(quarter("AOC_V2026Q2-MCR_xlsx")).toBe("2026 Q2");
  expect(quarter("ccipra-v320r1-f4.txt")).toBe("2026 Q1");
});

test("what a file says is believed before what it is called", () => {
  expect(quarterEdition("f", ["AOC_V2026Q2-MCR", "2024q3.xlsx"]).name).toBe("2026 Q2");
  expect(yearEdition("f", ["FINAL CY 2025 GPCIs", "GPCI2024.csv"]).name).toBe("CY 2025");
  expect(
    releaseEdition("f", [
      "2025 National Physician Fee Schedule Relative Value File October Release",
      "rvu24a.zip",
    ]).name,
  ).toBe("RVU25D");
});

test("nothing else is taken for an edition", () => {
  for (const text of [
    "copyright 2023",
    "20240701",
    "v2024",
    "Eff_13-01-2024",
    "2024q5",
    "12024q3",
    "",
    "rev302r0",
  ]) {
    expect(() => quarterEdition("f", [text])).toThrow("neither the file nor its name");
  }
  for (const text of ["2025", "rvu25e", "PPRRVU2025", "copyright 2024"]) {
    expect(() => releaseEdition("f", [text])).toThrow("of which release");
  }
  expect(() => yearEdition("f", ["copyright 2024", "November 22, 2023"])).toThrow("of which year");
  expect(() => yearEdition("f", ["GPCI2025 and GPCI2026"])).toThrow("more than one year: 2025 and 2026");
});

test("editions follow each other without a gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2098 }), fc.constantFrom(1, 2, 3, 4), (year, quarter) => {
      const thisQuarter = quarterEdition("f", [`${year}q${quarter}`]);
      const next = quarterEdition("f", [quarter === 4 ? `${year + 1}q1` : `${year}q${quarter + 1}`]);
      const dayAfter = new Date(Date.parse(`${thisQuarter.to}T00:00:00Z`) + 86_400_000)
        .toISOString()
        .slice(0, 10);
      expect(dayAfter).toBe(next.from);
      const release = releaseEdition("f", [`rvu${String(year).slice(2)}${"abcd"[quarter - 1]}.zip`]);
      expect([release.from, release.to]).toEqual([thisQuarter.from, thisQuarter.to]);
    }),
  );
});
