import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clinicEdits, editsOf, formerEdits } from "../../../src/guides/clinic-edits";
import type { CodeGuide } from "../../../src/guides/guide";
import { guides } from "../../../src/guides/guides";
import {
  assistantTip,
  disciplineTip,
  hospitalPatientTip,
  therapyReductionTip,
} from "../../../src/guides/therapy";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import type { Answer, RvuIndicators, RvuRow } from "../../../src/reference/tables";
import { allStatements } from "./seed-guide";

/** The editions the cards cite: NCCI of 2024 Q3, the relative values of 2025. */
const ncci = starterTables.on("2024-08-15");
const fees = starterTables.on("2025-06-02");

const guided = guides.map(({ code }) => code);
/** Codes without a card that clinics meet beside those that have one. */
const partnersWithoutCard = ["92508", "92609", "97129", "97533", "97597"];

function rowOf<Row>(answer: Answer<Row>): Row {
  if (answer.kind !== "row") throw new Error(JSON.stringify(answer));
  return answer.row;
}

function rvu(code: string): RvuRow & { readonly indicators: RvuIndicators } {
  const row = rowOf(fees.rvu(code));
  if (row.indicators === null) throw new Error(`No indicators for ${code}`);
  return { ...row, indicators: row.indicators };
}

function guide(code: string): CodeGuide {
  const found = guides.find((each) => each.code === code);
  if (found === undefined) throw new Error(`No card for ${code}`);
  return found;
}

const textsOf = (each: CodeGuide) => allStatements(each).map(({ text }) => text);

describe("the edits a card lists", () => {
  const listed = clinicEdits
    .flatMap(([column1, indicator, columns2]) =>
      columns2.split(" ").map((column2) => `${column1} over ${column2}, ${indicator}`),
    )
    .sort();

  it("are CMS's, all of them between these codes and no other", () => {
    const codes = [...guided, ...partnersWithoutCard];
    const inForce = new Set<string>();
    for (const one of guided) {
      for (const other of codes) {
        if (one === other) continue;
        const answer = ncci.ptp(one, other);
        if (answer.kind !== "row") continue;
        const { column1, column2, modifierIndicator } = answer.row;
        inForce.add(`${column1} over ${column2}, ${modifierIndicator}`);
      }
    }
    expect(listed).toEqual([...inForce].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("are said on the cards of both codes", () => {
    expect(editsOf("97124").map(({ text }) => text)).toEqual([
      "97124 is denied beside these, and no modifier changes it (indicator 0): 97140.",
      "97124 is denied beside these, unless it was separate (indicator 1): 97150, 97760, 97761, 97763, 98940, 98941, 98942.",
      "Beside 97124 these are denied, unless they were separate (indicator 1): 97164, 97168.",
    ]);
    for (const [column1, , columns2] of clinicEdits) {
      for (const column2 of columns2.split(" ")) {
        for (const [card, other] of [
          [column1, column2],
          [column2, column1],
        ] as const) {
          if (!guided.includes(card)) continue;
          const said = textsOf(guide(card)).filter((text) => /\(indicator [01]\):/.test(text));
          expect(said.join(" "), `${card} about ${other}`).toContain(other);
        }
      }
    }
  });

  it("agree with what any other sentence says of an indicator", () => {
    const sentences = guides.flatMap(textsOf).filter((text) => !/\(indicator [01]\):/.test(text));
    const list = "((?:[9G]\\d{4}(?:, | and | or |–)?)+)";
    const said = new RegExp(`${list} (?:is|are) (?:never paid|denied) beside ${list}([^.]*)`, "g");
    let compared = 0;
    for (const text of sentences) {
      for (const [, denied = "", paid = "", rest = ""] of text.matchAll(said)) {
        const absolute = /no modifier|indicator 0/.test(rest);
        for (const [column2] of denied.matchAll(/[9G]\d{4}/g)) {
          for (const [column1] of paid.matchAll(/[9G]\d{4}/g)) {
            const modifierIndicator = absolute ? 0 : 1;
            expect(rowOf(ncci.ptp(column1, column2)), text).toMatchObject({
              column1,
              column2,
              modifierIndicator,
            });
            compared++;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(25);
  });

  it("that are said to be over, are over since that day, and those never in force never were", () => {
    const rows = readFileSync("src/reference/starter/source/ptp.tsv", "utf8")
      .split("\n")
      .map((line) => line.split("\t"));
    for (const [column1, column2, lastDay] of formerEdits) {
      expect(ncci.ptp(column1, column2).kind, `${column1} ${column2}`).toBe("no-row");
      const closed = rows
        .filter((row) => row[0] === column1 && row[1] === column2 && row[4] !== "9")
        .map((row) => row[3] ?? "");
      expect(closed.sort().at(-1) ?? null, `${column1} ${column2}`).toBe(
        lastDay?.replaceAll("-", "") ?? null,
      );
    }
    const evaluations = (first: number) => [0, 1, 2].map((level) => String(first + level));
    for (const pt of evaluations(97161)) {
      for (const ot of evaluations(97165)) {
        expect(ncci.ptp(pt, ot).kind).toBe("no-row");
        const closed = rows.filter((row) => row[0] === pt && row[1] === ot).map((row) => row[3]);
        expect(closed, `${pt} ${ot}`).toEqual(["20170630"]);
      }
    }
  });

  it("are not there where a card says that there is none", () => {
    const none: readonly (readonly [string, readonly string[]])[] = [
      ["97750", ["97110", "97112", "97113", "97116", "97535"]],
      ["97530", ["97535"]],
      ["92526", ["92507"]],
      ["97164", ["97110", "97112", "97116", "97140", "97150", "97530"]],
      ["97168", ["97110", "97112", "97116", "97140", "97150", "97530"]],
      ["97550", ["97551", "97552", "97110", "97112", "97116"]],
      ["97552", ["97551", "97110", "97112", "97116"]],
    ];
    for (const [code, others] of none) {
      for (const other of others) expect(ncci.ptp(code, other).kind, `${code} ${other}`).toBe("no-row");
    }
  });

  it("that are over are asked for in few words", () => {
    expect(guide("97140").questions.map(({ question }) => question)).toContain(
      "Can 97140 be billed on one day with 97110, 97112, 97116, 97161–97168 or 97530?",
    );
    expect(guide("97530").questions.map(({ contradiction }) => contradiction?.instead.text)).toContain(
      "Ended on 2019-12-31: with 97113, 97116, 97140, 97164, 97168. Ended on 2021-12-31: with 97535. Never in force: with 97110, 97112, 97161–97163, 97165–97167.",
    );
  });

  it("of 96202 and 96203 name smoking counseling, and no modifier opens them", () => {
    for (const code of ["96202", "96203"]) {
      expect(textsOf(guide(code)).join(" ")).toContain("99406–99409");
      for (const other of ["99406", "99407"]) {
        expect(rowOf(ncci.ptp(code, other))).toMatchObject({
          column1: code,
          column2: other,
          modifierIndicator: 0,
        });
      }
    }
  });
});

describe("a card's unit limit", () => {
  it("has the MAI of the table, on every card that speaks of one", () => {
    let compared = 0;
    for (const each of guides) {
      const answer = ncci.mue(each.code);
      for (const text of textsOf(each)) {
        for (const [, mai] of text.matchAll(/\bMAI ([123])\b/g)) {
          expect(rowOf(answer).mai, `${each.code}: ${text}`).toBe(Number(mai));
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(guides.length / 2);
  });

  it("is 1 where the card says one unit a day, and 0 for the two that Medicare does not pay", () => {
    for (const each of guides) {
      if (!each.tips.some(({ tip }) => tip.text.startsWith("Bill one unit a day, however long"))) continue;
      expect(rowOf(ncci.mue(each.code)).units, each.code).toBe(1);
    }
    for (const code of ["97010", "97014"]) expect(rowOf(ncci.mue(code)).units).toBe(0);
  });

  it("is not loaded where the card says so", () => {
    for (const code of ["G0539", "G0540", "G0541", "G0542", "G0543"]) {
      expect(ncci.mue(code).kind, code).toBe("not-loaded");
      expect(ncci.ptp(code, "97110").kind, code).toBe("not-loaded");
    }
  });
});

describe("a card's fee schedule indicators", () => {
  it("are 5 exactly where the therapy reduction is explained", () => {
    for (const each of guides) {
      const explained = each.tips.includes(therapyReductionTip);
      if (/^G05(39|40)$/.test(each.code)) {
        expect(fees.rvu(each.code).kind).toBe("not-loaded");
        expect(explained).toBe(false);
        continue;
      }
      expect(rvu(each.code).indicators.multipleProcedure === "5", each.code).toBe(explained);
    }
  });

  it("are always therapy, PC/TC 7 and facility NA where the card says so", () => {
    const therapy = guides.filter(({ tips }) => tips.includes(disciplineTip));
    expect(therapy.length).toBeGreaterThan(30);
    for (const each of therapy) {
      expect(rowOf(fees.therapy(each.code)).kind, each.code).toBe("always");
      expect(rvu(each.code).indicators).toMatchObject({ pctc: "7", facilityNa: true });
      expect(each.tips).toContain(hospitalPatientTip);
      // An assistant may not evaluate, and none has a modifier beside GN: their cards say that instead.
      expect(each.tips.includes(assistantTip), each.code).toBe(!/^(?:9716\d|92507|92526)$/.test(each.code));
      expect(rvu(each.code).facilityPeRvu).toBe(rvu(each.code).nonFacilityPeRvu);
    }
    for (const code of ["98940", "98941", "98942", "99213", "99202", "96202"]) {
      expect(fees.therapy(code).kind, code).toBe("no-row");
    }
    for (const code of ["G0541", "G0542", "G0543"]) expect(rowOf(fees.therapy(code)).kind).toBe("sometimes");
  });

  it("are the statuses that are quoted", () => {
    const status = (code: string) => rvu(code).indicators.status;
    expect([status("97010"), status("97014"), status("97026"), status("99417")]).toEqual([
      "B",
      "I",
      "R",
      "I",
    ]);
    expect(status("96202")).toBe("A");
  });

  it("are a global of 000 for the adjustments", () => {
    for (const code of ["98940", "98941", "98942"]) {
      expect(rvu(code).indicators).toMatchObject({ globalDays: "000", multipleProcedure: "0" });
    }
  });
});

describe("what a card says of relative values", () => {
  const values = (code: string, year: string) => {
    const { workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu } = rowOf(
      starterTables.on(`${year}-06-02`).rvu(code),
    );
    return [workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu];
  };

  it("the three levels of an evaluation are alike", () => {
    for (const year of ["2025", "2026"]) {
      expect(values("97162", year)).toEqual(values("97161", year));
      expect(values("97163", year)).toEqual(values("97161", year));
      expect(values("97166", year)).toEqual(values("97165", year));
      expect(values("97167", year)).toEqual(values("97165", year));
    }
  });

  it("direct care training had the values of its counterparts in 2025", () => {
    expect(values("G0541", "2025")).toEqual(values("97550", "2025"));
    expect(values("G0542", "2025")).toEqual(values("97551", "2025"));
    expect(values("G0543", "2025")).toEqual(values("97552", "2025"));
  });

  it("one code pays more than another", () => {
    const total = (code: string) => {
      const [work = "", practiceExpense = "", , malpractice = ""] = values(code, "2025");
      return Number(work) + Number(practiceExpense) + Number(malpractice);
    };
    for (const [more, less] of [
      ["97113", "97110"],
      ["97530", "97110"],
      ["97140", "97012"],
      ["97110", "97150"],
    ] as const) {
      expect(total(more), `${more} over ${less}`).toBeGreaterThan(total(less));
    }
  });
});

it("the add-on codes have the primaries that are named, and G2211 goes with every office visit", () => {
  const on2026 = starterTables.on("2026-06-02");
  for (const [addOn, primary] of [
    ["96203", "96202"],
    ["G0542", "G0541"],
  ] as const) {
    expect(rowOf(on2026.addOn(addOn))).toMatchObject({ type: 1, primaries: new Set([primary]) });
  }
  const visits = guided.filter((code) => /^992/.test(code));
  expect(visits).toHaveLength(9);
  for (const visit of visits) expect(rowOf(on2026.addOn("G2211")).primaries.has(visit), visit).toBe(true);
});

it("the therapy thresholds are those of the table", () => {
  const stated = textsOf(guide("97110")).flatMap((text) => [...text.matchAll(/\$([\d,]+) in (20\d\d)/g)]);
  expect(stated).toHaveLength(3);
  for (const [, dollars = "", year] of stated) {
    expect(rowOf(starterTables.on(`${year}-06-02`).kxThreshold()), year).toBe(
      Number(dollars.replace(",", "")),
    );
  }
});

it("the places of service have the rate that is named", () => {
  const setting = (code: string) => rowOf(fees.placeOfService(code)).setting;
  expect(["19", "21", "22", "23", "02"].map(setting)).toEqual(Array(5).fill("facility"));
  expect(["11", "10"].map(setting)).toEqual(["non-facility", "non-facility"]);
});

it("97762 is in no fee schedule since it ended", () => {
  expect(fees.codeValidity("97762").kind).toBe("not-valid");
});
