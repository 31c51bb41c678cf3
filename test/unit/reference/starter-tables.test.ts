import { describe, expect, it } from "vitest";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import type { Answer } from "../../../src/reference/tables";

const on = (date: string) => starterTables.on(date);

/** The row, or a failure that shows what came instead. */
function rowOf<Row>(answer: Answer<Row>): Row {
  if (answer.kind !== "row") throw new Error(JSON.stringify(answer));
  return answer.row;
}

function sourceOf(answer: Answer<unknown>) {
  if (answer.kind === "not-loaded") throw new Error(answer.because);
  return answer.source;
}

describe("MUE", () => {
  it.each([
    ["97552", 1, 2],
    ["97550", 1, 2],
    ["97551", 2, 3],
  ])("%s: %i a day, MAI %i", (code, units, mai) => {
    expect(rowOf(on("2024-08-15").mue(code))).toEqual({ code, units, mai });
  });

  it("names the quarter, and the later one that confirms a row", () => {
    const values = ["97110", "6", "3"];
    const source = { table: "MUE practitioner", edition: "2024 Q3, confirmed 2026 Q2", values };
    expect(sourceOf(on("2026-06-30").mue("97110"))).toEqual({ ...source, olderThanDate: false });
    expect(sourceOf(on("2026-07-01").mue("97110"))).toEqual({ ...source, olderThanDate: true });
    expect(sourceOf(on("2024-09-30").mue("10060"))).toMatchObject({
      edition: "2024 Q3",
      olderThanDate: false,
    });
    expect(sourceOf(on("2024-10-01").mue("10060"))).toMatchObject({
      edition: "2024 Q3",
      olderThanDate: true,
    });
  });

  it("tells a code without a MUE from one that it does not hold", () => {
    expect(on("2024-08-15").mue("G2211")).toEqual({
      kind: "no-row",
      source: { table: "MUE practitioner", edition: "2024 Q3", values: [], olderThanDate: false },
    });
    expect(on("2025-08-15").mue("G0541")).toEqual({
      kind: "not-loaded",
      because: "MUE practitioner, as far as it is loaded, does not hold G0541",
    });
    expect(on("2025-08-15").mue("12345")).toEqual({
      kind: "not-loaded",
      because: "no loaded table holds 12345",
    });
  });

  it("is not known before its quarter", () => {
    expect(on("2024-06-30").mue("97552")).toEqual({
      kind: "not-loaded",
      because: "MUE practitioner is loaded from 2024 Q3 (2024-07-01) on",
    });
  });
});

describe("add-on codes", () => {
  it("97551 has the one primary 97550", () => {
    const answer = on("2026-05-05").addOn("97551");
    expect(rowOf(answer)).toEqual({
      addOn: "97551",
      type: 1,
      primaries: new Set(["97550"]),
      contractorDefined: false,
    });
    expect(sourceOf(answer)).toEqual({
      table: "NCCI add-on codes",
      edition: "2026 Q2",
      values: ["97551", "1", "97550"],
      olderThanDate: false,
    });
    expect(sourceOf(on("2026-10-05").addOn("97551")).olderThanDate).toBe(true);
  });

  it("holds the primaries of the day only", () => {
    const primaries = (date: string) => rowOf(on(date).addOn("90833")).primaries;
    expect(primaries("2024-12-31").has("99441")).toBe(true);
    expect(primaries("2025-01-01").has("99441")).toBe(false);
    expect(primaries("2024-01-01").has("99241")).toBe(false);
  });

  it("does not take a suspended edit for one in force", () => {
    expect(on("2025-06-30").addOn("96131").kind).toBe("no-row");
    expect(rowOf(on("2025-07-01").addOn("96131")).primaries).toEqual(new Set(["96130"]));
  });

  it("says where the contractor defines primaries, and counts a long list", () => {
    const answer = on("2026-05-05").addOn("96160");
    expect(rowOf(answer)).toMatchObject({ type: 3, contractorDefined: true });
    expect(rowOf(answer).primaries.has("CCCCC")).toBe(false);
    expect(sourceOf(answer).values.join(" · ")).toMatch(/^96160 · 3 · (\w{5} ){6}and \d+ more$/);
  });

  it("knows that a starter code is none, and does not know of others", () => {
    expect(on("2026-05-05").addOn("97110").kind).toBe("no-row");
    expect(on("2026-05-05").addOn("99999")).toEqual({
      kind: "not-loaded",
      because: "no loaded table holds 99999",
    });
    expect(on("2023-05-05").addOn("97551").kind).toBe("not-loaded");
  });
});

describe("money", () => {
  it.each([
    ["2024-03-08", false, "32.7442", "CY 2024"],
    ["2024-03-09", false, "33.2875", "CY 2024, from 2024-03-09"],
    ["2024-12-31", true, "33.2875", "CY 2024, from 2024-03-09"],
    ["2025-06-01", false, "32.3465", "CY 2025"],
    ["2026-06-01", false, "33.4009", "CY 2026"],
    ["2026-12-31", true, "33.5675", "CY 2026"],
  ])("conversion factor on %s (QP %s) is %s", (date, qualifying, factor, edition) => {
    const answer = on(date).conversionFactor(qualifying);
    expect(rowOf(answer)).toBe(factor);
    expect(sourceOf(answer).edition).toBe(edition);
  });

  it("never takes a year's conversion factor for another's", () => {
    for (const date of ["2023-12-31", "2027-01-01"]) {
      expect(on(date).conversionFactor(false)).toEqual({
        kind: "not-loaded",
        because: `no conversion factor is loaded for ${date}`,
      });
    }
  });

  it("GPCI by year, work with the floor", () => {
    const alabama = { locality: "10112-00", name: "ALABAMA", pe: "0.875", mp: "0.566" };
    expect(rowOf(on("2026-06-01").gpci("10112-00"))).toEqual({ ...alabama, work: "1.000" });
    expect(rowOf(on("2025-06-01").gpci("10112-00"))).toMatchObject({ pe: "0.869", mp: "0.575" });
    expect(sourceOf(on("2027-06-01").gpci("10112-00"))).toMatchObject({
      edition: "CY 2026",
      olderThanDate: true,
    });
    expect(rowOf(on("2026-06-01").gpci("02102-01"))).toMatchObject({ name: "ALASKA", work: "1.500" });
    expect(on("2026-06-01").gpci("00000-00").kind).toBe("no-row");
    expect(on("2024-06-01").gpci("10112-00")).toEqual({
      kind: "not-loaded",
      because: "GPCI is loaded from CY 2025 (2025-01-01) on",
    });
  });

  it("national is 1 on any day", () => {
    for (const date of ["2020-01-01", "2024-06-01", "2031-01-01"]) {
      const answer = on(date).gpci("national");
      expect(rowOf(answer)).toMatchObject({ work: "1", pe: "1", mp: "1" });
      expect(sourceOf(answer)).toMatchObject({ table: "national, GPCI 1", olderThanDate: false });
    }
  });

  it("KX thresholds", () => {
    const thresholds = ["2024-01-01", "2025-12-31", "2026-06-01"].map((date) =>
      rowOf(on(date).kxThreshold()),
    );
    expect(thresholds).toEqual([2330, 2410, 2480]);
    expect(on("2027-01-01").kxThreshold()).toEqual({
      kind: "not-loaded",
      because: "no KX threshold is loaded for 2027",
    });
  });
});

describe("lists", () => {
  it("place of service: setting by Medicare's list", () => {
    const setting = (code: string) => rowOf(on("2026-06-01").placeOfService(code)).setting;
    expect([setting("11"), setting("10"), setting("02"), setting("22"), setting("06")]).toEqual([
      "non-facility",
      "non-facility",
      "facility",
      "facility",
      null,
    ]);
    expect(on("2026-06-01").placeOfService("00").kind).toBe("no-row");
    expect(on("2026-06-01").placeOfService("1").kind).toBe("no-row");
  });

  it("modifiers with their class", () => {
    expect(rowOf(on("2026-06-01").modifier("GP"))).toEqual({
      code: "GP",
      level: "HCPCS",
      category: "Therapy",
    });
    expect(rowOf(on("2026-06-01").modifier("59")).level).toBe("CPT");
    expect(on("2026-06-01").modifier("00").kind).toBe("no-row");
  });

  it("therapy codes", () => {
    const kind = (code: string) => rowOf(on("2026-06-01").therapy(code)).kind;
    expect([kind("97110"), kind("97010"), kind("97552"), kind("G0541"), kind("98981")]).toEqual([
      "always",
      "always",
      "sometimes",
      "sometimes",
      "sometimes",
    ]);
    expect(on("2026-06-01").therapy("99213").kind).toBe("no-row");
  });

  it("telehealth: off the list only where that was read", () => {
    expect(on("2024-08-15").telehealth("97552").kind).toBe("no-row");
    expect(rowOf(on("2025-01-01").telehealth("97552"))).toEqual({ from: "2025-01-01", to: null });
    expect(on("2025-08-15").telehealth("92507")).toEqual({
      kind: "not-loaded",
      because: "Telehealth list is loaded for 92507 from 2026-01-01 on",
    });
    expect(on("2026-08-15").telehealth("97110").kind).toBe("not-loaded");
    expect(sourceOf(on("2027-01-01").telehealth("97552")).olderThanDate).toBe(true);
  });
});

describe("what is loaded", () => {
  it("lists every edition, the starter's as extracts", () => {
    const names = starterTables.editions.map(({ table, edition }) => `${table} ${edition}`);
    expect(names).toContain("PPRRVU RVU26B, RVUs only");
    expect(names).toContain("Conversion factor 2024–2026");
    const complete = starterTables.editions
      .filter((edition) => edition.complete)
      .map((edition) => edition.table);
    expect(new Set(complete)).toEqual(
      new Set([
        "GPCI",
        "Conversion factor",
        "KX threshold",
        "Place of service",
        "Modifiers",
        "Therapy codes",
      ]),
    );
    expect(new Set(starterTables.editions.map((edition) => edition.origin))).toEqual(
      new Set(["embedded starter tables"]),
    );
  });

  it("lists the 109 localities of the newest GPCI edition", () => {
    expect(starterTables.localities).toHaveLength(109);
    expect(starterTables.localities[0]).toEqual({ id: "10112-00", name: "AL: ALABAMA" });
  });
});
