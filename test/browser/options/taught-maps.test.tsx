import "../../../src/options/options.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mapsAsJson, type TaughtMap } from "../../../src/claim/taught-map";
import { TaughtMaps } from "../../../src/options/taught-maps";
import { readTaughtMaps, saveTaughtMaps, storedMaps } from "../../../src/settings/taught-maps";
import { type FakeBrowser, installFakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, colourRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";

/** VITE_SCREENS=1 saves pictures under test/.screens, to be looked at. */
const wanted = Boolean(import.meta.env.VITE_SCREENS);

const map: TaughtMap = {
  format: "claimlight-taught-map",
  version: 1,
  id: "m1",
  name: "Charge form",
  site: "https://ehr.example",
  form: { by: { attribute: "id", pattern: "lines" }, path: "" },
  line: "tr",
  number: null,
  withCode: [],
  fields: {
    code: [{ from: "line", offset: 0, by: null, path: "td:1/3" }],
    modifiers: [],
    units: [],
    placeOfService: [],
    dateOfService: [],
    diagnosisPointers: [],
    claim: [],
  },
};

let browser: FakeBrowser;
let root: HTMLElement;
let notice = "";
beforeEach(async () => {
  await page.viewport(1000, 800);
  browser = installFakeBrowser();
  notice = "";
  document.documentElement.lang = "en";
  document.title = "Options";
  root = document.body.appendChild(document.createElement("main"));
  root.id = "options";
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const text = () => root.textContent ?? "";
async function open(...maps: TaughtMap[]): Promise<void> {
  await saveTaughtMaps(maps);
  render(<TaughtMaps onNotice={(said) => (notice = said)} />, root);
  if (maps.length > 0) await expect.poll(text).toContain(maps[0]?.site);
}

const file = (content: string) => new File([content], "maps.json", { type: "application/json" });

test("maps stand under their site, and a new name is saved", async () => {
  await open(map, { ...map, id: "m2", name: "Superbill", site: "https://other.example" });
  expect([...root.querySelectorAll("h3")].map((heading) => heading.textContent)).toEqual([
    "https://ehr.example",
    "https://other.example",
  ]);
  await userEvent.fill(root.querySelector("input.name") as Element, "Visit charges");
  await userEvent.tab();
  await expect.poll(async () => (await readTaughtMaps())[0]?.name).toBe("Visit charges");
  expect(notice).toBe("Saved: Visit charges.");
});

test("an edit is checked by the schema, and what is wrong is said by its key", async () => {
  await open(map);
  await userEvent.click(page.getByRole("button", { name: "Edit Charge form" }));
  const editor = root.querySelector("textarea") as HTMLTextAreaElement;
  await userEvent.fill(
    editor,
    JSON.stringify({ ...map, line: "tr.charge", form: { by: null, path: "//table" } }),
  );
  await userEvent.click(page.getByRole("button", { name: "Save the map" }));
  await expect.poll(text).toContain("line: a tag is expected");
  expect(text()).toContain("form.path: steps such as");
  expect(await readTaughtMaps()).toEqual([map]);
  await userEvent.fill(editor, JSON.stringify({ ...map, id: "another", line: "li" }));
  await userEvent.click(page.getByRole("button", { name: "Save the map" }));
  await expect.poll(readTaughtMaps).toEqual([{ ...map, line: "li" }]);
  expect(root.querySelector("textarea")).toBeNull();
});

test("a deleted map is gone, and what only a newer version can read stays", async () => {
  const newer = { ...map, id: "m9", line: { any: "shape" } };
  browser.stored = { taughtMaps: { version: 2, maps: [newer], more: 1 } };
  await open(map);
  await userEvent.click(page.getByRole("button", { name: "Delete Charge form" }));
  await expect.poll(readTaughtMaps).toEqual([]);
  expect(await storedMaps()).toEqual([newer]);
  expect(browser.stored).toMatchObject({ taughtMaps: { version: 2, more: 1 } });
});

test("a file is imported whole or not at all", async () => {
  await open(map);
  const input = page.getByLabelText("Import a file of maps");
  await userEvent.upload(
    input,
    file(
      mapsAsJson([
        { ...map, id: "m2" },
        { ...map, fields: {} },
      ]),
    ),
  );
  await expect.poll(text).toContain("Map 2, fields.code: it is missing");
  expect(await readTaughtMaps()).toEqual([map]);
  const future = { ...map, id: "m2", name: "From a colleague", colour: "red" };
  await userEvent.upload(input, file(mapsAsJson([future, { ...map, name: "Newer" }])));
  await expect.poll(readTaughtMaps).toEqual([{ ...map, name: "Newer" }, future]);
  expect(notice).toBe("Imported: 2 maps.");
  expect(text()).not.toContain("Nothing was saved");
  await userEvent.upload(input, file("no json"));
  await expect.poll(text).toContain("This is not a JSON text.");
});

test("all maps are exported as a file that can be imported", async () => {
  await open(map);
  const links: HTMLAnchorElement[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    links.push(this);
  };
  try {
    await userEvent.click(page.getByRole("button", { name: "Export all" }));
    await expect.poll(() => links.length).toBe(1);
    expect(links[0]?.download).toBe("claimlight-taught-maps.json");
    expect(await (await fetch(links[0]?.href ?? "")).text()).toBe(mapsAsJson([map]));
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
});

test.each([
  ["light", "light", 1000],
  ["dark", "dark", 1000],
  ["320", "light", 320],
] as const)("it fits and is accessible: %s", async (name, scheme, width) => {
  await page.viewport(width, 900);
  await emulate({ "prefers-color-scheme": scheme });
  await open(map, { ...map, id: "m2", name: "Superbill" });
  await userEvent.click(page.getByRole("button", { name: "Edit Superbill" }));
  await userEvent.fill(root.querySelector("textarea") as Element, "{}");
  await userEvent.click(page.getByRole("button", { name: "Save the map" }));
  await expect.poll(text).toContain("Nothing was saved");
  if (wanted) await page.screenshot({ path: `../../.screens/teach/options-${name}.png` });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(await axeViolations(root, scheme === "dark" ? colourRules : undefined)).toEqual([]);
});
