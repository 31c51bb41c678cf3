import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beginsWithCode,
  codeWithoutDescription,
  isCombined,
  parseChargeText,
  parseRunTogether,
} from "../../../src/readers/charge-text";
import modifierCodes from "../../../src/reference/starter/source/modifier-codes.tsv?raw";

const code = fc.constantFrom("97110", "99215", "G0283", "0591T", "J3301", "A4556");
const modifier = fc.constantFrom("GP", "59", "KX", "XS", "25", "RT", "GO", "95");
const tight = fc.constantFrom("-", ":", ",", "/", ", ", " ");
const units = fc
  .constantFrom(" x", " x ", "x", " X", " *")
  .chain((before) =>
    fc.integer({ min: 0, max: 999 }).map((count) => ({ text: `${before}${count}`, count: String(count) })),
  );

describe("code, modifiers and units in one text", () => {
  it("come apart as they were put together, with what stood between them", () => {
    fc.assert(
      fc.property(
        code,
        fc.array(modifier, { maxLength: 4 }),
        tight,
        tight,
        fc.option(units, { nil: null }),
        (each, modifiers, first, between, count) => {
          const text =
            each + (modifiers.length > 0 ? first + modifiers.join(between) : "") + (count?.text ?? "");
          const parsed = parseChargeText(text);
          expect(parsed?.code).toBe(each);
          expect(parsed?.modifiers).toEqual(modifiers);
          expect(parsed?.units).toBe(count?.count ?? null);
          expect(parsed?.beforeModifiers).toBe(modifiers.length > 0 ? first : null);
          expect(parsed?.betweenModifiers).toBe(modifiers.length > 1 ? between : null);
        },
      ),
    );
  });

  it.each([
    ["97110-GP-59 x2", ["GP", "59"], "2"],
    ["97110:GP:59", ["GP", "59"], null],
    ["99215,25", ["25"], null],
    ["97530 GP/KX 3u", ["GP", "KX"], "3"],
    ["92507 (GN) (1)", ["GN"], "1"],
    ["97110 x 2 units", [], "2"],
    ["CPT: 97110-gp", ["GP"], null],
  ])("%s", (text, modifiers, count) => {
    expect(parseChargeText(text)).toMatchObject({ modifiers, units: count });
  });

  it("may be followed by a description only where text is shown, and then only modifiers that cling to the code count", () => {
    const text = "97535-GO Daily living practice - Services under an OT plan";
    expect(parseChargeText(text)).toBeNull();
    expect(parseChargeText(text, true)).toMatchObject({ code: "97535", modifiers: ["GO"], units: null });
    expect(parseChargeText("97165 OT first visit", true)).toMatchObject({ modifiers: [] });
  });

  it.each(["97110-1234", "97116-00-591", "971101", "M54.50", "97110/12/2026", "97110 Cannon Beach", ""])(
    "%s is none",
    (text) => expect(isCombined(text)).toBe(false),
  );

  it.each([
    ["97110GP59", ["GP", "59"], null],
    ["97530gp", ["GP"], null],
    ["0591TGOCOKX95", ["GO", "CO", "KX", "95"], null],
    ["J3301JW x2", ["JW"], "2"],
  ])("%s runs together", (text, modifiers, count) => {
    expect(parseRunTogether(text)).toMatchObject({ code: text.slice(0, 5), modifiers, units: count });
    // By itself it is no evidence for anything.
    expect(isCombined(text)).toBe(false);
    expect(beginsWithCode(text)).toBe(false);
    expect(parseRunTogether(text)).toMatchObject({ beforeModifiers: null, betweenModifiers: null });
  });

  it.each([
    "9711059",
    "97110GP5",
    "97110GPQ!",
    "97110ZY",
    "97110GPX2",
    "97110GP59KX95GO",
    "97110",
    "97110GP-59",
    "97110GP see note",
  ])("%s may be anything", (text) => expect(parseRunTogether(text)).toBeNull());

  it("takes apart by modifiers of the lists alone", () => {
    const listed = new Set(modifierCodes.split("\n").map((row) => row.split("\t")[0]));
    const signs = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const all = signs.flatMap((one) => signs.map((other) => one + other));
    const known = all.filter((each) => parseRunTogether(`97110GP${each}`) !== null);
    expect(known.length).toBeGreaterThan(150);
    expect(known.filter((each) => !listed.has(each))).toEqual([]);
  });

  it("any text is taken without an exception, and never slowly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.boolean(), (text, described) => {
        parseChargeText(text, described);
        parseChargeText(`97110${text}`, described);
        parseRunTogether(`97110GP${text}`);
        beginsWithCode(text);
        codeWithoutDescription(text);
      }),
    );
    // The processor's own time: a machine busy with other work makes this one wait.
    const start = process.cpuUsage();
    parseChargeText(`97110${" -".repeat(100_000)}`, true);
    parseChargeText(`97110${"-GP".repeat(100_000)}`, true);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(200);
  });
});
