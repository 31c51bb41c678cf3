import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../../scripts/drive/driven-browser";
import { panelWhen, type ShownPanel } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { inEachBrowser } from "./browsers";
import {
  editionsOnceListed,
  importedEditions,
  mueZip,
  openOptions,
  pressWhenThere,
  ptpZip,
  writeTableZips,
} from "./table-imports";

/** The embedded limit of 97552 is 1; no embedded table holds 20999. */
const mueRows = [
  "20999,2,2 Date of Service Edit: Policy,Ours",
  "97552,2,2 Date of Service Edit: Policy,Ours",
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-tables-"));
  writeTableZips(folder, mueRows);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    expect(await editionsOnceListed(again)).toEqual([
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
