import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ClaimSnapshot } from "../../../src/claim/claim-snapshot";
import { absent, read } from "../../../src/claim/reading";
import type { FakeBrowser } from "./fake-browser";

let browser: FakeBrowser;
let background: typeof import("../../../src/background/check") &
  typeof import("../../../src/background/code-facts");
let settings: typeof import("../../../src/settings/settings");

beforeEach(async () => {
  // A fresh worker each time: what it remembers of the settings is its modules' own.
  vi.resetModules();
  // There is no IndexedDB here, and nothing is imported; `tables.test.ts` has the imported tables.
  vi.doMock("../../../src/table-store", () => ({
    readStoredTables: async () => ({ generation: 0, buffer: null }),
  }));
  browser = (await import("./fake-browser")).installFakeBrowser();
  settings = await import("../../../src/settings/settings");
  background = {
    ...(await import("../../../src/background/check")),
    ...(await import("../../../src/background/code-facts")),
  };
});

afterEach(() => void vi.doUnmock("../../../src/table-store"));

const snapshot: ClaimSnapshot = {
  revision: 5,
  reader: "generic",
  partial: false,
  unreadRows: [],
  lines: [
    {
      line: 1,
      claim: 1,
      code: read("97552", "test"),
      modifiers: read([], "test"),
      units: read(2, "test"),
      placeOfService: read("11", "test"),
      dateOfService: read("2025-10-14", "test"),
      dateOfServiceTo: absent("test"),
      diagnosisPointers: read(["A"], "test"),
      charge: absent("test"),
      minutes: absent("test"),
    },
  ],
};

describe("claim.check", () => {
  test("judges and prices the lines with the starter tables and the default settings", async () => {
    const result = await background.answerCheck(snapshot);
    expect(result.revision).toBe(5);
    expect(result.payer).toBe("Medicare Part B");
    expect(result.ruleErrors).toEqual([]);
    expect(result.findings.map((finding) => finding.rule)).toContain("mue-absolute");
    // Two units of $22.00 would be allowed; the finding does not reduce it.
    expect(result.payment.allowed).toBe(4400);
  });

  test("reads the settings once, and again after they changed", async () => {
    const get = vi.spyOn(browser.storage.local, "get");
    await background.answerCheck(snapshot);
    await background.answerCheck(snapshot);
    expect(get).toHaveBeenCalledTimes(1);
    await settings.changeSettings({ payer: "commercial-generic" });
    expect((await background.answerCheck(snapshot)).payer).toBe("Commercial, no profile");
  });

  test("a failed read of the settings is not remembered", async () => {
    const { get } = browser.storage.local;
    browser.storage.local.get = () => Promise.reject(new Error("storage is locked"));
    await expect(background.answerCheck(snapshot)).rejects.toThrow("storage is locked");
    browser.storage.local.get = get;
    expect((await background.answerCheck(snapshot)).revision).toBe(5);
  });
});

describe("code.facts", () => {
  test("come from the tables of the day, at the chosen locality, with the claim's other codes", async () => {
    const { facts } = await background.codeCard("97550", "2025-10-14", ["97552", "97550", "97552", "97551"]);
    expect(facts.nonFacility.allowed).toBe(5208);
    expect(facts.facility.allowed).toBe(4464);
    expect(facts.mue.kind).toBe("row");
    expect(facts.edits.map((edit) => edit.otherCode)).toEqual(["97552", "97551"]);
    await settings.changeSettings({ locality: "01112-05" });
    const elsewhere = await background.codeCard("97550", "2025-10-14", []);
    expect(elsewhere.facts.nonFacility.allowed).not.toBe(5208);
  });

  test("without a date are of today", async () => {
    const { date } = (await background.codeCard("97550", null, [])).facts;
    const now = new Date();
    expect(new Date(`${date}T00:00`).toDateString()).toBe(now.toDateString());
  });

  test("come with the words of the code’s guide, and with null where none were written", async () => {
    expect((await background.codeCard("97552", null, [])).guide?.plainName).toBe("caregiver training, group");
    expect((await background.codeCard("99499", null, [])).guide).toBeNull();
  });
});
