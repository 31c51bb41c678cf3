import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { mueCsv, ptpText, zipOf } from "../unit/reference/import/official-layouts";

/* Imports through the options page, as a person makes them. */

export const mueZip = "medicare-ncci-2026-q4-practitioner-services-mue-table.zip";
export const ptpZip = "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v324r0-f1.zip";
/** So many that reading them takes a second or more. */
const ptpRows = 600_000;

/** Writes both files into a folder, the MUE table with these rows. */
export function writeTableZips(folder: string, mueRows: readonly string[]): void {
  const mue = zipOf({ "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv": mueCsv(mueRows) });
  writeFileSync(join(folder, mueZip), mue);
  const rows = Array.from({ length: ptpRows }, (_, row) => {
    const column1 = 10_000 + Math.floor(row / 1_000);
    return `${column1}\t${90_000 + (row % 1_000)}\t\t20200101\t*\t1\tOur words`;
  });
  writeFileSync(join(folder, ptpZip), zipOf({ "ccipra-v324r0-f1.txt": ptpText(rows) }));
}

export function openOptions(browser: DrivenBrowser): Promise<DrivenPage> {
  return browser.openExtensionPage("src/options/options.html");
}

export async function pressWhenThere(page: DrivenPage, name: string): Promise<void> {
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

/** What the options page lists as imported at this moment. */
export function importedEditions(page: DrivenPage): Promise<string[]> {
  return page.evaluate(
    () => [...document.querySelectorAll(".edition")].map((edition) => (edition.textContent ?? "").trim()),
    null,
  );
}

/** The same once it is read, of tables that are there. */
export function editionsOnceListed(page: DrivenPage): Promise<string[]> {
  return until("the tables are listed", async () => {
    const editions = await importedEditions(page);
    return editions.length > 0 && editions;
  });
}
