import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barePage, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { inChromiumFirst } from "./browsers";
import {
  editionsOnceListed,
  importedEditions,
  mueZip,
  openOptions,
  pressWhenThere,
  ptpZip,
  writeTableZips,
} from "./table-imports";

/* An import that ends at any point leaves the tables that were in force, and the next one begins as if nothing had been. */

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-interrupted-"));
  writeTableZips(folder, ["97552,1,2 Date of Service Edit: Policy,Ours"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const useTables = (page: DrivenPage) => pressWhenThere(page, "Use these tables");

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
    await until("the import is in force", async () => (await importedEditions(first)).length === 1);
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
      expect(await editionsOnceListed(after), called).toEqual([mue]);
      expect(await generation(kept), called).toBe(before);
      await after.close();
    }

    // The last point of all: the tables are just being stored. They are in force with all their rows, or not at all.
    const last = await openOptions(opened.browser);
    await last.chooseFiles("#table-files", [join(folder, ptpZip)]);
    await useTables(last);
    await last.close();
    const after = await openOptions(opened.browser);
    if ((await editionsOnceListed(after)).length === 1) {
      await after.chooseFiles("#table-files", [join(folder, ptpZip)]);
      await useTables(after);
      await until("both are in force", async () => (await importedEditions(after)).length === 2);
    }
    expect((await editionsOnceListed(after)).sort()).toEqual([mue, ptp]);
    await after.close();
    await kept.close();
  });
});
