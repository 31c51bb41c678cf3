import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { changesBy, makeBackup, readBackup, restoreBackup } from "../../src/settings/backup";
import { changeSettings, defaultSettings, readSettings } from "../../src/settings/settings";
import { readTaughtMaps } from "../../src/settings/taught-maps";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";
import { storedMap } from "./stored-map";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

const logged = (rule: string, hour: string) => ({
  rule,
  codes: ["97552"],
  scope: "codes",
  reason: "documented",
  payer: "medicare-b",
  hour,
});

/** Reads a file that must be good. */
function good(text: string) {
  const read = readBackup(text);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read;
}

const fileOf = (parts: object) => JSON.stringify({ format: "claimlight-backup", version: 1, ...parts });

const ruleIds = fc.constantFrom("mue-absolute", "kx-missing", "of-a-newer-version");
const sites = fc.constantFrom("https://ehr.example/*", "http://127.0.0.1/*", "https://*.clinic.example/*");
const storedSettings = fc.record(
  {
    payer: fc.constantFrom("medicare-b", "va-ccn"),
    locality: fc.constantFrom("national", "10312-35"),
    discipline: fc.constantFrom("PT", null),
    participating: fc.boolean(),
    colours: fc.constantFrom("as the system", "dark"),
    rules: fc.dictionary(ruleIds, fc.constantFrom("off", "error", "info")),
    sites: fc.dictionary(
      sites,
      fc.record(
        { payer: fc.constantFrom("va-ccn", null), mayWrite: fc.boolean(), ofNewer: fc.string() },
        { requiredKeys: [] },
      ),
    ),
    fromTheFuture: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

describe("a backup", () => {
  test("restored where nothing is set, gives back all that was stored, also what only a newer version reads", async () => {
    await fc.assert(
      fc.asyncProperty(
        storedSettings,
        fc.uniqueArray(fc.constantFrom("a", "b", "c")),
        async (settings, ids) => {
          // A backup refuses these as keys, whoever stored them.
          fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(settings)));
          const stored = {
            settings: { version: 1, ...settings },
            panels: { version: 1, sites: { "https://ehr.example/*": { collapsed: true, fromTheFuture: 1 } } },
            taughtMaps: { version: 1, maps: ids.map((id) => storedMap(id)) },
            dismissals: {
              version: 1,
              log: [logged("kx-missing", "2026-11-26T13")],
              standing: [],
              counts: {},
            },
          };
          browser.stored = structuredClone(stored);
          const { backup } = good(await makeBackup());
          // Restored over itself, it changes nothing.
          expect(await changesBy(backup)).toEqual([]);
          browser.stored = {};
          await restoreBackup(backup);
          expect(browser.stored).toEqual(JSON.parse(JSON.stringify(stored)));
        },
      ),
    );
  });

  test("takes the place of what is set, and adds maps and dismissals to those that are there", async () => {
    browser.stored = {
      settings: { version: 2, payer: "va-ccn", rules: { "kx-missing": "off" }, fromTheFuture: [1] },
      taughtMaps: {
        version: 1,
        maps: [storedMap("a", "Mine"), storedMap("b", "Mine too"), { version: 9, id: "newer" }],
      },
      dismissals: {
        version: 1,
        log: [logged("kx-missing", "2026-11-26T13")],
        standing: [],
        counts: { "kx-missing": { fired: 9, dismissed: 1 } },
      },
      tablesGeneration: 4,
    };
    const { backup, notes } = good(
      fileOf({
        settings: { payer: "medicaid-generic", sites: { "https://ehr.example/*": { mayWrite: false } } },
        taughtMaps: [storedMap("a", "The file’s"), storedMap("c", "New")],
        dismissals: {
          log: [logged("kx-missing", "2026-11-26T13"), logged("mue-absolute", "2026-10-01T09")],
          counts: { "kx-missing": { fired: 7, dismissed: 2 } },
        },
      }),
    );
    expect(notes).toEqual([]);
    expect(await changesBy(backup)).toEqual([
      { path: ["settings", "payer"], before: "va-ccn", after: "medicaid-generic" },
      { path: ["settings", "rules", "kx-missing"], before: "off", after: undefined },
      { path: ["settings", "sites", "https://ehr.example/*", "mayWrite"], before: undefined, after: false },
      {
        path: ["taughtMaps", "The file’s", "https://ehr.example"],
        before: storedMap("a", "Mine"),
        after: storedMap("a", "The file’s"),
      },
      {
        path: ["taughtMaps", "New", "https://ehr.example"],
        before: undefined,
        after: storedMap("c", "New"),
      },
      { path: ["dismissals", "log"], before: 1, after: 2 },
      { path: ["dismissals", "counts", "kx-missing", "dismissed"], before: 1, after: 2 },
    ]);
    await restoreBackup(backup);
    expect(await readSettings()).toMatchObject({ payer: "medicaid-generic", rules: {} });
    expect(browser.stored.settings).toMatchObject({ fromTheFuture: [1] });
    expect((await readTaughtMaps()).map(({ name }) => name)).toEqual(["Mine too", "The file’s", "New"]);
    expect(browser.stored.taughtMaps).toMatchObject({
      maps: expect.arrayContaining([{ version: 9, id: "newer" }]),
    });
    expect(browser.stored.dismissals).toMatchObject({
      log: [{ hour: "2026-10-01T09" }, { hour: "2026-11-26T13" }],
      counts: { "kx-missing": { fired: 9, dismissed: 2 } },
    });
    expect(browser.stored.tablesGeneration).toBe(4);
  });

  test("without settings leaves those that are set", async () => {
    await changeSettings({ payer: "va-ccn" });
    const { backup } = good(fileOf({ taughtMaps: [storedMap("a")] }));
    await restoreBackup(backup);
    expect(await readSettings()).toEqual({ ...defaultSettings, payer: "va-ccn" });
  });

  test("is stored in one call, so that nothing is half applied", async () => {
    const before = { settings: { payer: "va-ccn" } };
    browser.stored = structuredClone(before);
    let calls = 0;
    browser.storage.local.set = () => {
      calls += 1;
      return Promise.reject(new Error("QUOTA_BYTES"));
    };
    const { backup } = good(fileOf({ settings: { payer: "medicare-b" }, taughtMaps: [storedMap("a")] }));
    await expect(restoreBackup(backup)).rejects.toThrow("QUOTA_BYTES");
    expect(calls).toBe(1);
    expect(browser.stored).toEqual(before);
  });
});

describe("a file that is no good backup", () => {
  test("is refused with every problem by its path, and never repeats what stands in it", () => {
    const read = readBackup(
      fileOf({
        settings: {
          payer: "secret-payer",
          participating: "secret",
          rules: { "mue-absolute": "louder", "no rule": "off" },
          sites: { "https://ehr.example/*": { mayWrite: "secret" }, ehr: {} },
          locality: 7,
        },
        taughtMaps: [storedMap("a"), { ...storedMap("b"), line: "secret tag" }],
      }),
    );
    const problems = "problems" in read ? read.problems : [];
    expect(problems.map((problem) => problem.split(/: (?=[A-Za-z"(])/)[0])).toEqual([
      "settings.payer",
      "settings.locality",
      "settings.participating",
      "settings.rules.mue-absolute",
      "settings.rules.no rule",
      "settings.sites.https://ehr.example/*.mayWrite",
      "settings.sites.ehr",
      "taughtMaps.1.line",
    ]);
    expect(problems.join()).not.toContain("secret");
  });

  test.each([
    ["{", ["This is not a JSON text."]],
    ["null", ["The file: named values in braces are expected"]],
    ["{}", ["format: it is missing", "version: it is missing"]],
    [fileOf({ dismissals: { log: [1] } }), ["dismissals.log.0: named values in braces are expected"]],
    [
      '{"format":"claimlight-backup","version":1,"settings":{"__proto__":{"payer":"x"}}}',
      ["settings.__proto__: no key may be called so"],
    ],
    [`[${"[".repeat(50_000)}${"]".repeat(50_000)}]`, ["0.0.0.0.0.0…: it is nested too deep"]],
    [`"${"x".repeat(8_000_000)}"`, ["The file is too large for a backup."]],
  ])("%.60s", (text, problems) => {
    expect(readBackup(text)).toEqual({ problems });
  });

  test("of a newer version is kept with what this one cannot read, which is said", async () => {
    const { backup, notes } = good(
      fileOf({
        version: 3,
        settings: { version: 2, payer: "of-the-future", locality: "10312-35" },
        taughtMaps: [{ version: 2, id: "x" }],
        schedule: {},
      }),
    );
    expect(notes).toEqual([
      "The file was made by a newer version of Claimlight.",
      "schedule is not known to this version, and is left out.",
      expect.stringMatching(/^Kept, but not used by this version: settings\.payer: /),
      "Kept, but not used by this version: taughtMaps.0.",
    ]);
    await restoreBackup(backup);
    expect(browser.stored.settings).toMatchObject({ version: 2, payer: "of-the-future" });
    expect(await readSettings()).toEqual({ ...defaultSettings, locality: "10312-35" });
  });

  test("may hold anything: reading never throws, and what is good can be restored and read", async () => {
    const part = fc.oneof(fc.jsonValue({ maxDepth: 3 }), storedSettings);
    const hostile = fc.record(
      {
        format: fc.constantFrom("claimlight-backup", "x"),
        version: fc.constantFrom(1, 2, "1"),
        settings: part,
        taughtMaps: fc.oneof(fc.array(fc.jsonValue({ maxDepth: 2 })), fc.constant([storedMap("a")])),
        dismissals: part,
      },
      { requiredKeys: ["format", "version"] },
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (file) => {
        browser.stored = {};
        const read = readBackup(JSON.stringify(file));
        if ("problems" in read) {
          expect(read.problems.length).toBeGreaterThan(0);
          return;
        }
        await changesBy(read.backup);
        await restoreBackup(read.backup);
        expect(Object.keys(await readSettings()).sort()).toEqual(Object.keys(defaultSettings).sort());
        await readTaughtMaps();
      }),
    );
  });
});
