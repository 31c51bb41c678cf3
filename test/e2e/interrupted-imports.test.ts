import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barePage, type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { mueCsv, ptpText, zipOf } from "../unit/reference/import/official-layouts";
import { inChromiumFirst } from "./browsers";

/* An import that ends at any point leaves the tables that were in force, and the next one begins as if nothing had been. */

const mueZip = "medicare-ncci-2026-q4-practitioner-services-mue-table.zip";
const ptpZip = "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v324r0-f1.zip";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-interrupted-"));
  const mue = mueCsv(["97552,1,2 Date of Service Edit: Policy,Ours"]);
  writeFileSync(join(folder, mueZip), zipOf({ "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv": mue }));
  const rows = Array.from(
    { length: 600_000 },
    (_, row) => `${10_000 + Math.floor(row / 1_000)}\t${90_000 + (row % 1_000)}\t\t20200101\t*\t1\tOur words`,
  );
  writeFileSync(join(folder, ptpZip), zipOf({ "ccipra-v324r0-f1.txt": ptpText(rows) }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openOptions(browser: DrivenBrowser): Promise<DrivenPage> {
  const page = await browser.openExtensionPage("src/options/options.html");
  await until("files can be chosen", () =>
    page.evaluate(() => document.querySelector<HTMLInputElement>("#table-files")?.disabled === false, null),
  );
  return page;
}

async function useTables(page: DrivenPage): Promise<void> {
  await until("the tables can be used", () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll("button")];
      const button = all.find((each) => each.textContent === "Use these tables" && !each.disabled);
      button?.setAttribute("data-use", "");
      return button !== undefined;
    }, null),
  );
  await page.click("button[data-use]");
}

function editions(page: DrivenPage): Promise<string[]> {
  return page.evaluate(
    () => [...document.querySelectorAll(".edition")].map((edition) => (edition.textContent ?? "").trim()),
    null,
  );
}

/** Once they are read. */
function listed(page: DrivenPage): Promise<string[]> {
  return until("the tables are listed", async () => {
    const all = await editions(page);
    return all.length > 0 && all;
  });
}

/** How often the stored tables were changed. */
function generation(page: DrivenPage): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("claimlight");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const got = opening.result.transaction("tables").objectStore("tables").get("generation");
          got.onsuccess = () => {
            opening.result.close();
            resolve(got.result);
          };
          got.onerror = () => reject(got.error);
        };
      }),
    null,
  );
}

/** Settles in the page itself once so much of the file is read; with 1, once the summary stands there. */
function whenRead(page: DrivenPage, share: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const bar = document.querySelector("progress");
          const isRead = wanted < 1 && bar !== null && bar.value / (bar.max || 1) >= wanted;
          if (isRead || document.querySelector(".change")) resolve();
          else setTimeout(look);
        };
        look();
      }),
    share,
  );
}

const mue = expect.stringContaining("MUE practitioner 2026 Q4: 1 row");
const ptp = expect.stringContaining("PTP practitioner 2026 Q4: 600,000 rows");

/** Ten in `npm run test:thorough`, where they take half a minute. */
const imports = process.env.CLAIMLIGHT_THOROUGH ? 10 : 4;

inChromiumFirst({}, (opened) => {
  const ends = {
    closed: (page: DrivenPage) => page.close(),
    async left(page: DrivenPage) {
      await page.goto(opened.pages.added("/nothing"));
      await page.close();
    },
    async reloaded(page: DrivenPage) {
      // To its own address: Playwright now and then cannot close a page that was told to reload itself.
      await page.goto(await page.evaluate(() => location.href, null));
      await page.close();
    },
  };

  test(`${imports} imports that end at random points leave the old tables in force, and the next import works`, async () => {
    const seed = Number(process.env.CLAIMLIGHT_SEED ?? Date.now() % 2 ** 31);
    console.log(`interrupted imports in ${opened.name}: CLAIMLIGHT_SEED=${seed}`);
    const points = fc.sample(
      fc.record({
        share: fc.noBias(fc.integer({ min: 0, max: 1000 })).map((thousandths) => thousandths / 1000),
        how: fc.constantFrom(...(Object.keys(ends) as (keyof typeof ends)[])),
        stopsWorker: fc.boolean(),
      }),
      { seed, numRuns: imports },
    );
    // What stops a worker goes through a page that stays.
    const kept = await opened.browser.openExtensionPage(barePage);
    const first = await openOptions(opened.browser);
    await first.chooseFiles("#table-files", [join(folder, mueZip)]);
    await useTables(first);
    await until("the import is in force", async () => (await editions(first)).length === 1);
    await first.close();

    for (const { share, how, stopsWorker } of points) {
      const called = `${how} at ${share}${stopsWorker ? ", with the worker" : ""}`;
      const before = await generation(kept);
      const page = await openOptions(opened.browser);
      await page.chooseFiles("#table-files", [join(folder, ptpZip)]);
      await whenRead(page, share);
      const stopped = stopsWorker && opened.name === "chromium" ? opened.browser.stopWorker() : null;
      await ends[how](page);
      await stopped;
      const after = await openOptions(opened.browser);
      expect(await listed(after), called).toEqual([mue]);
      expect(await generation(kept), called).toBe(before);
      await after.close();
    }

    // The last point of all: the tables are just being stored. They are in force with all their rows, or not at all.
    const last = await openOptions(opened.browser);
    await last.chooseFiles("#table-files", [join(folder, ptpZip)]);
    await useTables(last);
    await last.close();
    const after = await openOptions(opened.browser);
    if ((await listed(after)).length === 1) {
      await after.chooseFiles("#table-files", [join(folder, ptpZip)]);
      await useTables(after);
      await until("both are in force", async () => (await editions(after)).length === 2);
    }
    expect((await listed(after)).sort()).toEqual([mue, ptp]);
    await after.close();
    await kept.close();
  });
});
