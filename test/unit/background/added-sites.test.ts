import { beforeEach, expect, test, vi } from "vitest";
import { type FakeBrowser, installFakeBrowser } from "./fake-browser";

let browser: FakeBrowser;
let isAdded: (origin: string) => Promise<boolean>;

beforeEach(async () => {
  browser = installFakeBrowser();
  browser.granted = ["https://ehr.example/*"];
  isAdded = (await import("../../../src/background/added-sites")).knowAddedSites();
});

test("a site is added from its grant to its removal", async () => {
  expect(await isAdded("https://ehr.example:8443")).toBe(true);
  expect(await isAdded("https://lab.example")).toBe(false);
  await browser.permissions.request({ origins: ["https://lab.example/*"] });
  expect(await isAdded("https://lab.example")).toBe(true);
  await browser.permissions.remove({ origins: ["https://ehr.example/*"] });
  expect(await isAdded("https://ehr.example")).toBe(false);
});

test("the browser is asked once, and again after it failed", async () => {
  const getAll = vi.spyOn(browser.permissions, "getAll").mockRejectedValueOnce(new Error("busy"));
  await expect(isAdded("https://ehr.example")).rejects.toThrow("busy");
  expect(await isAdded("https://ehr.example")).toBe(true);
  expect(await isAdded("https://ehr.example")).toBe(true);
  expect(getAll).toHaveBeenCalledTimes(2);
});
