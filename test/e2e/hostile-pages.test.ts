import { expect, test } from "vitest";
import { type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import {
  openPopup,
  panelWhen,
  readPanels,
  readPopupWhole,
  type ShownPanel,
} from "../../scripts/drive/panel-reading";
import { inChromiumFirst } from "./browsers";
import { storedBy } from "./extension-storage";
import { press } from "./panel-clicks";

/* A page that means harm: it owns what is drawn on it, and nothing else (SECURITY.md). */

const tooMany = ({ findings }: ShownPanel) => findings.some(({ rule }) => rule === "mue-absolute");

/** What the extension keeps, but for the count of how often each rule spoke. */
async function stored(browser: DrivenBrowser): Promise<unknown> {
  const all = await storedBy(browser);
  const { log = [], standing = [] } = (all.dismissals ?? {}) as { log?: unknown; standing?: unknown };
  return { ...all, dismissals: { log, standing } };
}

/** What stands in all boxes of the page. */
function values(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value), null);
}

inChromiumFirst({}, (opened) => {
  test("clicks, keys and messages that the page makes by script write, dismiss, store and open nothing", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/form"));
    await panelWhen(page, "the unit finding", tooMany);
    // A person opened the finding: its fix stands there.
    await press(opened, page, "[data-rule=mue-absolute] .finding-row");
    await until("the fix stands there", () => inPanel(page, "[data-rule=mue-absolute] .apply"));
    const before = { values: await values(page), stored: await stored(opened.browser) };
    await page.bringToFront();
    await page.evaluate(() => {
      const root = document.querySelector("claimlight-panel")?.shadowRoot;
      for (const target of root?.querySelectorAll<HTMLElement>("button, summary, select, input") ?? []) {
        target.click();
        for (const type of [
          "pointerdown",
          "mousedown",
          "pointerup",
          "mouseup",
          "click",
          "dblclick",
          "input",
          "change",
        ])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
        for (const key of ["Enter", " ", "F", "z"])
          target.dispatchEvent(
            new KeyboardEvent("keydown", {
              key,
              altKey: true,
              shiftKey: true,
              bubbles: true,
              composed: true,
            }),
          );
      }
      for (const name of ["rule.set", "map.keep", "dismissal.add", "page.command", "options.open"]) {
        const ask = { rule: "mue-absolute", setting: "off", command: "fix", framePath: [], at: null };
        postMessage({ name, ask }, "*");
        document.dispatchEvent(new CustomEvent(name, { detail: ask }));
      }
    }, null);
    // What a click had caused would be there with the answer to an edit that came after it.
    await page.fill("[name=pos_2]", "12");
    await panelWhen(page, "the answer to an edit", tooMany);
    await page.fill("[name=pos_2]", "11");
    await panelWhen(page, "the finding, not dismissed", tooMany);
    expect({ values: await values(page), stored: await stored(opened.browser) }).toEqual(before);
    await page.close();
  });

  test("values, names and headers that hold markup, scripts and control characters are text and nothing else", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/hostile-values"));
    await panelWhen(page, "the unit finding", tooMany);
    const popup = await openPopup(opened.browser, page);
    const [form] = await readPopupWhole(popup);
    expect(form?.lines.map(({ fields }) => fields.code?.text)).toEqual(["97110", "97552"]);
    const made = (each: DrivenPage) =>
      each.evaluate(() => {
        const roots = [
          document,
          ...[...document.querySelectorAll("claimlight-panel")].flatMap(({ shadowRoot }) => shadowRoot ?? []),
        ];
        return roots.flatMap((root) => [
          ...root.querySelectorAll("img, iframe, object, embed, [onerror], a[href^='javascript']"),
        ]).length;
      }, null);
    expect(await made(popup)).toBe(0);
    await popup.close();
    await page.bringToFront();
    await press(opened, page, "[data-rule=mue-absolute] .finding-row");
    expect(await made(page)).toBe(0);
    expect(await page.evaluate(() => (globalThis as { harmed?: boolean }).harmed ?? false, null)).toBe(false);
    await page.close();
  });

  test("a page that removes, clones and covers the element in a loop stays usable, and the popup knows better", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/hostile-remover"));
    const popup = await openPopup(opened.browser, page);
    const [form] = await readPopupWhole(popup);
    expect(form?.lines).toHaveLength(2);
    await popup.close();
    await page.bringToFront();
    // The page still gets its turns.
    const turns = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let turns = 0;
          const end = performance.now() + 1000;
          const turn = (): void => {
            turns += 1;
            if (performance.now() < end) setTimeout(turn);
            else resolve(turns);
          };
          turn();
        }),
      null,
    );
    expect(turns).toBeGreaterThan(10);
    await badgeWhen(opened.browser, page, "1");
    await page.close();
  });

  test("ten thousand boxes and a flood of changes: the claim beside them is checked", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/hostile-flood"));
    await panelWhen(page, "the unit finding", tooMany, 60);
    await page.evaluate(() => (globalThis as unknown as { flood(): Promise<void> }).flood(), null);
    await page.fill("[name=units_2]", "1");
    await panelWhen(page, "the answer to an edit", (panel) => !tooMany(panel), 60);
    await page.close();
  });

  test("a page that moves the panel, or lays something over it, as a person clicks has nothing written", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/form"));
    await panelWhen(page, "the unit finding", tooMany);
    const before = await values(page);
    await press(opened, page, "[data-rule=mue-absolute] .finding-row");
    for (const lure of ["position: relative; top: 3px", "cover"]) {
      await page.evaluate((how) => {
        const act = ({ clientX, clientY }: MouseEvent): void => {
          if (how !== "cover") document.body.style.cssText = how;
          else {
            const cover = document.body.appendChild(document.createElement("div"));
            cover.style.cssText = `position: fixed; z-index: 2147483647; width: 9px; height: 9px; left: ${clientX - 4}px; top: ${clientY - 4}px`;
          }
        };
        addEventListener("click", act, { capture: true, once: true });
      }, lure);
      await press(opened, page, "[data-rule=mue-absolute] .apply");
      await panelWhen(page, `that the click was refused: ${lure}`, ({ text }) => /had just moved/.test(text));
      expect(await values(page)).toEqual(before);
      await press(opened, page, ".outcome .icon-button");
      await panelWhen(page, "no message", ({ text }) => !/had just moved/.test(text));
    }
    await page.close();
  });

  test("a box whose setter throws is not written, and the fix says so", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/hostile-setters"));
    await panelWhen(page, "the unit finding", tooMany);
    const before = await values(page);
    await press(opened, page, "[data-rule=mue-absolute] .finding-row");
    await until("the fix stands there", () => inPanel(page, "[data-rule=mue-absolute] .apply"));
    await press(opened, page, "[data-rule=mue-absolute] .apply");
    await panelWhen(page, "that it was not written", ({ text }) => /Not written/.test(text));
    expect(await values(page)).toEqual(before);
    expect((await readPanels(page))[0]?.findings.some(({ rule }) => rule === "mue-absolute")).toBe(true);
    await page.close();
  });
});

/** Whether an element is in the page's panel. */
function inPanel(page: DrivenPage, selector: string): Promise<boolean> {
  return page.evaluate(
    (wanted) => document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(wanted) != null,
    selector,
  );
}

/** Waits until the button of the page's tab has this text. */
async function badgeWhen(browser: DrivenBrowser, page: DrivenPage, wanted: string): Promise<void> {
  interface ActionApi {
    readonly chrome: {
      readonly tabs: { query(all: object): Promise<{ id?: number; url?: string }[]> };
      readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
    };
  }
  const address = await page.evaluate(() => location.href, null);
  const options = await browser.openExtensionPage("src/options/options.html");
  await until(`the button says ${wanted}`, async () => {
    const text = await options.evaluate(async (url) => {
      const { tabs, action } = (globalThis as unknown as ActionApi).chrome;
      const tab = (await tabs.query({})).find((each) => each.url === url);
      return tab?.id === undefined ? "no tab" : action.getBadgeText({ tabId: tab.id });
    }, address);
    if (text !== wanted) throw new Error(`It says "${text}"`);
    return true;
  });
  await options.close();
}
