import "../../../src/options/options.css";
import "../../../src/options/settings-sections.css";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import webExtension from "../../../src/browser";
import { OptionsPage } from "../../../src/options/options-page";
import { sizeText } from "../../../src/options/stored-data";
import { obeyColours } from "../../../src/settings/colours";
import { readPanels } from "../../../src/settings/panels";
import { changeSettings, readSettings } from "../../../src/settings/settings";
import type { FakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, wcagRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";
import { closeOptionsRoot, openOptionsRoot } from "./options-root";

let browser: FakeBrowser;
let root: HTMLElement;
beforeEach(async () => {
  ({ browser, root } = await openOptionsRoot());
});
afterEach(() => closeOptionsRoot(root));

async function open(stored: Record<string, unknown> = {}): Promise<void> {
  browser.stored = stored;
  render(<OptionsPage stored={await readSettings()} />, root);
}

const section = (name: string) => root.querySelector(`[aria-labelledby=${name}-heading]`) as HTMLElement;
const notice = () => root.querySelector(".notice")?.textContent;

describe("a site", () => {
  const ehr = "https://ehr.example/*";
  const item = () => section("sites").querySelector(".sites li") as HTMLElement;
  const labelled = (text: RegExp) => page.elementLocator(item()).getByLabelText(text);

  test("takes a payer and a reader of its own", async () => {
    browser.granted = [ehr];
    await open();
    await expect.poll(() => item()?.textContent).toContain("https://ehr.example");
    await userEvent.click(item().querySelector("summary") as Element);
    await userEvent.selectOptions(labelled(/^Payer profile/), "va-ccn");
    await expect.poll(notice).toBe("Saved: https://ehr.example: VA Community Care (Optum, TriWest).");
    await userEvent.selectOptions(labelled(/^Reader/), "openemr-fee-sheet");
    await expect.poll(notice).toContain("OpenEMR fee sheet");
    expect((await readSettings()).sites[ehr]).toMatchObject({ payer: "va-ccn", reader: "openemr-fee-sheet" });
    await userEvent.selectOptions(labelled(/^Payer profile/), "");
    await expect.poll(async () => (await readSettings()).sites[ehr]?.payer).toBeNull();
  });

  test("is not written on, and shows no panel, where that is switched off", async () => {
    browser.granted = [ehr];
    const set = { payer: "va-ccn", reader: "openemr-fee-sheet" };
    await open({ settings: { sites: { [ehr]: set } } });
    await expect.poll(() => item()?.querySelector("summary")).toBeTruthy();
    await userEvent.click(item().querySelector("summary") as Element);
    await userEvent.click(labelled(/^May write/));
    await expect.poll(notice).toContain("fixes to copy");
    await userEvent.click(labelled(/^Show the panel/));
    await expect.poll(notice).toContain("panel hidden");
    expect((await readSettings()).sites).toEqual({ [ehr]: { ...set, mayWrite: false, panelShown: false } });
    expect(item().querySelector("summary .note")?.textContent).toBe(
      "VA Community Care (Optum, TriWest) · OpenEMR fee sheet · nothing is written · no panel",
    );
  });

  test("forgets the place of its panel", async () => {
    browser.granted = [ehr];
    const kept = { place: { corner: "top left", across: 4, down: 4 }, collapsed: true };
    const other = "https://other.example/*";
    await open({ panels: { sites: { [ehr]: kept, [other]: { ...kept, collapsed: false } } } });
    await expect.poll(() => root.querySelectorAll(".sites li").length).toBe(2);
    await expect.poll(() => item()?.querySelector("summary")).toBeTruthy();
    expect(item().querySelector("summary .note")?.textContent).toBe("panel kept where you put it");
    await userEvent.click(item().querySelector("summary") as Element);
    expect(item().textContent).toContain("You moved and collapsed the panel here.");
    await userEvent.click(
      page.getByRole("button", { name: "Forget the place of the panel on https://ehr.example" }),
    );
    await expect.poll(async () => Object.keys(await readPanels())).toEqual([other]);
    await expect.poll(() => item().textContent).not.toContain("the panel here");
    expect(notice()).toBe("Saved: https://ehr.example: the panel stands where it fits.");
    await userEvent.click(page.getByRole("button", { name: "Forget the settings of https://other.example" }));
    await expect.poll(readPanels).toEqual({});
    await expect.poll(() => root.querySelectorAll(".sites li").length).toBe(1);
  });

  test("that is not added is listed with its settings, to be added with one click or forgotten", async () => {
    await open({ settings: { sites: { [ehr]: { mayWrite: false } } } });
    await expect
      .poll(() => item()?.querySelector("summary .note")?.textContent)
      .toBe("not added · nothing is written");
    await userEvent.click(page.getByRole("button", { name: "Add https://ehr.example" }));
    await expect.poll(() => browser.granted).toEqual([ehr]);
    await userEvent.click(page.getByRole("button", { name: "Remove https://ehr.example" }));
    await userEvent.click(page.getByRole("button", { name: "Forget the settings of https://ehr.example" }));
    await expect.poll(async () => (await readSettings()).sites).toEqual({});
    await expect.poll(() => section("sites").textContent).toContain("No site is added yet.");
  });

  test("whose chosen reader is gone says that all are tried", async () => {
    browser.granted = [ehr];
    await open({ settings: { sites: { [ehr]: { reader: "taught-gone" } } } });
    await expect.poll(() => item()?.textContent).toContain("not there any more: all are tried");
  });
});

test("colours are chosen over the system's, and a page of the extension follows", async () => {
  await emulate({ "prefers-color-scheme": "light" });
  await open();
  await obeyColours(document.documentElement);
  const surface = () => getComputedStyle(section("sites")).backgroundColor;
  expect(surface()).toBe("rgb(255, 255, 255)");
  await userEvent.selectOptions(page.getByLabelText("Colours"), "dark");
  await expect.poll(surface).toBe("rgb(26, 31, 39)");
  await emulate({ "prefers-color-scheme": "dark" });
  await userEvent.selectOptions(page.getByLabelText("Colours"), "light");
  await expect.poll(surface).toBe("rgb(255, 255, 255)");
  await userEvent.selectOptions(page.getByLabelText("Colours"), "as the system");
  await expect.poll(surface).toBe("rgb(26, 31, 39)");
});

describe("the keyboard", () => {
  test("is listed as it is bound now, and opens the browser's page for it", async () => {
    browser.commands.bound = [
      { name: "_execute_action", shortcut: "Alt+C" },
      { name: "next-finding", description: "Next finding", shortcut: "" },
    ];
    await open();
    const keys = () =>
      [...section("keyboard").querySelectorAll(".keys > div")].map((entry) => [
        entry.querySelector("dt")?.textContent,
        entry.querySelector("dd")?.textContent,
      ]);
    await expect.poll(keys).toEqual([
      ["Open the popup", "Alt+C"],
      ["Next finding", "no key"],
    ]);
    browser.commands.bound = [{ name: "next-finding", description: "Next finding", shortcut: "Alt+N" }];
    dispatchEvent(new Event("focus"));
    await expect.poll(keys).toEqual([["Next finding", "Alt+N"]]);
    await userEvent.click(page.getByRole("button", { name: "Change the keys" }));
    await expect.poll(() => browser.tabs.created).toEqual(["chrome://extensions/shortcuts"]);
  });

  test("says so where there are no commands, and with them no such part of the browser", async () => {
    Reflect.deleteProperty(webExtension, "commands");
    await open();
    // What else the page listens to is listened to nevertheless.
    await expect.poll(() => browser.storage.local.onChanged.listeners.size).toBeGreaterThan(2);
    await expect
      .poll(() => section("keyboard").textContent)
      .toContain("This version has no keyboard commands.");
  });
});

describe("privacy", () => {
  test("what is stored is listed as the browser has it, with its size, also what is not known", async () => {
    await open({ settings: { payer: "va-ccn" }, ofAnother: "é" });
    const rows = () =>
      [...section("privacy").querySelectorAll(".kept tbody tr")].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      );
    await expect.poll(rows).toContainEqual(["settings", "What is set on this page", "18 B"]);
    expect(rows()).toContainEqual(["ofAnother", "Of another version of Claimlight", "4 B"]);
    await changeSettings({ discipline: "OT" });
    await expect.poll(rows).toContainEqual(["settings", "What is set on this page", "48 B"]);
    expect([0, 999, 1440, 11_000_000].map(sizeText)).toEqual(["0 B", "999 B", "1.4 kB", "11.0 MB"]);
  });

  test("a request that the browser does not refuse is not called refused", async () => {
    await open();
    await userEvent.click(page.getByRole("button", { name: /^Try a request/ }));
    await expect
      .poll(() => section("privacy").querySelector(".refusal")?.textContent, { timeout: 5000 })
      .toMatch(/^The browser did not refuse/);
  });
});

describe("a backup", () => {
  const choose = (content: string) =>
    userEvent.upload(
      page.getByLabelText("Restore from a file"),
      new File([content], "backup.json", { type: "application/json" }),
    );

  test("is shown as what would change, and restored only then", async () => {
    await open({ settings: { payer: "va-ccn" } });
    await choose(
      JSON.stringify({ format: "claimlight-backup", version: 1, settings: { payer: "medicaid-generic" } }),
    );
    const preview = () => section("backup").querySelector(".preview")?.textContent;
    await expect.poll(preview).toContain("What would change (1)");
    expect(preview()).toContain("Payer profileVA Community Care (Optum, TriWest)Medicaid");
    expect((await readSettings()).payer).toBe("va-ccn");
    await userEvent.click(page.getByRole("button", { name: "Cancel" }));
    await expect.poll(preview).toBeUndefined();
    await choose(
      JSON.stringify({ format: "claimlight-backup", version: 1, settings: { payer: "medicaid-generic" } }),
    );
    await userEvent.click(page.getByRole("button", { name: "Restore", exact: true }));
    await expect.poll(async () => (await readSettings()).payer).toBe("medicaid-generic");
    await expect.element(page.getByLabelText("Payer profile").first()).toHaveValue("medicaid-generic");
  });

  test("with problems is refused, each named by its path, and offers nothing", async () => {
    await open();
    await choose(
      JSON.stringify({ format: "claimlight-backup", version: 1, settings: { payer: 7, assigned: "yes" } }),
    );
    await expect.poll(() => section("backup").textContent).toContain("Nothing was saved:");
    expect([...section("backup").querySelectorAll(".problems li")].map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^settings\.payer: /),
      "settings.assigned: true or false is expected",
    ]);
    expect(section("backup").querySelector(".preview")).toBeNull();
    expect(browser.stored).toEqual({});
  });
});

describe("the page", () => {
  test("has a link to each of its sections, in their order", async () => {
    await open();
    const links = [...root.querySelectorAll<HTMLAnchorElement>("nav a")].map(({ hash }) => hash.slice(1));
    const headings = [...root.querySelectorAll("main h2")].map(({ id }) => id);
    expect(headings.filter((id) => links.includes(id))).toEqual(links);
    expect(links.length).toBeGreaterThan(8);
  });

  test.each([
    ["light", 1000],
    ["dark", 320],
  ] as const)(
    "is accessible in %s at %i px, with everything of these sections open",
    async (scheme, width) => {
      await page.viewport(width, 800);
      await emulate({ "prefers-color-scheme": scheme });
      browser.granted = ["https://ehr.example/*"];
      browser.commands.bound = [{ name: "next-finding", description: "Next finding", shortcut: "Alt+N" }];
      await open({
        settings: { sites: { "https://ehr.example/*": { mayWrite: false } }, rules: { "kx-missing": "off" } },
      });
      await expect.poll(() => root.querySelectorAll(".sites li").length).toBe(1);
      for (const details of root.querySelectorAll<HTMLDetailsElement>(".site-settings")) details.open = true;
      await choose(
        JSON.stringify({ format: "claimlight-backup", version: 1, settings: { payer: "va-ccn" } }),
      );
      await expect.poll(() => root.querySelector(".preview")).toBeTruthy();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      // The rule book is tested with the rules; here it would only take time.
      const parts = [
        "nav",
        ...["sites", "appearance", "keyboard", "privacy", "backup"].map(
          (name) => `[aria-labelledby=${name}-heading]`,
        ),
      ];
      const include = [...parts, ".filter", "#kx-missing"].map((part) => [part]);
      expect(await axeViolations({ include }, wcagRules)).toEqual([]);
      if (import.meta.env.VITE_SCREENS)
        await page.screenshot({
          path: `../../.screens/options/${scheme}-${width}.png`,
          element: page.elementLocator(root),
        });
    },
    60_000,
  );

  const choose = (content: string) =>
    userEvent.upload(page.getByLabelText("Restore from a file"), new File([content], "backup.json"));
});
