import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rules } from "../../src/rules/registry";
import { keepPolicy, noPolicy, policyFrom, readPolicy } from "../../src/settings/policy";
import {
  changeSettings,
  defaultSettings,
  onSettingsChanged,
  readSettings,
  type Settings,
} from "../../src/settings/settings";
import { defaultSiteSetting, siteSetting } from "../../src/settings/site-settings";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => void vi.useRealTimers());

/** As the worker does it after the browser's start. */
async function manage(values: Record<string, unknown> | null): Promise<void> {
  browser.managed = values;
  keepPolicy();
  browser.runtime.onStartup.emit();
  await vi.waitFor(() => expect(browser.stored.policy ?? {}).toEqual(values ?? {}));
}

const site = "https://ehr.example/*";
const whole = {
  sites: [site, "https://*.clinic.example/*"],
  payer: "va-ccn",
  locality: "10312-35",
  sitePayers: { [site]: "medicare-b" },
  rules: { "kx-missing": "off" },
  ruleFloors: { "mue-absolute": "error" },
  neverWrite: true,
};

describe("the policy", () => {
  test("is none where the browser has none", async () => {
    expect(await readPolicy()).toEqual({ policy: noPolicy, problems: [] });
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test("is read whole", async () => {
    await manage(whole);
    expect(await readPolicy()).toEqual({ policy: whole, problems: [] });
  });

  test("holds for a site of its wildcard where a person has set other things", async () => {
    await manage({ sitePayers: { "https://*.clinic.example/*": "va-ccn" } });
    await changeSettings({ sites: { "https://billing.clinic.example/*": { panelShown: false } } });
    const settings = await readSettings();
    expect(siteSetting(settings, "https://billing.clinic.example/claim")).toMatchObject({
      payer: "va-ccn",
      panelShown: false,
    });
    expect(siteSetting(settings, "https://other.example/").payer).toBe(defaultSiteSetting.payer);
  });

  test("lies over the user's settings, which stay as they are underneath", async () => {
    await manage(whole);
    browser.stored = {
      ...browser.stored,
      settings: {
        payer: "medicare-b",
        rules: { "kx-missing": "info", "em-needs-25": "off" },
        sites: { [site]: { reader: "openemr" } },
      },
    };
    const now = await readSettings();
    expect(now).toMatchObject({
      payer: "va-ccn",
      locality: "10312-35",
      rules: { "kx-missing": "off", "em-needs-25": "off" },
      ruleFloors: { "mue-absolute": "error" },
      neverWrite: true,
    });
    expect(siteSetting(now, site)).toEqual({
      ...defaultSiteSetting,
      payer: "medicare-b",
      reader: "openemr",
      mayWrite: false,
    });
    await changeSettings({ discipline: "OT" });
    expect(browser.stored.settings).toMatchObject({ payer: "medicare-b", rules: { "kx-missing": "info" } });
    expect(browser.stored.settings).not.toHaveProperty("neverWrite");
  });

  test("is taken over without an event too, once the worker has had time to answer", async () => {
    browser.managed = { payer: "va-ccn" };
    let asked = 0;
    const { get } = browser.storage.managed;
    browser.storage.managed.get = () => {
      asked += 1;
      return get();
    };
    keepPolicy();
    vi.advanceTimersByTime(1000);
    expect(asked).toBe(0);
    vi.advanceTimersByTime(1000);
    await vi.waitFor(() => expect(browser.stored.policy).toEqual({ payer: "va-ccn" }));
  });

  test("is taken over with the installation", async () => {
    browser.managed = { payer: "va-ccn" };
    keepPolicy();
    browser.runtime.onInstalled.emit();
    await vi.waitFor(() => expect(browser.stored.policy).toEqual({ payer: "va-ccn" }));
  });

  test("names what is not understood by its path, and keeps the rest", async () => {
    await manage({
      ...whole,
      payer: "nobody",
      sites: ["ehr.example"],
      rules: { "kx-missing": "loud" },
      colour: "red",
    });
    const { policy, problems } = await readPolicy();
    expect(policy).toEqual({ ...whole, payer: null, sites: [], rules: {} });
    expect(problems).toEqual([
      expect.stringMatching(/^sites\.0: the match pattern of a site is expected$/),
      expect.stringMatching(/^payer: /),
      expect.stringMatching(/^rules\.kx-missing: /),
      expect.stringMatching(/^colour: .*no such setting/),
    ]);
  });

  test("whatever is set, reading gives a policy", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(whole)), fc.string()), fc.jsonValue()),
        (anything) => {
          const { policy } = policyFrom(anything);
          expect(Object.keys(policy).sort()).toEqual(Object.keys(noPolicy).sort());
        },
      ),
    );
  });

  test("changed by the administrator, it is told with all that holds", async () => {
    await manage(null);
    const seen: Settings[] = [];
    onSettingsChanged((now) => seen.push(now));
    browser.managed = { payer: "va-ccn" };
    browser.storage.onChanged.emit({ payer: {} }, "managed");
    await vi.waitFor(() => expect(seen).toEqual([{ ...defaultSettings, payer: "va-ccn" }]));
    browser.storage.onChanged.emit({ payer: {} }, "local");
    expect(await readSettings()).toMatchObject({ payer: "va-ccn" });
    expect(seen.length).toBe(1);
  });

  test("gone, it holds no longer from the next start on", async () => {
    await manage(whole);
    await manage(null);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  test.each(["chrome", "edge", "firefox"])("as the example for %s has it is understood whole", (name) => {
    const example = JSON.parse(readFileSync(`docs/policies/${name}.json`, "utf8"));
    const { extensions } = example["3rdparty"] ?? {};
    const [values] = Object.values(extensions ?? example.policies["3rdparty"].Extensions);
    const { policy, problems } = policyFrom(values as Record<string, unknown>);
    expect(problems).toEqual([]);
    expect(policy).toEqual(values);
    const ids = rules.map(({ id }) => id);
    for (const id of [...Object.keys(policy.rules), ...Object.keys(policy.ruleFloors)])
      expect(ids).toContain(id);
  });

  test("has the keys of the schema that browsers are given", () => {
    const given = JSON.parse(readFileSync("public/managed-schema.json", "utf8"));
    expect(Object.keys(given.properties).sort()).toEqual(Object.keys(noPolicy).sort());
  });
});
