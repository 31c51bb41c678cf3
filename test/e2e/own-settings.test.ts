import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { openPopup, panelWhen, readPanels, tabOf } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { addedSite, inEachBrowser, otherSite } from "./browsers";

/* What a person sets on the options page and in the popup, and what of it the panel and the toolbar's button show. */

const optionsPage = "src/options/options.html";

interface ExtensionGlobal {
  readonly chrome: {
    readonly action: {
      getBadgeText(of: { tabId: number }): Promise<string>;
      getTitle(of: { tabId: number }): Promise<string>;
    };
    readonly permissions: { remove(permissions: { readonly origins: readonly string[] }): Promise<boolean> };
  };
}

/** Badge and title of a tab's button, as the browser has them. */
function buttonOf(extensionPage: DrivenPage, tabId: number): Promise<{ badge: string; title: string }> {
  return extensionPage.evaluate(async (id) => {
    const { action } = (globalThis as unknown as ExtensionGlobal).chrome;
    return {
      badge: await action.getBadgeText({ tabId: id }),
      title: await action.getTitle({ tabId: id }),
    };
  }, tabId);
}

/** Chooses in a list as a person's choice would end: the value, then its event. */
function choose(page: DrivenPage, selector: string, value: string): Promise<void> {
  return page.evaluate(
    ({ of, chosen }) => {
      const list = document.querySelector<HTMLSelectElement>(of);
      if (!list) throw new Error(`there is no ${of}`);
      list.value = chosen;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { of: selector, chosen: value },
  );
}

const tooMany = {
  date: "10/14/2026",
  place: "11",
  code: "97552",
  modifiers: [""],
  pointers: "A",
  units: "2",
};

inEachBrowser({ granted: [addedSite, otherSite] }, (opened) => {
  test("the button counts the errors and warnings of the tab, in words too, and is cleared with the next page", async () => {
    const options = await opened.browser.openExtensionPage(optionsPage);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    const tab = await tabOf(opened.browser, page);
    await panelWhen(page, "its first answer", () => true);
    const button = (what: string, right: (button: { badge: string; title: string }) => boolean) =>
      until(what, async () => {
        const now = await buttonOf(options, tab);
        return right(now) ? now : null;
      });
    await button("nothing is found yet", ({ badge, title }) => badge === "" && title.includes("lines"));
    await typeLine(page, 4, tooMany);
    await panelWhen(page, "the unit finding", ({ findings }) =>
      findings.some(({ rule }) => rule === "mue-absolute"),
    );
    // The browser is told badge and title one after the other.
    const { title } = await button("the errors and warnings are counted", (now) => {
      const [, errors, warnings = 0] =
        /^Claimlight: (\d+) errors?(?:, (\d+) warnings?)?\. /.exec(now.title) ?? [];
      return now.badge !== "" && now.badge === String(Number(errors) + Number(warnings));
    });
    const [, counted = "nothing"] = /^Claimlight: (.+?)\. /.exec(title) ?? [];
    await panelWhen(page, "the same number", ({ text }) => text.includes(counted));

    await page.goto(opened.pages.other("/nothing"));
    expect(
      (await button("the button is as it was", ({ title: now }) => now === "Claimlight: off for this site"))
        .badge,
    ).toBe("");
    await page.close();
    await options.close();
  });

  test("a rule that is turned off does not run, and the panel says so", async () => {
    const options = await opened.browser.openExtensionPage(optionsPage);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, tooMany);
    const found = ({ findings }: { findings: readonly { rule: string }[] }) =>
      findings.some(({ rule }) => rule === "mue-absolute");
    await panelWhen(page, "the unit finding", found);
    await until("the rules are listed", () =>
      options.evaluate(() => document.querySelector("#mue-absolute > select") !== null, null),
    );
    await choose(options, "#mue-absolute > select", "off");
    await panelWhen(
      page,
      "no unit finding",
      (panel) => !found(panel) && panel.text.includes("1 rule is off"),
    );
    await choose(options, "#mue-absolute > select", "info");
    await panelWhen(page, "the finding as a note", ({ findings }) =>
      findings.some(({ rule, severity }) => rule === "mue-absolute" && severity === "info"),
    );
    await choose(options, "#mue-absolute > select", "as it comes");
    await panelWhen(page, "the finding as it comes", ({ findings }) =>
      findings.some(({ rule, severity }) => rule === "mue-absolute" && severity === "error"),
    );
    await page.close();
    await options.close();
  });

  test("a site has its own payer, and its panel is hidden and shown by the popup", async () => {
    const options = await opened.browser.openExtensionPage(optionsPage);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", ({ text }) => text.includes("Medicare Part B"));
    await until("the site is listed", () =>
      options.evaluate(() => document.querySelector(".sites select") !== null, null),
    );
    await choose(options, ".sites select", "medicaid-generic");
    await panelWhen(page, "the site's payer", ({ text }) => text.includes("Medicaid"));
    const popup = await openPopup(opened.browser, page);
    const isShown = () =>
      page.evaluate(() => {
        const root = document.querySelector("claimlight-panel")?.shadowRoot;
        return root?.querySelector(".claimlight")?.checkVisibility() ?? false;
      }, null);
    expect(await isShown()).toBe(true);
    await popup.click(".switches label:nth-child(2) input");
    await until("the panel is hidden", async () => !(await isShown()));
    await popup.click(".switches label:nth-child(2) input");
    await until("the panel is back", isShown);
    await popup.close();
    await choose(options, ".sites select", "");
    await panelWhen(page, "the payer of all sites", ({ text }) => text.includes("Medicare Part B"));
    await page.close();
    await options.close();
  });

  test("colours are those that were chosen, on every page of ours and in the panel", async () => {
    const options = await opened.browser.openExtensionPage(optionsPage);
    const practice = await opened.browser.openExtensionPage("src/practice/practice.html");
    await panelWhen(practice, "its first answer", () => true);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    const schemeOf = (of: DrivenPage, inPanel: boolean) =>
      of.evaluate((panel) => {
        const root = document.querySelector("claimlight-panel")?.shadowRoot;
        const element = panel ? root?.querySelector(".claimlight") : document.documentElement;
        return element ? getComputedStyle(element).colorScheme : "";
      }, inPanel);
    await until("the page is there", () =>
      options.evaluate(() => document.querySelector("#colours") !== null, null),
    );
    for (const [colours, scheme] of [
      ["dark", "dark"],
      ["light", "light"],
      ["as the system", "light dark"],
    ] as const) {
      await choose(options, "#colours", colours);
      for (const [shown, inPanel] of [
        [options, false],
        [practice, false],
        [practice, true],
        [page, true],
      ] as const)
        await until(`${colours} is obeyed`, async () => (await schemeOf(shown, inPanel)) === scheme);
    }
    await page.close();
    await practice.close();
    await options.close();
  });

  test("the browser refuses a request of the options page, and names the rule", async () => {
    const options = await opened.browser.openExtensionPage(optionsPage);
    await until("the button is there", () =>
      options.evaluate(() => document.querySelector("#try-request") !== null, null),
    );
    await options.click("#try-request");
    const said = await until("an outcome", () =>
      options.evaluate(() => {
        const text = document.querySelector(".refusal")?.textContent ?? "";
        return text.includes("browser") ? text : null;
      }, null),
    );
    expect(said).toMatch(/^Refused by the browser\. .* connect-src 'self' /);
    await options.close();
  });

  test("a backup is restored from a file after its preview, and a bad one not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "claimlight-backup-"));
    const file = (name: string, settings: object) => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify({ format: "claimlight-backup", version: 1, settings }));
      return path;
    };
    const options = await opened.browser.openExtensionPage(optionsPage);
    const text = () =>
      options.evaluate(
        () => document.querySelector("[aria-labelledby=backup-heading]")?.textContent ?? "",
        null,
      );
    await until("the section is there", async () => (await text()) !== "");
    await options.chooseFiles("#restore-backup", [file("bad.json", { payer: 7 })]);
    await until("the problem is named", async () => (await text()).includes("settings.payer"));
    await options.chooseFiles("#restore-backup", [file("good.json", { payer: "va-ccn" })]);
    await until("the preview", async () => (await text()).includes("What would change"));
    expect(await text()).not.toContain("settings.payer");
    await options.click(".preview button.primary");
    await until("the payer is the file's", () =>
      options.evaluate(() => document.querySelector<HTMLSelectElement>("#payer")?.value === "va-ccn", null),
    );
    await choose(options, "#payer", "medicare-b");
    await options.close();
    rmSync(folder, { recursive: true });
  });

  test("a site that is removed while its page is open: its panel says so by itself, and another site's goes on", async () => {
    const options = await opened.browser.openExtensionPage("src/options/options.html");
    const kept = await opened.browser.openPage(opened.pages.added("/form"));
    const removed = await opened.browser.openPage(opened.pages.other("/form"));
    for (const page of [kept, removed])
      await panelWhen(page, "its finding", ({ findings }) => findings.length > 0);

    await options.evaluate(
      (origins) => (globalThis as unknown as ExtensionGlobal).chrome.permissions.remove({ origins }),
      [otherSite],
    );

    const panel = await until("the panel has no answer any more", async () =>
      (await readPanels(removed)).find(({ state }) => state === "not-checked"),
    );
    expect(panel.text).toContain("This site was removed: nothing is checked here any more.");
    expect(panel.findings).toEqual([]);
    await panelWhen(kept, "its finding", ({ findings }) => findings.length > 0);
    for (const page of [options, kept, removed]) await page.close();
  });

  test("a site that is switched off in the popup has its open page say that it must be reloaded", async () => {
    const options = await opened.browser.openExtensionPage(optionsPage);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    const tab = await tabOf(opened.browser, page);
    await panelWhen(page, "its first answer", () => true);
    await until("the button is on", async () => (await buttonOf(options, tab)).title.includes("lines"));
    const popup = await openPopup(opened.browser, page);
    await popup.click(".switches label:first-child input");
    await until("the button asks for a reload", async () =>
      (await buttonOf(options, tab)).title.includes("Reload the page"),
    );
    await popup.close();
    await page.close();
    await options.close();
  });
});
