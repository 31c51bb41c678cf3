import "../../../src/options/options.css";
import "../../../src/options/settings-sections.css";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { OptionsPage } from "../../../src/options/options-page";
import { RuleEntry } from "../../../src/options/rule-entry";
import { siteTyped } from "../../../src/options/sites";
import { editionsOver, TablesLoaded } from "../../../src/options/tables-loaded";
import { starterTables } from "../../../src/reference/starter/starter-tables";
import type { LoadedEdition } from "../../../src/reference/tables";
import { rules } from "../../../src/rules/registry";
import { rulesByCategory } from "../../../src/rules/rule-sheet";
import { changeSettings, defaultSettings, readSettings } from "../../../src/settings/settings";
import type { FakeBrowser } from "../../unit/background/fake-browser";
import { axeViolations, colourRules } from "../axe-violations";
import { emulate } from "../panel/mount-panel";
import { closeOptionsRoot, openOptionsRoot } from "./options-root";

let browser: FakeBrowser;
let root: HTMLElement;
beforeEach(async () => {
  ({ browser, root } = await openOptionsRoot());
});
afterEach(() => closeOptionsRoot(root));

function open(): void {
  render(<OptionsPage stored={defaultSettings} />, root);
}

const notice = () => root.querySelector(".notice")?.textContent;

describe("settings", () => {
  test("a choice is saved at once and confirmed in a status", async () => {
    open();
    await userEvent.selectOptions(page.getByLabelText("Payer profile"), "va-ccn");
    await expect.poll(notice).toBe("Saved: VA Community Care (Optum, TriWest).");
    await userEvent.selectOptions(page.getByLabelText("Payment locality"), "10112-00");
    await userEvent.selectOptions(page.getByLabelText("Discipline", { exact: true }), "OT");
    await userEvent.click(page.getByLabelText(/Qualifying participant/));
    await expect.poll(notice).toBe("Saved: qualifying participant.");
    await userEvent.selectOptions(page.getByLabelText("Billed by"), "therapist-private-practice");
    await expect.poll(notice).toBe("Saved: A therapist in private practice.");
    await userEvent.selectOptions(page.getByLabelText("Participation"), "unassigned");
    await expect.poll(notice).toBe("Saved: Not participating, no assignment.");
    await userEvent.click(page.getByLabelText(/sequestration/));
    await expect.poll(notice).toBe("Saved: no sequestration.");
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      payer: "va-ccn",
      locality: "10112-00",
      discipline: "OT",
      qualifyingParticipant: true,
      providerType: "therapist-private-practice",
      participating: false,
      assigned: false,
      sequestration: false,
    });
    expect(root.querySelector(".notice")?.getAttribute("role")).toBe("status");
  });

  test("a change that the browser did not save is taken back", async () => {
    open();
    browser.storage.local.set = () => Promise.reject(new Error("QUOTA_BYTES"));
    await userEvent.selectOptions(page.getByLabelText("Discipline", { exact: true }), "OT");
    await expect.poll(notice).toBe("The browser did not save the change.");
    await expect.element(page.getByLabelText("Discipline", { exact: true })).toHaveValue("");
  });

  test("a change made elsewhere is shown", async () => {
    open();
    await expect.poll(() => browser.storage.local.onChanged.listeners.size).toBeGreaterThan(0);
    await changeSettings({ payer: "medicaid-generic" });
    await expect.element(page.getByLabelText("Payer profile")).toHaveValue("medicaid-generic");
  });

  test("all localities are offered, and national", () => {
    open();
    expect(root.querySelectorAll("#locality option")).toHaveLength(110);
  });
});

describe("sites", () => {
  test("are the granted permissions, added and removed by click", async () => {
    browser.granted = ["https://policy.example/*", "<all_urls>", "file:///*"];
    open();
    const names = () => [...root.querySelectorAll(".sites .name")].map((name) => name.textContent);
    await expect
      .poll(names)
      .toEqual(["every site (http://*/*)", "every site (https://*/*)", "https://policy.example"]);
    await userEvent.fill(page.getByLabelText("Address of a site"), "ehr.example:8443/charges?id=1");
    await userEvent.click(page.getByRole("button", { name: "Add site" }));
    await expect.poll(names).toContain("https://ehr.example");
    await expect.poll(notice).toBe("Added: https://ehr.example.");
    await userEvent.click(page.getByRole("button", { name: "Remove https://ehr.example" }));
    await expect.poll(names).not.toContain("https://ehr.example");
  });

  test("an address that names no site is refused without a request", async () => {
    browser.permissions.request = () => expect.unreachable();
    open();
    await userEvent.fill(page.getByLabelText("Address of a site"), "chrome://version");
    await userEvent.click(page.getByRole("button", { name: "Add site" }));
    await expect.element(page.getByText(/^Give the address of a web page/)).toBeVisible();
  });

  test.each([
    ["ehr.example", "https://ehr.example/*"],
    [" localhost:3000/x ", "https://localhost/*"],
    ["HTTP://Ehr.Example/x", "http://ehr.example/*"],
    ["*.example", null],
    ["https://*/*", null],
    ["two words", null],
    ["file:///etc", null],
    ["", null],
  ])("%s means %s", (typed, pattern) => {
    expect(siteTyped(typed)).toBe(pattern);
  });
});

describe("tables and rules", () => {
  const edition = (table: string, name: string, to: string | null): LoadedEdition => ({
    table,
    edition: name,
    from: "2024-01-01",
    to,
    rows: 1,
    complete: true,
    origin: "test",
  });

  test("tables of codes that are not loaded are named, and what to do", () => {
    const gpci = {
      table: "GPCI",
      edition: "CY 2026",
      from: "2026-01-01",
      to: null,
      rows: 109,
      complete: true,
      origin: "x",
    };
    const shown = (...tables: string[]) => {
      const editions = [gpci, ...tables.map((table) => ({ ...gpci, table }))];
      render(<TablesLoaded tables={{ ...starterTables, editions }} problem="" />, root);
      return root.querySelector("section")?.textContent ?? "";
    };
    expect(shown()).toMatch(
      /Not loaded: NCCI PTP.*, PPRRVU\. No charge line can be checked without: import CMS/,
    );
    expect(shown()).not.toContain("Every table covers today");
    expect(shown("MUE practitioner", "PPRRVU", "NCCI add-on codes")).toContain(
      "Not loaded: NCCI PTP practitioner. Not every charge line can be checked without: import CMS’s files below",
    );
    expect(shown("MUE practitioner", "PPRRVU", "NCCI add-on codes", "NCCI PTP practitioner")).toContain(
      "Every table covers today",
    );
  });

  test("only the newest edition of a table can be over", () => {
    const editions = [
      edition("MUE", "old", "2024-09-30"),
      edition("MUE", "new", "2026-12-31"),
      edition("PTP", "Q2", "2024-06-30"),
      edition("PTP", "Q3", "2024-09-30"),
      edition("POS", "list", null),
    ];
    expect(editionsOver(editions, "2026-11-24").map((each) => each.edition)).toEqual(["Q3"]);
    expect(editionsOver(editions, "2024-09-30")).toEqual([]);
  });

  test("of an extract and the whole table of the same quarter, the whole one counts", () => {
    const whole = edition("PTP", "whole", "2024-09-30");
    const extract = { ...edition("PTP", "extract", "2024-09-30"), complete: false };
    expect(editionsOver([extract, whole], "2026-11-24")).toEqual([whole]);
    expect(editionsOver([whole, extract], "2026-11-24")).toEqual([whole]);
  });

  test("every rule is listed with who says so", () => {
    open();
    expect(root.querySelectorAll(".rules > li")).toHaveLength(rules.length);
    expect(root.querySelector("#code-not-valid-on-dos")?.textContent).toContain("CMS table row");
  });

  test("an address with a rule’s id opens that rule alone, with its examples", async () => {
    onTestFinished(() => history.replaceState(null, "", location.pathname + location.search));
    open();
    const rule = () => root.querySelector<HTMLDetailsElement>("#mue-absolute > details");
    expect(rule()?.open).toBe(false);
    location.hash = "#mue-absolute";
    await expect.poll(() => rule()?.open).toBe(true);
    expect([...root.querySelectorAll(".rules details[open]")]).toEqual([rule()]);
    await expect.poll(() => Math.abs(rule()?.getBoundingClientRect().top ?? 999) < 200).toBe(true);
    expect(rule()?.querySelector(".examples")?.textContent).toContain("97552");
  });

  describe("a rule's severity", () => {
    const severity = () =>
      root.querySelector<HTMLSelectElement>("#mue-absolute > select") as HTMLSelectElement;
    const listed = () =>
      [...root.querySelectorAll<HTMLElement>(".rules > li")].filter((item) => item.checkVisibility());

    test("is set, turned off and put back in one place, and stored as that one entry", async () => {
      browser.stored = { settings: { rules: { "of-a-newer-version": "off" } } };
      render(<OptionsPage stored={await readSettings()} />, root);
      expect(severity().selectedOptions[0]?.text).toBe("Error, as it comes");
      await userEvent.selectOptions(severity(), "off");
      await expect.poll(notice).toMatch(/^Saved: “.+” is now off\.$/);
      expect((await readSettings()).rules).toEqual({ "of-a-newer-version": "off", "mue-absolute": "off" });
      expect(root.textContent).toContain(`${rules.length} rules, 1 changed, 1 off`);
      expect(root.textContent).toContain("not of this version: settings of the rule of-a-newer-version");
      await userEvent.selectOptions(severity(), "as it comes");
      await expect.poll(notice).toMatch(/as it comes\.$/);
      expect((await readSettings()).rules).toEqual({ "of-a-newer-version": "off" });
    });

    test("all go back to default at once", async () => {
      browser.stored = { settings: { rules: { "mue-absolute": "off", "kx-missing": "error" } } };
      render(<OptionsPage stored={await readSettings()} />, root);
      await userEvent.click(page.getByRole("button", { name: "All back to default" }));
      await expect.poll(async () => (await readSettings()).rules).toEqual({});
      await expect.poll(() => severity().value).toBe("as it comes");
    });

    test("can be looked for by what it is, and rules by their words", async () => {
      browser.stored = { settings: { rules: { "mue-absolute": "off", "kx-missing": "error" } } };
      render(<OptionsPage stored={await readSettings()} />, root);
      await userEvent.selectOptions(page.getByLabelText("Rules shown"), "off");
      expect(listed().map(({ id }) => id)).toEqual(["mue-absolute"]);
      await userEvent.selectOptions(page.getByLabelText("Rules shown"), "changed");
      expect(
        listed()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(["kx-missing", "mue-absolute"]);
      await userEvent.selectOptions(page.getByLabelText("Rules shown"), "all");
      await userEvent.fill(page.getByLabelText("Find a rule"), "KX threshold");
      await expect.poll(() => listed().map(({ id }) => id)).toContain("kx-missing");
      expect(listed().length).toBeLessThan(10);
      // What is folded away by the filter is found by its address nevertheless.
      onTestFinished(() => history.replaceState(null, "", location.pathname + location.search));
      location.hash = "#mue-absolute";
      await expect
        .poll(() => root.querySelector<HTMLDetailsElement>("#mue-absolute > details")?.open)
        .toBe(true);
      expect(listed()).toHaveLength(rules.length);
    });
  });

  test("the practice form opens in a tab", () => {
    open();
    const link = root.querySelector<HTMLAnchorElement>("a[target=_blank]");
    expect(link?.href).toBe("extension://claimlight/src/practice/practice.html");
  });
});

describe("accessibility", () => {
  test.each([
    ["light", undefined],
    ["dark", colourRules],
  ] as const)("axe finds nothing in %s, but for the rules", async (scheme, axeRules) => {
    await emulate({ "prefers-color-scheme": scheme });
    browser.granted = ["https://ehr.example/*"];
    open();
    await expect.poll(() => root.querySelectorAll(".sites li").length).toBe(1);
    // Looked at by category below: axe takes far more than twice the time for twice the page.
    for (const list of root.querySelectorAll<HTMLElement>(".rules")) list.replaceChildren();
    for (const details of root.querySelectorAll("details")) details.open = true;
    expect(await axeViolations(document, axeRules)).toEqual([]);
  });

  const categories = rulesByCategory(rules);
  test.each([
    ...categories.map((each) => ["light", each.category] as const),
    // The entries of all categories are drawn alike.
    ["dark", categories[0]?.category] as const,
  ])("axe finds nothing in %s in the open rules of “%s”", async (scheme, category) => {
    await emulate({ "prefers-color-scheme": scheme });
    render(
      <main>
        <h1>{category}</h1>
        <ul class="rules">
          {categories
            .find((each) => each.category === category)
            ?.rules.map((rule) => (
              <RuleEntry
                key={rule.id}
                rule={rule}
                byDefault={rule.severity}
                set={undefined}
                locked={false}
                floor={undefined}
                hidden={false}
                onSet={() => {}}
              />
            ))}
        </ul>
      </main>,
      root,
    );
    for (const details of root.querySelectorAll("details")) details.open = true;
    expect(root.querySelectorAll("table").length).toBeGreaterThan(0);
    expect(await axeViolations(document, scheme === "dark" ? colourRules : undefined)).toEqual([]);
  });

  test("the page does not scroll sideways at 320 px", async () => {
    await page.viewport(320, 700);
    open();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
