import { expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { openPopup, panelWhen, readPanels, tabOf } from "../../scripts/drive/panel-reading";
import { inEachBrowser, type Opened } from "./browsers";
import { storedBy } from "./extension-storage";
import { press } from "./panel-clicks";

function cardText(page: DrivenPage, host = "claimlight-panel"): Promise<string> {
  return page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector(".card")?.textContent ?? "",
    host,
  );
}

async function practice(opened: Opened): Promise<DrivenPage> {
  const page = await opened.browser.openPage(opened.pages.added("/"));
  await panelWhen(page, "its first answer", () => true);
  await page.bringToFront();
  return page;
}

interface ExtensionGlobal {
  readonly chrome: {
    readonly tabs: {
      connect(tab: number, options: { name: string }): { postMessage(message: unknown): void };
    };
  };
}

inEachBrowser({}, (opened) => {
  test("a card opened from a line holds figures and the words that the background keeps", async () => {
    const page = await practice(opened);
    await press(opened, page, ".line-chip");
    const text = await until("the card is filled", async () => {
      const shown = await cardText(page);
      return shown.includes("Expected payment") ? shown : null;
    });
    expect(text).toContain("97110exercise, 15 min");
    expect(text).toContain("Billing tips");
    // The edits with the claim's other codes.
    expect(text).toMatch(/With other codes of this claim97140.*97112/);
    await page.close();
  });

  test("the arithmetic of a line comes when it is opened, and anew with the next answer", async () => {
    const page = await practice(opened);
    await press(opened, page, "button.amount");
    await press(opened, page, ".arithmetic details > summary");
    const line = () =>
      page.evaluate(() => {
        const root = document.querySelector("claimlight-panel")?.shadowRoot;
        const details = root?.querySelector<HTMLDetailsElement>(".arithmetic details");
        return { isOpen: details?.open ?? false, steps: details?.querySelector("table")?.textContent ?? "" };
      }, null);
    await until("the line is open", async () => (await line()).isOpen);
    await until("the units of line 1", async () => / × 2\$/.test((await line()).steps));
    await page.fill("#line-1-units", "3");
    await until("its new units", async () => / × 3\$/.test((await line()).steps));
    await page.close();
  });

  test("a key of the browser's opens the card of the line that holds the focus", async () => {
    const page = await practice(opened);
    const tab = await tabOf(opened.browser, page);
    const commanding = await opened.browser.openExtensionPage("src/options/options.html");
    const command = () =>
      commanding.evaluate((tabId) => {
        const { tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
        tabs
          .connect(tabId, { name: "claimlight" })
          .postMessage({ name: "page.command", ask: { command: "card", framePath: [] } });
      }, tab);
    await page.bringToFront();
    await page.click("#line-2-units");
    // A browser's key goes to the window in front; Firefox takes a moment to bring it there.
    await until("the page has the focus", () => page.evaluate(() => document.hasFocus(), null));
    await command();
    await until("the card of line 2", async () => (await cardText(page)).startsWith("97140"));
    expect(await page.evaluate(() => document.activeElement?.id, null)).toBe("line-2-units");
    await commanding.close();
    await page.close();
  });

  test("minutes typed in the panel are judged, drawn, heard by nobody else, and not stored", async () => {
    const page = await practice(opened);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as unknown as { heard: string[] }).heard = heard;
      for (const type of ["keydown", "keypress", "keyup"])
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
    }, null);
    await press(opened, page, ".minutes-boxes > summary");
    for (const [at, minutes] of ["24", "8", "8"].entries()) {
      await press(opened, page, `.minute:nth-child(${at + 1}) .minute-box`);
      await page.type(minutes);
    }
    const { findings, text } = await panelWhen(page, "the finding on the units", (panel) =>
      panel.findings.some(({ rule }) => rule === "timed-units-exceed"),
    );
    expect(findings.find(({ rule }) => rule === "timed-units-exceed")?.message).toContain("40 min → 3 units");
    expect(text).toContain("Minutes · 40 timed → 3 units supported, 4 billed");
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard, null)).toEqual([]);

    expect(JSON.stringify(await storedBy(opened.browser))).not.toContain("97110");

    // The line's code goes, and with it its minutes.
    await page.bringToFront();
    await page.fill("#line-3-cpt", "97116");
    const [panel] = await until("the sheet asks anew", async () => {
      const panels = await readPanels(page);
      return panels[0]?.text.includes("once those of 97116 are typed") ? panels : null;
    });
    expect(panel?.findings.some(({ rule }) => rule === "timed-units-exceed")).toBe(false);
    await page.close();
  });

  test("the popup finds a code by a misspelt word and opens its card", async () => {
    const page = await practice(opened);
    const popup = await openPopup(opened.browser, page);
    await popup.click("#code-search");
    await popup.type("cargiver group");
    await until("it is the first that is found", () =>
      popup.evaluate(
        () => document.querySelector(".found li")?.textContent?.includes("97552") ?? false,
        null,
      ),
    );
    await popup.press("Enter");
    const text = await until("the card is filled", async () => {
      const shown = await cardText(popup, ".card-view");
      return shown.includes("Expected payment") ? shown : null;
    });
    expect(text).toContain("97552caregiver training, group");
    expect(text).toContain("An appeal cannot succeed");
    await popup.close();
    await page.close();
  });
});
