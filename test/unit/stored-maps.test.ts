import { beforeEach, expect, test } from "vitest";
import { announceTeaching, onTeachingElsewhere } from "../../src/settings/announcements";
import {
  deleteTaughtMap,
  onTaughtMapsChanged,
  readTaughtMaps,
  saveTaughtMaps,
  storedMaps,
} from "../../src/settings/taught-maps";
import { type FakeBrowser, installFakeBrowser } from "./background/fake-browser";
import { storedMap } from "./stored-map";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
});

const map = storedMap("a", "Charges");
const other = storedMap("b", "Visit");

test("a map is kept in the place of the one with its id, and two quick saves both count", async () => {
  await Promise.all([saveTaughtMaps([map]), saveTaughtMaps([other])]);
  await saveTaughtMaps([{ ...map, name: "New name" }]);
  expect(await readTaughtMaps()).toEqual([{ ...map, name: "New name" }, other]);
  await deleteTaughtMap("a");
  expect(await readTaughtMaps()).toEqual([other]);
});

test("what this version cannot read is left out, and stays stored", async () => {
  const newer = { ...map, id: "z", version: 3, form: ["another", "shape"] };
  browser.stored = { taughtMaps: { version: 3, maps: [newer, 7], later: true } };
  await saveTaughtMaps([map]);
  await deleteTaughtMap("nobody");
  expect(await readTaughtMaps()).toEqual([map]);
  expect(await storedMaps()).toEqual([newer, 7, map]);
  expect(browser.stored).toMatchObject({ taughtMaps: { version: 3, later: true } });
});

test.each([null, [], "text", { maps: {} }])("whatever is stored (%j), there are no maps", async (stored) => {
  browser.stored = { taughtMaps: stored };
  expect(await readTaughtMaps()).toEqual([]);
});

test("every page hears of a change until it ends, and of the frame in which a form is taught", async () => {
  const end = new AbortController();
  const heard: unknown[] = [];
  onTaughtMapsChanged((maps) => heard.push(maps.map(({ id }) => id)), end.signal);
  onTeachingElsewhere("one", () => heard.push("elsewhere"), end.signal);
  await saveTaughtMaps([map]);
  await announceTeaching("one");
  await announceTeaching("two");
  end.abort();
  await saveTaughtMaps([other]);
  expect(heard).toEqual([["a"], "elsewhere"]);
});
