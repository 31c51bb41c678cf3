import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ClaimSnapshot } from "../../../src/claim/claim-snapshot";
import { absent, read } from "../../../src/claim/reading";
import type { FakeBrowser } from "./fake-browser";

let browser: FakeBrowser;
let background: typeof import("../../../src/background/check") &
  typeof import("../../../src/background/code-facts") &
  typeof import("../../../src/background/supposed-fee");
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
    ...(await import("../../../src/background/supposed-fee")),
  };
  // The whole background with its rules and guides is evaluated each time, which takes seconds beside other programs.
}, 30_000);

afterEach(async () => {
  vi.doUnmock("../../../src/table-store");
  (await import("../../no-browser")).setBrowserLanguage("en-US");
});

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
    const result = await background.answerCheck(snapshot, [], null);
    expect(result.revision).toBe(5);
    expect(result.payer).toBe("Medicare Part B");
    expect(result.ruleErrors).toEqual([]);
    expect(result.findings.map((finding) => finding.rule)).toContain("mue-absolute");
    // Two units of $22.00 would be allowed; the finding does not reduce it.
    expect(result.payment.allowed).toBe(4400);
  });

  test("leaves out how the amounts were arrived at, which is told when it is asked for", async () => {
    const { payment } = await background.answerCheck(snapshot, [], null);
    expect(payment.lines[0]).not.toHaveProperty("steps");
    const [first] = await background.answerArithmetic(snapshot, null);
    expect(first?.line).toBe(1);
    expect(first?.steps.find(({ isAllowed }) => isAllowed)).toEqual({
      label: "One unit $22.00 × 2",
      value: "$44.00",
      isAllowed: true,
    });
  });

  test("reads the settings once, and again after they changed", async () => {
    const get = vi.spyOn(browser.storage.local, "get");
    await background.answerCheck(snapshot, [], null);
    await background.answerCheck(snapshot, [], null);
    expect(get.mock.calls).toEqual([["settings"], ["policy"]]);
    await settings.changeSettings({ payer: "commercial-generic" });
    expect((await background.answerCheck(snapshot, [], null)).payer).toBe("Commercial, no profile");
  });

  test("obeys what the practice made of a rule", async () => {
    await settings.changeSettings({ rules: { "mue-absolute": "off" } });
    const result = await background.answerCheck(snapshot, [], null);
    expect(result.findings.map((finding) => finding.rule)).not.toContain("mue-absolute");
    expect(result.rulesOff).toEqual(["mue-absolute"]);
  });

  test("takes the payer of the site that asks, and the one of all sites elsewhere", async () => {
    await settings.changeSettings({
      payer: "va-ccn",
      sites: {
        "https://ehr.example/*": { payer: "medicaid-generic" },
        "https://*.clinic.example/*": { payer: "commercial-generic" },
        "https://b.clinic.example/*": { mayWrite: false },
      },
    });
    const payerOn = async (origin: string | null) =>
      (await background.answerCheck(snapshot, [], origin)).payer;
    expect(await payerOn("https://ehr.example")).toBe("Medicaid");
    expect(await payerOn("https://ehr.example:8443")).toBe("Medicaid");
    expect(await payerOn("https://a.clinic.example")).toBe("Commercial, no profile");
    for (const origin of ["https://b.clinic.example", "http://ehr.example", "moz-extension://x", null])
      expect(await payerOn(origin)).toBe("VA Community Care (Optum, TriWest)");
  });

  test("a failed read of the settings is not remembered", async () => {
    const { get } = browser.storage.local;
    browser.storage.local.get = () => Promise.reject(new Error("storage is locked"));
    await expect(background.answerCheck(snapshot, [], null)).rejects.toThrow("storage is locked");
    browser.storage.local.get = get;
    expect((await background.answerCheck(snapshot, [], null)).revision).toBe(5);
  });
});

describe("code.facts", () => {
  test("come from the tables of the day, at the chosen locality, with the claim's other codes", async () => {
    const { facts } = await background.codeCard(
      "97550",
      "2025-10-14",
      ["97552", "97550", "97552", "97551"],
      null,
    );
    expect(facts.nonFacility.allowed).toBe(5208);
    expect(facts.facility.allowed).toBe(4464);
    expect(facts.mue.kind).toBe("row");
    expect(facts.edits.map((edit) => edit.otherCode)).toEqual(["97552", "97551"]);
    await settings.changeSettings({ locality: "01112-05" });
    const elsewhere = await background.codeCard("97550", "2025-10-14", [], null);
    expect(elsewhere.facts.nonFacility.allowed).not.toBe(5208);
  });

  test("without a date are of today", async () => {
    const { date } = (await background.codeCard("97550", null, [], null)).facts;
    const now = new Date();
    expect(new Date(`${date}T00:00`).toDateString()).toBe(now.toDateString());
  });

  test("come with the words of the code’s guide, and with null where none were written", async () => {
    expect((await background.codeCard("97552", null, [], null)).guide?.plainName).toBe(
      "caregiver training, group",
    );
    expect((await background.codeCard("99499", null, [], null)).guide).toBeNull();
  });
});

describe("appeals of a card", () => {
  test("follow the indicators of the rows in force, with a letter only where there is room", async () => {
    const { appeals } = await background.codeCard("97110", "2025-10-14", ["97150", "97552"], null);
    expect(appeals.map(({ about, letter }) => [about, letter !== null])).toEqual([
      ["97110 denied with 97150", true],
      [expect.stringMatching(/^97110 denied for more than \d+ units a day$/), true],
    ]);
    const absolute = (await background.codeCard("97552", "2025-10-14", [], null)).appeals;
    expect(absolute.map(({ letter }) => letter)).toEqual([null]);
  });

  test("are not judged by Medicare's edits where the payer has its own", async () => {
    await settings.changeSettings({ payer: "commercial-generic" });
    const { appeals } = await background.codeCard("97110", "2025-10-14", ["97150"], null);
    expect(appeals).toHaveLength(1);
    expect(appeals[0]?.letter).toBeNull();
    expect(appeals[0]?.statements[0]?.text).toContain("Commercial, no profile");
  });
});

test("a card is in Spanish where the browser is, and its letters are not", async () => {
  (await import("../../no-browser")).setBrowserLanguage("es-PR");
  const { guide, appeals } = await background.codeCard("97110", "2025-10-14", ["97150"], null);
  expect(guide?.plainName).toBe("ejercicio, 15 min");
  expect(appeals[0]?.about).toBe("97110 denegado con 97150");
  expect(appeals[0]?.letter).toContain("97110 was denied by the NCCI procedure-to-procedure edit with 97150");
  expect((await background.codeCard("99499", null, [], null)).guide).toBeNull();
});

test("what a letter cites of a table is English too", async () => {
  const { speak } = await import("../../../src/say");
  speak((await import("../../../src/spanish")).saidInSpanish());
  (await import("../../no-browser")).setBrowserLanguage("es-PR");
  const { facts, appeals } = await background.codeCard("97110", "2026-10-14", ["97150"], null);
  expect(facts.edits[0]?.answer).toMatchObject({
    source: { values: expect.arrayContaining(["vigencia desconocida"]) },
  });
  const letters = appeals.map(({ letter }) => letter);
  expect(letters[0]).toContain("2024 Q3: 97150 · 97110 · effective unknown · * · 1");
  expect(letters[1]).toContain("2024 Q3, confirmed 2026 Q2: 97110 · 6 · 3");
});

describe("what if", () => {
  const service = {
    code: "97552",
    date: "2025-10-14",
    modifiers: [],
    placeOfService: "11",
    locality: "national",
  };

  test("prices one unit at the place and locality asked about, exactly as a line", async () => {
    expect(await background.supposedFee(service, null)).toMatchObject({
      allowed: 2200,
      setting: "non-facility",
    });
    const hospital = await background.supposedFee({ ...service, placeOfService: "22" }, null);
    expect(hospital).toMatchObject({ allowed: 1035, setting: "facility" });
    expect(hospital.steps.at(-1)).toEqual({ label: "One unit $10.35 × 1", value: "$10.35", isAllowed: true });
    // Therapy under a plan of care is paid at the non-facility rate everywhere.
    const therapy = await background.supposedFee(
      { ...service, placeOfService: "22", modifiers: ["GP"] },
      null,
    );
    expect(therapy.allowed).toBe(2200);
    const { localities } = await background.feeChoices(null);
    expect(localities[0]?.id).toBe("national");
    const elsewhere = await background.supposedFee({ ...service, locality: localities[1]?.id ?? "" }, null);
    expect(elsewhere.allowed).not.toBe(2200);
    expect((await background.feeChoices(null)).locality).toBe("national");
  });

  test("says why an amount is not known", async () => {
    const fee = await background.supposedFee({ ...service, placeOfService: "05" }, null);
    expect(fee).toMatchObject({ allowed: null, because: "Medicare does not adjudicate place of service 05" });
  });

  test("offers every place that is assigned", async () => {
    const { placesOfService } = await background.feeChoices(null);
    expect(placesOfService).toContainEqual({ code: "22", name: expect.any(String) });
    expect(placesOfService.length).toBeGreaterThan(40);
    const codes = placesOfService.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  });
});
