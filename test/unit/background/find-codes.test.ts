import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

let findCodes: typeof import("../../../src/background/find-codes")["findCodes"];

beforeEach(async () => {
  vi.resetModules();
  vi.doMock("../../../src/table-store", () => ({
    readStoredTables: async () => ({ generation: 0, buffer: null }),
  }));
  (await import("./fake-browser")).installFakeBrowser();
  ({ findCodes } = await import("../../../src/background/find-codes"));
});
afterEach(async () => {
  vi.doUnmock("../../../src/table-store");
  (await import("../../no-browser")).setBrowserLanguage("en-US");
});

const codes = async (text: string) => (await findCodes(text)).map(({ code }) => code);

describe("codes are found", () => {
  test("by code, alone where it is whole, and by its beginning", async () => {
    expect(await findCodes("97552")).toEqual([{ code: "97552", plainName: "caregiver training, group" }]);
    expect(await codes("g0283")).toEqual(["G0283"]);
    expect(await codes("9755")).toEqual(["97550", "97551", "97552"]);
  });

  test("by plain words of our own names, in any order", async () => {
    expect(await codes("group caregiver")).toEqual(["97552"]);
    expect(await codes("wheelchair")).toEqual(["97542"]);
    expect(await codes("arm")).not.toContain("97018");
  });

  test("with one typo a word or code, only where nothing is spelt so", async () => {
    expect(await codes("cargiver")).toEqual(await codes("caregiver"));
    expect(await codes("whelchair")).toEqual(["97542"]);
    expect(await codes("97525")).toContain("97552");
  });

  test("without a guide too, where a table has the code", async () => {
    expect(await findCodes("36591")).toEqual([{ code: "36591", plainName: null }]);
  });
});

describe("in Spanish codes are found", () => {
  beforeEach(async () => (await import("../../no-browser")).setBrowserLanguage("es-PR"));

  test("by Spanish words, accents typed or not, and are named in Spanish", async () => {
    const group = { code: "97552", plainName: "capacitación de cuidadores, grupo" };
    for (const words of [
      "capacitación grupo",
      "capacitacion grupo",
      "CAPACITACIÓN GRUPO",
      "capacitacon grupo",
    ])
      expect(await findCodes(words), words).toEqual([group]);
    expect(await codes("tracción")).toEqual(["97012"]);
    expect(await codes("silla de ruedas")).toEqual(["97542"]);
  });

  test("by English words too", async () => {
    expect(await findCodes("wheelchair")).toEqual([
      { code: "97542", plainName: "destrezas y ajuste de silla de ruedas, 15 min" },
    ]);
  });
});

test("in English no Spanish word finds a code", async () => {
  expect(await codes("cuidadores")).toEqual([]);
});

test("nothing is found for nonsense, and nothing throws", async () => {
  for (const text of ["", " ", "zzzzqq", "((", "[\\", "-97552", "*"])
    expect(Array.isArray(await findCodes(text))).toBe(true);
  expect(await codes("zzzzqq")).toEqual([]);
});
