import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen, type ShownPanel } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { mueCsv, ptpText, zipOf } from "../unit/reference/import/official-layouts";
import { inEachBrowser } from "./browsers";

const mueZip = "medicare-ncci-2026-q4-practitioner-services-mue-table.zip";
const ptpZip = "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v324r0-f1.zip";

/** The embedded limit of 97552 is 1; no embedded table holds 20999. */
const mueRows = [
  "20999,2,2 Date of Service Edit: Policy,Ours",
  "97552,2,2 Date of Service Edit: Policy,Ours",
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-tables-"));
  writeFileSync(
    join(folder, mueZip),
    zipOf({ "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv": mueCsv(mueRows) }),
  );
  writeFileSync(join(folder, ptpZip), zipOf({ "ccipra-v324r0-f1.txt": ptpText(manyPtpRows(600_000)) }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** So many that reading them takes a second or more. */
function manyPtpRows(count: number): string[] {
  return Array.from({ length: count }, (_, row) => {
    const column1 = 10_000 + Math.floor(row / 1_000);
    return `${column1}\t${90_000 + (row % 1_000)}\t\t20200101\t*\t1\tOur words`;
  });
}

function openOptions(browser: DrivenBrowser): Promise<DrivenPage> {
  return browser.openExtensionPage("src/options/options.html");
}

async function pressWhenThere(page: DrivenPage, name: string): Promise<void> {
  await until(`a button "${name}"`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll("button")].find(
        (each) => (each.ariaLabel ?? each.textContent) === wanted && !each.disabled,
      );
      button?.setAttribute("data-pressed", wanted);
      return button !== undefined;
    }, name),
  );
  await page.click(`button[data-pressed="${name}"]`);
}

/** What the options page lists as imported, once it is read. */
function importedEditions(page: DrivenPage): Promise<string[]> {
  return page.evaluate(
    () => [...document.querySelectorAll(".edition")].map((edition) => (edition.textContent ?? "").trim()),
    null,
  );
}

const unitFindingOn = (panel: ShownPanel, line: number) =>
  panel.findings.some(({ rule, lines }) => rule === "mue-absolute" && lines === String(line));

inEachBrowser({}, (opened) => {
  test("an imported quarter changes what the open form shows, and an import that is killed changes nothing", async () => {
    const form = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(form, "its first answer", () => true);
    const visit = { date: "10/14/2026", place: "11", pointers: "A" };
    await typeLine(form, 4, { ...visit, code: "97552", units: "2" });
    await typeLine(form, 5, { ...visit, code: "20999", units: "3" });
    const before = await panelWhen(
      form,
      "the embedded limit of 97552",
      (panel) => unitFindingOn(panel, 4) && panel.text.includes("20999"),
    );
    expect(unitFindingOn(before, 5)).toBe(false);

    const options = await openOptions(opened.browser);
    await options.chooseFiles("#table-files", [join(folder, mueZip)]);
    const summary = await until("the open codes are looked up", () =>
      options.evaluate(() => {
        const text = document.querySelector(".change")?.textContent ?? "";
        return text.includes("as judged today") ? text : null;
      }, null),
    );
    expect(summary).toContain("2 rows added, 0 closed, 0 changed");
    // The open form's five codes: the complete table has no row of the others any more, or a new one.
    expect(summary).toMatch(/\d of the 5 codes in the open tabs.*20999 MUE.*97552 MUE/);
    await pressWhenThere(options, "Use these tables");
    await until("the import is in force", async () => (await importedEditions(options)).length === 1);
    await form.bringToFront();
    const after = await panelWhen(form, "the imported limits", (panel) => unitFindingOn(panel, 5));
    expect(unitFindingOn(after, 4)).toBe(false);

    await options.bringToFront();
    await options.chooseFiles("#table-files", [join(folder, ptpZip)]);
    await until("the import is under way", () =>
      options.evaluate(
        () =>
          (document.querySelector("progress")?.value ?? 0) > 0 || document.querySelector(".change") !== null,
        null,
      ),
    );
    await options.close();

    const again = await openOptions(opened.browser);
    await until("the tables are listed", async () => (await importedEditions(again)).length > 0);
    expect(await importedEditions(again)).toEqual([
      expect.stringContaining("MUE practitioner 2026 Q4: 2 rows"),
    ]);
    await opened.browser.stopWorker();
    await form.bringToFront();
    await typeLine(form, 5, { units: "2" });
    await panelWhen(form, "the imported limit, kept", (panel) => !unitFindingOn(panel, 5));
    await typeLine(form, 5, { units: "4" });
    await panelWhen(form, "the imported limit, passed", (panel) => unitFindingOn(panel, 5));

    await again.bringToFront();
    await pressWhenThere(again, "Remove MUE practitioner 2026 Q4");
    await pressWhenThere(again, "Use these tables");
    await until("nothing is imported", async () => (await importedEditions(again)).length === 0);
    await form.bringToFront();
    const removed = await panelWhen(form, "the embedded limit again", (panel) => unitFindingOn(panel, 4));
    expect(unitFindingOn(removed, 5)).toBe(false);
    await again.close();
    await form.close();
  });
});
