import { expect, test } from "vitest";
import type { ChromiumBrowser } from "../../scripts/drive/chromium";
import type { DrivenPage } from "../../scripts/drive/driven-browser";
import { panelWhen, type ShownPanel } from "../../scripts/drive/panel-reading";
import { traceTasks } from "../bench/page-cost";
import { inBrowser } from "./browsers";

/*
 * How long a hostile page lets ours hold it up: the processor time of every task that ran a script of ours, by Chromium's own trace. Not the
 * time that passed: on a busy machine that is other programs'.
 */

const tooMany = ({ findings }: ShownPanel) => findings.some(({ rule }) => rule === "mue-absolute");
/** Milliseconds after which a person notices. */
const noticed = 100;

inBrowser("chromium", {}, (opened) => {
  const measured = async (path: string, act: (page: DrivenPage) => Promise<void>): Promise<number> => {
    const browser = opened.browser as ChromiumBrowser;
    const page = await browser.openPage(opened.pages.added("/nothing"));
    const trace = await traceTasks(browser, page);
    await page.goto(opened.pages.added(path));
    // The browser traces once at a time: what fails here must not keep the next page from it.
    const acted = await act(page).then(
      () => null,
      (error: unknown) => error,
    );
    const tasks = (await trace()).sort((one, other) => other - one);
    await page.close();
    if (acted !== null) throw acted;
    const longest = tasks.slice(0, 3).map((task) => task.toFixed(1));
    console.log(`${path}: ${tasks.length} tasks of ours, the longest ${longest.join(", ")} ms of processor`);
    expect(tasks.length).toBeGreaterThan(0);
    return tasks[0] ?? 0;
  };

  const edit = async (page: DrivenPage): Promise<void> => {
    await panelWhen(page, "the unit finding", tooMany, 60);
    await page.evaluate(() => {
      const box = [...document.querySelectorAll<HTMLInputElement>("[name^=units_]")].at(-1);
      if (box) box.value = "1";
      box?.dispatchEvent(new Event("change", { bubbles: true }));
    }, null);
    await panelWhen(page, "the answer to an edit", (panel) => !tooMany(panel), 60);
  };

  test("markup and control characters in every value", async () => {
    expect(await measured("/hostile-values", edit)).toBeLessThan(noticed);
  });

  test("an element of ours that is removed, copied and covered all the time", async () => {
    const turns = (page: DrivenPage) =>
      page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 2000)), null);
    expect(await measured("/hostile-remover", turns)).toBeLessThan(noticed);
  });

  test("ten thousand boxes and a million changes", async () => {
    const flooded = async (page: DrivenPage): Promise<void> => {
      await panelWhen(page, "the unit finding", tooMany, 60);
      await page.evaluate(() => (globalThis as unknown as { flood(): Promise<void> }).flood(), null);
      await edit(page);
    };
    expect(await measured("/hostile-flood", flooded)).toBeLessThan(noticed);
  });
});
