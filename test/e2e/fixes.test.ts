import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { barePage, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen, type ShownPanel } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { addedSite, inEachBrowser, type Opened } from "./browsers";
import { storedBy } from "./extension-storage";
import { press } from "./panel-clicks";

/** 97552 twice: one unit more than Medicare's absolute limit. */
const caregiverGroup = {
  date: "10/14/2026",
  place: "11",
  code: "97552",
  modifiers: ["GP"],
  pointers: "A",
  units: "2",
  charge: "60.00",
};

const has = (rule: string) => (panel: ShownPanel) => panel.findings.some((finding) => finding.rule === rule);
const hasNot = (rule: string) => (panel: ShownPanel) => !has(rule)(panel);

const textIn = (page: DrivenPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? null, selector);

const outcome = (page: DrivenPage) =>
  page.evaluate(
    () =>
      document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".outcome-words")?.textContent ??
      "",
    null,
  );

async function store(opened: Opened, values: Record<string, unknown>): Promise<void> {
  const page = await opened.browser.openExtensionPage(barePage);
  await page.evaluate(
    (kept) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(all: object): Promise<void> } } } }
      ).chrome.storage.local.set(kept),
    values,
  );
  await page.close();
}

async function openPractice(opened: Opened): Promise<DrivenPage> {
  const page = await opened.browser.openPage(opened.pages.added("/"));
  await page.resize(1500, 1000);
  await panelWhen(page, "its first answer", () => true);
  return page;
}

inEachBrowser({}, (opened) => {
  describe("fixes", () => {
    test("a biller sees the change, makes it by a click, and undoes it exactly", async () => {
      const page = await openPractice(opened);
      await typeLine(page, 4, caregiverGroup);
      await panelWhen(page, "the unit finding", has("mue-absolute"));
      await press(opened, page, "[data-rule=mue-absolute] .finding-row");
      // A script's click, as a hostile page would make it, writes nothing.
      await page.evaluate(() => {
        const root = document.querySelector("claimlight-panel")?.shadowRoot;
        root?.querySelector<HTMLElement>("[data-rule=mue-absolute] .apply")?.click();
      }, null);
      expect(await outcome(page)).toBe("");
      await press(opened, page, "[data-rule=mue-absolute] .apply");
      await panelWhen(page, "no unit finding", hasNot("mue-absolute"));
      expect(await textIn(page, "#line-4-units")).toBe("1");
      await until("what was done", async () => (await outcome(page)) === "Line 4: Units 2 → 1");
      await press(opened, page, ".outcome .quiet");
      await panelWhen(page, "the unit finding again", has("mue-absolute"));
      expect(await textIn(page, "#line-4-units")).toBe("2");
      await page.close();
    });

    test("a modifier that attests something comes only by the answer to its question", async () => {
      const page = await openPractice(opened);
      await typeLine(page, 4, { ...caregiverGroup, code: "97012", units: "1" });
      await panelWhen(page, "the pair", has("ncci-ptp-modifier-required"));
      await press(opened, page, "[data-rule=ncci-ptp-modifier-required] .finding-row");
      await press(opened, page, "[data-rule=ncci-ptp-modifier-required] .answer", "15-minute blocks");
      await press(opened, page, "[data-rule=ncci-ptp-modifier-required] .apply");
      await panelWhen(page, "no pair that is denied", hasNot("ncci-ptp-modifier-required"));
      // 97140 is the column 2 code, on line 2.
      expect(await textIn(page, "#line-2-modifier-2")).toBe("59");
      await page.close();
    });

    test("a framework that keeps its own state takes the fix and its undo", async () => {
      const page = await opened.browser.openPage(opened.pages.added("/pages/react-controlled.html"));
      await page.resize(1500, 1000);
      const state = () =>
        page.evaluate(
          () => (globalThis as unknown as { scenario: { state(): unknown } }).scenario.state(),
          null,
        );
      await panelWhen(page, "an answer", () => true);
      await page.fill("input[aria-label=Units]", "9");
      await panelWhen(page, "the unit finding", has("mue-day"));
      const before = await state();
      await press(opened, page, "[data-rule=mue-day] .finding-row");
      await press(opened, page, "[data-rule=mue-day] .answer", "Yes");
      await press(opened, page, "[data-rule=mue-day] .apply");
      await until("what was done", async () => (await outcome(page)).startsWith("Line "));
      expect(await state()).toMatchObject([{ code: "97110", units: 6 }, { code: "97140" }]);
      await press(opened, page, ".outcome .quiet");
      await until("the undo", async () => (await outcome(page)).startsWith("Undone"));
      expect(await state()).toEqual(before);
      await page.close();
    });

    test("where the options forbid writing, the fix is shown to copy", async () => {
      const page = await openPractice(opened);
      await store(opened, { settings: { version: 1, sites: { [addedSite]: { mayWrite: false } } } });
      await page.bringToFront();
      await typeLine(page, 4, caregiverGroup);
      await panelWhen(page, "the unit finding", has("mue-absolute"));
      await press(opened, page, "[data-rule=mue-absolute] .finding-row");
      await until("why it is not written", () =>
        page.evaluate(
          () =>
            document
              .querySelector("claimlight-panel")
              ?.shadowRoot?.querySelector("[data-rule=mue-absolute] .not-writable")
              ?.textContent?.includes("do not let Claimlight write"),
          null,
        ),
      );
      await store(opened, { settings: { version: 1 } });
      await page.close();
    });
  });

  describe("dismissals", () => {
    async function dismiss(page: DrivenPage, scope: string): Promise<void> {
      await typeLine(page, 4, caregiverGroup);
      await panelWhen(page, "the unit finding", has("mue-absolute"));
      await press(opened, page, "[data-rule=mue-absolute] .finding-row");
      await press(opened, page, "[data-rule=mue-absolute] .dismiss > .quiet");
      await press(opened, page, "[data-rule=mue-absolute] .answer", scope);
      await press(opened, page, "[data-rule=mue-absolute] .answer", "Documented");
    }

    test("of a line lasts until the line holds something else, and leaves only the log", async () => {
      const page = await openPractice(opened);
      await dismiss(page, "This line");
      const after = await panelWhen(page, "no unit finding", hasNot("mue-absolute"));
      expect(after.text).toContain("1 dismissed finding");
      await typeLine(page, 1, { units: "1" });
      await panelWhen(page, "no unit finding after an edit of another line", hasNot("mue-absolute"));
      await typeLine(page, 4, { units: "3" });
      await panelWhen(page, "the finding on other units", has("mue-absolute"));
      await page.close();
      const again = await openPractice(opened);
      await typeLine(again, 4, caregiverGroup);
      await panelWhen(again, "the finding on a page opened later", has("mue-absolute"));
      await again.close();
    });

    test("of this claim holds whatever the line holds, and can be taken back", async () => {
      const page = await openPractice(opened);
      await dismiss(page, "This claim");
      await panelWhen(page, "no unit finding", hasNot("mue-absolute"));
      await typeLine(page, 4, { units: "3" });
      await panelWhen(page, "no unit finding on other units", hasNot("mue-absolute"));
      await press(opened, page, ".outcome .quiet");
      await panelWhen(page, "the finding again", has("mue-absolute"));
      await page.close();
    });

    test("of a payer's code stands on every page, until it is shown again", async () => {
      const page = await openPractice(opened);
      await dismiss(page, "for this payer");
      await panelWhen(page, "no unit finding", hasNot("mue-absolute"));
      await page.close();
      const again = await openPractice(opened);
      await typeLine(again, 4, caregiverGroup);
      await panelWhen(again, "the dismissal", ({ text }) => text.includes("1 dismissed finding"));
      await press(opened, again, ".dismissed > summary");
      await press(opened, again, ".dismissed .quiet");
      await panelWhen(again, "the finding again", has("mue-absolute"));
      await again.close();
    });

    test("of a rule turns it off in the settings", async () => {
      const page = await openPractice(opened);
      await dismiss(page, "turn the rule off");
      await until("the setting", async () => {
        const { settings } = (await storedBy(opened.browser)) as {
          settings?: { rules?: Record<string, string> };
        };
        return settings?.rules?.["mue-absolute"] === "off";
      });
      await page.close();
      await store(opened, { settings: { version: 1 } });
    });

    test("what is kept holds rule, codes, reason and hour, and nothing of a patient", async () => {
      const phi = Object.values(
        JSON.parse(readFileSync("test/pages/phi.json", "utf8")) as Record<string, string[]>,
      ).flat();
      const kept = await storedBy(opened.browser);
      const { log } = kept.dismissals as { log: Record<string, unknown>[] };
      expect(log.length).toBeGreaterThan(0);
      for (const entry of log)
        expect(Object.keys(entry).sort()).toEqual(["codes", "hour", "payer", "reason", "rule", "scope"]);
      const text = JSON.stringify(kept);
      expect(text).toContain("mue-absolute");
      for (const secret of phi) expect(text.includes(secret), secret).toBe(false);
      const { counts } = kept.dismissals as { counts: Record<string, { fired: number; dismissed: number }> };
      expect(counts["mue-absolute"]?.dismissed).toBeGreaterThan(0);
    });
  });
});
