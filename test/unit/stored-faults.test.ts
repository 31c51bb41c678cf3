import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Dismissal } from "../../src/claim/dismissal";
import { restoreBackup } from "../../src/settings/backup";
import {
  addDismissal,
  clearDismissalLog,
  countFired,
  endStanding,
  onDismissalsChanged,
  readDismissals,
  takeBackDismissal,
} from "../../src/settings/dismissals";
import { changePanel, forgetPanels, onPanelsChanged, readPanels } from "../../src/settings/panels";
import { keepPolicy, readPolicy } from "../../src/settings/policy";
import {
  changeSettings,
  defaultSettings,
  onSettingsChanged,
  readSettings,
  type Settings,
  setRule,
} from "../../src/settings/settings";
import {
  deleteTaughtMap,
  onTaughtMapsChanged,
  readTaughtMaps,
  saveTaughtMaps,
} from "../../src/settings/taught-maps";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";
import { storedMap } from "./stored-map";

/* The browser's storage is full, cannot be written or read, holds what somebody put there by hand, or is cleared under open pages. */

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});
afterEach(() => void vi.useRealTimers());

const dismissal: Dismissal = {
  rule: "mue-absolute",
  codes: ["97552"],
  scope: "codes",
  reason: "documented",
  payer: "medicare-b",
};
const site = "https://ehr.example/*";
const noon = new Date(2026, 10, 26, 12);

/** Every way in which something of `storage.local` is changed: by name, and the key that it is for. */
const writers: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  ["a setting", "settings", () => changeSettings({ payer: "commercial-generic" })],
  ["a rule", "settings", () => setRule("mue-absolute", "off")],
  ["a site", "settings", () => changeSettings({ sites: { [site]: { mayWrite: false } } })],
  ["a taught map", "taughtMaps", () => saveTaughtMaps([storedMap("b", "Another")])],
  ["a map deleted", "taughtMaps", () => deleteTaughtMap("a")],
  ["a dismissal", "dismissals", () => addDismissal({ ...dismissal, codes: ["97110"] }, noon)],
  ["one taken back", "dismissals", () => takeBackDismissal(dismissal)],
  ["one shown again", "dismissals", () => endStanding(dismissal)],
  ["a firing counted", "dismissals", () => countFired(["mue-absolute"])],
  ["the log cleared", "dismissals", () => clearDismissalLog()],
  ["a panel moved", "panels", () => changePanel(site, { collapsed: false })],
  ["panels forgotten", "panels", () => forgetPanels(site)],
  [
    "a backup",
    "settings",
    () => restoreBackup({ settings: { payer: "va-ccn" }, panels: null, taughtMaps: [], dismissals: {} }),
  ],
];

/** What a person has set before it goes wrong. */
async function setUp(): Promise<void> {
  await changeSettings({ locality: "10312-35", rules: { "kx-missing": "off" } });
  await saveTaughtMaps([storedMap("a", "Charges")]);
  await addDismissal(dismissal, noon);
  await changePanel(site, { collapsed: true });
  browser.stored.foreign = { of: "a newer version" };
}

async function inForce(): Promise<unknown> {
  return [await readSettings(), await readTaughtMaps(), await readDismissals(), await readPanels()];
}

describe.each(writers)("%s", (_name, key, write) => {
  test.each(["QUOTA_BYTES quota exceeded", "The storage is read-only"])(
    "that cannot be stored (%s) is refused, leaves all as it was, and can be tried again",
    async (because) => {
      await setUp();
      const [before, held] = [structuredClone(browser.stored), await inForce()];
      const { set } = browser.storage.local;
      browser.storage.local.set = () => Promise.reject(new Error(because));
      await expect(write()).rejects.toThrow(because);
      await expect(write()).rejects.toThrow(because);
      expect(browser.stored).toEqual(before);
      expect(await inForce()).toEqual(held);
      browser.storage.local.set = set;
      await write();
      expect(browser.stored).not.toEqual(before);
    },
  );

  test("where the storage cannot be read is refused, for what is there would be lost", async () => {
    await setUp();
    const before = structuredClone(browser.stored);
    const { get } = browser.storage.local;
    browser.storage.local.get = () => Promise.reject(new Error("IO error: corruption"));
    await expect(write()).rejects.toThrow("corruption");
    browser.storage.local.get = get;
    expect(browser.stored).toEqual(before);
  });

  test.each([
    [["rubbish"]],
    ["text"],
    [7],
    [null],
    [{ version: "x", sites: 3, maps: {}, log: "x", rules: [] }],
  ])("over rubbish (%j) takes effect and leaves every other key", async (rubbish) => {
    await setUp();
    browser.stored[key] = rubbish;
    const { [key]: _own, ...others } = structuredClone(browser.stored);
    await write();
    const { [key]: own, ...after } = browser.stored;
    // A backup is of all four keys.
    if (_name !== "a backup") expect(after).toEqual(others);
    expect(after.foreign).toEqual({ of: "a newer version" });
    expect(own).toMatchObject({});
    await inForce();
  });
});

describe("storage that is cleared under open pages", () => {
  const end = new AbortController();
  afterEach(() => end.abort());

  /** As a browser tells it: every key is gone. */
  function clear(): void {
    const gone = Object.keys(browser.stored).map((key) => [key, {}] as const);
    browser.stored = {};
    browser.storage.local.onChanged.emit(Object.fromEntries(gone));
  }

  test("leaves the defaults in force, and every page is told", async () => {
    await setUp();
    const told: unknown[] = [];
    onSettingsChanged((settings) => told.push(settings), end.signal);
    onDismissalsChanged((record) => told.push(record), end.signal);
    onPanelsChanged((panels) => told.push(panels), end.signal);
    onTaughtMapsChanged((maps) => told.push(maps), end.signal);
    clear();
    await vi.waitFor(() => expect(told).toHaveLength(4));
    expect(told).toContainEqual(defaultSettings);
    expect(told).toContainEqual({ log: [], standing: [], counts: {} });
    await changeSettings({ payer: "va-ccn" });
    expect((await readSettings()).payer).toBe("va-ccn");
  });

  test.each([
    ["cleared", clear],
    ["overwritten by hand", () => browser.storage.local.set({ policy: ["rubbish"] })],
    ["emptied by hand", () => browser.storage.local.set({ policy: {} })],
  ])("an administrator's policy whose copy is %s is in force again at once", async (_, harm) => {
    browser.managed = { neverWrite: true, rules: { "mue-absolute": "error" } };
    keepPolicy();
    browser.runtime.onStartup.emit();
    await vi.waitFor(async () => expect((await readSettings()).neverWrite).toBe(true));
    await harm();
    await vi.waitFor(async () => expect((await readSettings()).neverWrite).toBe(true));
    expect((await readPolicy()).policy.rules).toEqual({ "mue-absolute": "error" });
  });
});

test("settings that changed and cannot be read leave those in force that held before", async () => {
  const end = new AbortController();
  const told: Settings[] = [];
  onSettingsChanged((settings) => told.push(settings), end.signal);
  const { get } = browser.storage.local;
  browser.storage.local.get = () => Promise.reject(new Error("IO error"));
  browser.storage.local.onChanged.emit({ settings: { newValue: { payer: "va-ccn" } } });
  // A rejection that nobody takes would end this run.
  await new Promise((resolve) => setTimeout(resolve));
  browser.storage.local.get = get;
  expect(told).toEqual([]);
  await changeSettings({ payer: "commercial-generic" });
  await vi.waitFor(() => expect(told.map(({ payer }) => payer)).toEqual(["commercial-generic"]));
  end.abort();
});
