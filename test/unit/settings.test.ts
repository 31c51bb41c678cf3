import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { payerIds } from "../../src/payers/payer-ids";
import { payers } from "../../src/payers/payers";
import {
  changeSettings,
  defaultSettings,
  onSettingsChanged,
  readSettings,
  type Settings,
} from "../../src/settings/settings";
import { defaultSiteSetting, readSiteSettings } from "../../src/settings/site-settings";
import { coversSite, grantedSites, sitePattern } from "../../src/settings/sites";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

test("the ids of payers are those of the profiles", () => {
  expect(payerIds).toEqual(payers.map(({ id }) => id));
});

describe("settings", () => {
  test("are the defaults before anything was chosen", async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test("a broken key falls back by itself", async () => {
    browser.stored = {
      settings: {
        version: 1,
        payer: "no-such-payer",
        locality: "10312-35",
        discipline: 7,
        providerType: "clinic",
        participating: "no",
        assigned: false,
        sequestration: null,
      },
    };
    expect(await readSettings()).toEqual({ ...defaultSettings, locality: "10312-35", assigned: false });
  });

  test("whatever is stored, reading never fails and answers with valid settings", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (anything) => {
        browser.stored = { settings: anything };
        expect(Object.keys(await readSettings()).sort()).toEqual(Object.keys(defaultSettings).sort());
      }),
    );
  });

  test("what an open page obeys is what all settings say of it, whatever is stored or set by a policy", async () => {
    const pattern = fc.constantFrom("https://a.example/*", "https://*.example/*", "*://*/*", "no pattern");
    const payer = fc.constantFrom<unknown>(null, "va-ccn", "no-such-payer", 7);
    const sites = fc.dictionary(
      pattern,
      fc.oneof(fc.record({ payer, mayWrite: fc.constantFrom(true, false, "no") }), fc.jsonValue()),
    );
    const stored = fc.record({
      sites: fc.oneof(sites, fc.jsonValue()),
      colours: fc.constantFrom("dark", "blue", 1),
    });
    const policy = fc.record({
      sitePayers: fc.oneof(fc.dictionary(pattern, payer), fc.constant([])),
      neverWrite: fc.constantFrom(true, false, "yes"),
      rules: fc.constantFrom({ "mue-absolute": "error" }, { "mue-absolute": "loud" }, 1),
      ruleFloors: fc.constantFrom({ "kx-missing": "warning", "mue-absolute": "info" }, { A: "info" }, null),
      payer,
    });
    await fc.assert(
      fc.asyncProperty(stored, policy, async (settings, set) => {
        browser.stored = { settings, policy: set };
        const { sites, colours, neverWrite, rulesHeld } = await readSettings();
        expect(await readSiteSettings()).toEqual({ sites, colours, neverWrite, rulesHeld });
      }),
    );
  });

  test("a change keeps the other settings, and a newer version's keys and number", async () => {
    browser.stored = { settings: { version: 2, locality: "10312-35", fromTheFuture: [1] } };
    expect(await changeSettings({ discipline: "OT" })).toEqual({
      ...defaultSettings,
      locality: "10312-35",
      discipline: "OT",
    });
    expect(browser.stored).toEqual({
      settings: { version: 2, locality: "10312-35", fromTheFuture: [1], discipline: "OT" },
    });
  });

  test("one entry of a rule or a site changes, or goes, and the others stay as they are stored", async () => {
    const fromTheFuture = { mayWrite: "ask" };
    browser.stored = {
      settings: {
        rules: { mue: "off", "ptp-bundled": "later" },
        sites: { "https://b.example/*": fromTheFuture },
      },
    };
    await changeSettings({
      rules: { "kx-missing": "info" },
      sites: { "https://a.example/*": { payer: "va-ccn" } },
    });
    const changed = await changeSettings({
      rules: { mue: undefined },
      sites: { "https://a.example/*": { mayWrite: false } },
    });
    expect(changed.rules).toEqual({ "kx-missing": "info" });
    expect(changed.sites).toEqual({
      "https://a.example/*": { ...defaultSiteSetting, payer: "va-ccn", mayWrite: false },
      "https://b.example/*": defaultSiteSetting,
    });
    expect(browser.stored.settings).toMatchObject({
      rules: { "ptp-bundled": "later" },
      sites: { "https://b.example/*": fromTheFuture },
    });
  });

  test("two changes at once both stand, also after one that failed", async () => {
    const { set } = browser.storage.local;
    browser.storage.local.set = () => Promise.reject(new Error("QUOTA_BYTES"));
    await expect(changeSettings({ payer: "va-ccn" })).rejects.toThrow("QUOTA_BYTES");
    browser.storage.local.set = set;
    await Promise.all([
      changeSettings({ discipline: "PT" }),
      changeSettings({ qualifyingParticipant: true }),
    ]);
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      discipline: "PT",
      qualifyingParticipant: true,
    });
  });

  test("are told to listeners until they end, other keys are not", async () => {
    const seen: Settings[] = [];
    const end = new AbortController();
    onSettingsChanged((settings) => seen.push(settings), end.signal);
    await browser.storage.local.set({ tables: {} });
    await changeSettings({ discipline: "SLP" });
    end.abort();
    await changeSettings({ discipline: "MD" });
    expect(seen).toEqual([{ ...defaultSettings, discipline: "SLP" }]);
  });
});

describe("sites", () => {
  test.each([
    ["https://ehr.example:8443/charges?id=1#x", "https://ehr.example/*"],
    ["http://user:secret@127.0.0.1/", "http://127.0.0.1/*"],
    ["http://[::1]:3000/", "http://[::1]/*"],
    ["chrome://version/", null],
    ["file:///tmp/x.html", null],
    ["https://two words/", null],
    ["https://*/", null],
    ["about:blank", null],
    ["null", null],
    ["", null],
  ])("the pattern of %s is %s", (address, pattern) => {
    expect(sitePattern(address)).toBe(pattern);
  });

  test("an address is covered by its own pattern, and another host's is not", () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), fc.nat(65_535), (host, otherHost, port) => {
        fc.pre(host !== otherHost);
        const address = `https://${host}:${port}/charges`;
        expect(coversSite([sitePattern(address) ?? ""], address)).toBe(true);
        expect(coversSite([`https://${otherHost}/*`, `http://${host}/*`], address)).toBe(false);
      }),
    );
  });

  test.each([
    ["*://*/*", "http://ehr.example/", true],
    ["https://*/*", "http://ehr.example/", false],
    ["https://*.ehr.example/*", "https://a.b.ehr.example:1/", true],
    ["https://*.ehr.example/*", "https://ehr.example/", true],
    ["https://*.ehr.example/*", "https://notehr.example/", false],
    ["http://localhost:3000/*", "http://localhost:3000/x", true],
    ["http://localhost:3000/*", "http://localhost:4000/x", false],
    ["https://ehr.example/*", "chrome://ehr.example/", false],
    ["nonsense", "https://ehr.example/", false],
  ])("%s covers %s: %s", (pattern, address, covered) => {
    expect(coversSite([pattern], address)).toBe(covered);
  });

  test("are the granted web origins, each once", async () => {
    browser.granted = ["https://ehr.example/*", "file:///*", "<all_urls>", "https://ehr.example/*"];
    expect(await grantedSites()).toEqual(["https://ehr.example/*", "https://*/*", "http://*/*"]);
  });
});
