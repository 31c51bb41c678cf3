import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  changePanel,
  defaultPanelSetting,
  forgetPanels,
  onPanelsChanged,
  type PanelPlace,
  type PanelSettings,
  readPanels,
} from "../../src/settings/panels";
import { readSiteSettings, siteSetting } from "../../src/settings/site-settings";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

const ehr = "https://ehr.example/*";
const place: PanelPlace = { corner: "bottom left", across: 20, down: 8 };

test("a panel's place is kept by site, with what a newer version keeps beside it", async () => {
  const newer = { version: 2, fromTheFuture: [1], sites: { [ehr]: { collapsed: true, size: "large" } } };
  browser.stored = { panels: newer };
  await changePanel(ehr, { place });
  await changePanel("https://b.example/*", { collapsed: true });
  expect(await readPanels()).toEqual({
    [ehr]: { place, collapsed: true },
    "https://b.example/*": { place: null, collapsed: true },
  });
  expect(browser.stored.panels).toMatchObject({
    version: 2,
    fromTheFuture: [1],
    sites: { [ehr]: { size: "large" } },
  });
});

test("whatever is stored, reading never fails, and each part falls back by itself", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (anything) => {
      browser.stored = { panels: { sites: { [ehr]: anything } } };
      const { [ehr]: read = defaultPanelSetting } = await readPanels();
      expect(Object.keys(read).sort()).toEqual(["collapsed", "place"]);
    }),
  );
  browser.stored = { panels: { sites: { [ehr]: { place: { corner: "middle" }, collapsed: true } } } };
  expect(await readPanels()).toEqual({ [ehr]: { place: null, collapsed: true } });
});

test("the places of all sites that a pattern covers are forgotten together", async () => {
  await changePanel(ehr, { place });
  await changePanel("https://app.ehr.example/*", { place });
  await changePanel("https://other.example/*", { place });
  await forgetPanels("https://*.ehr.example/*");
  expect(Object.keys(await readPanels())).toEqual(["https://other.example/*"]);
});

test("a change is told until the listener ends", async () => {
  const seen: PanelSettings[] = [];
  const end = new AbortController();
  onPanelsChanged((panels) => seen.push(panels), end.signal);
  await changePanel(ehr, { place });
  end.abort();
  await changePanel(ehr, { place: null });
  expect(seen).toEqual([{ [ehr]: { place, collapsed: false } }]);
});

test("a moved panel leaves what an administrator set for the site as it is", async () => {
  browser.stored = { policy: { sitePayers: { "https://*.ehr.example/*": "va-ccn" }, neverWrite: true } };
  await changePanel("https://app.ehr.example/*", { place, collapsed: true });
  const setting = siteSetting(await readSiteSettings(), "https://app.ehr.example/charges");
  expect(setting).toMatchObject({ payer: "va-ccn", mayWrite: false });
});
