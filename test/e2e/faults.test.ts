import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchChromium } from "../../scripts/drive/chromium";
import { type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { deleteProfile } from "../../scripts/drive/extension-profile";
import { panelWhen, readPanels, type ShownPanel } from "../../scripts/drive/panel-reading";
import { addedSite, inBrowser, inChromiumFirst, otherSite } from "./browsers";
import { storedIn } from "./extension-storage";
import { serveTestPages } from "./server";

/* What goes wrong around a biller: the worker stops, the extension is updated, the storage is damaged, the browser is restarted. */

/** 97552 may stand for one unit a day. `/form` has it with two in its second line. */
const tooMany = ({ findings }: ShownPanel) => findings.some(({ rule }) => rule === "mue-absolute");
const notTooMany = (panel: ShownPanel) => !tooMany(panel);
const answerTo = (units: "1" | "2") => (units === "2" ? tooMany : notTooMany);

/** Changes the units by the page's own script, as an application does. */
function setUnits(page: DrivenPage, units: "1" | "2"): Promise<void> {
  return page.evaluate((value) => {
    const box = document.querySelector<HTMLInputElement>("[name=units_2]");
    if (!box) throw new Error("There is no second line");
    box.value = value;
    for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
  }, units);
}

interface ExtensionApi {
  readonly chrome: {
    readonly runtime: { reload(): void };
    readonly storage: {
      readonly local: {
        get(key: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        clear(): Promise<void>;
      };
    };
    readonly permissions: { remove(permissions: object): Promise<boolean> };
  };
}

const openOptions = (browser: DrivenBrowser) => browser.openExtensionPage("src/options/options.html");

inChromiumFirst({}, (opened) => {
  const openForm = async (): Promise<DrivenPage> => {
    const page = await opened.browser.openPage(opened.pages.added("/form"));
    await panelWhen(page, "the unit finding", tooMany);
    return page;
  };

  test("a worker that is stopped again and again, between, before and during checks, answers what stands there last", async () => {
    const page = await openForm();
    const times = process.env.CLAIMLIGHT_THOROUGH ? 50 : 12;
    for (let time = 0; time < times; time += 1) {
      const units = time % 2 === 0 ? "1" : "2";
      const stopped = opened.browser.stopWorker();
      if (time % 3 === 0) await stopped;
      await setUnits(page, units);
      await stopped;
      if (opened.name === "firefox") await page.bringToFront();
      await panelWhen(page, `the answer to ${units}, time ${time}`, answerTo(units));
    }
    expect(await readPanels(page)).toHaveLength(1);
    await page.close();
  });

  test("storage that holds rubbish, or is cleared, stops no check", async () => {
    const page = await openForm();
    const options = await openOptions(opened.browser);
    await options.evaluate(async () => {
      const { local } = (globalThis as unknown as ExtensionApi).chrome.storage;
      const rubbish = [1, { version: "x" }, null, "\u0000"];
      for (const key of [
        ...Object.keys(await local.get(null)),
        "settings",
        "taughtMaps",
        "dismissals",
        "policy",
      ])
        await local.set({ [key]: rubbish });
    }, null);
    await opened.browser.stopWorker();
    await page.bringToFront();
    await setUnits(page, "1");
    await panelWhen(page, "no unit finding with rubbish stored", notTooMany);
    const again = await openOptions(opened.browser);
    await until("the options can be read", () =>
      again.evaluate(() => document.querySelector<HTMLSelectElement>("#discipline") !== null, null),
    );
    await again.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.local.clear(), null);
    await page.bringToFront();
    await setUnits(page, "2");
    await panelWhen(page, "the unit finding with nothing stored", tooMany);
    await again.close();
    await options.close();
    await page.close();
  });

  test.each(["cut short", "with a bit flipped", "that are no file at all"] as const)(
    "stored tables %s are not judged with: the starter tables are, and the panel says so",
    async (damage) => {
      const options = await openOptions(opened.browser);
      await options.evaluate(damageTables, damage);
      await opened.browser.stopWorker();
      const page = await openForm();
      const { text } = await panelWhen(page, "that the tables are damaged", ({ text }) =>
        /damaged|cannot be read/i.test(text),
      );
      expect(text).not.toMatch(/Nothing found\./);
      await options.bringToFront();
      await options.evaluate(removeTables, null);
      await options.close();
      await page.close();
    },
  );

  test("of two tabs that change different settings at the same moment, neither loses its change", async () => {
    const [one, other] = [await openOptions(opened.browser), await openOptions(opened.browser)];
    const choose = (page: DrivenPage, id: string, value: string) =>
      until(`#${id} can be chosen`, () =>
        page.evaluate(
          ([field, chosen]) => {
            const choice = document.getElementById(field ?? "") as HTMLSelectElement | null;
            if (!choice) return false;
            choice.value = chosen ?? "";
            choice.dispatchEvent(new Event("change", { bubbles: true }));
            return true;
          },
          [id, value],
        ),
      );
    await Promise.all([choose(one, "discipline", "OT"), choose(other, "payer", "commercial-generic")]);
    await until("both are stored", async () => {
      const { discipline, payer } = (await storedIn(one)).settings as { discipline?: string; payer?: string };
      return discipline === "OT" && payer === "commercial-generic";
    });
    await one.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.local.clear(), null);
    await one.close();
    await other.close();
  });
});

/* In a browser of its own: what it does to the extension lasts. */
inChromiumFirst({}, (opened) => {
  test("an extension that is reloaded under an open page starts over there, with one panel that answers", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/form"));
    await panelWhen(page, "the unit finding", tooMany);
    await page.evaluate(() => {
      document.querySelector("claimlight-panel")?.setAttribute("data-before", "");
    }, null);
    const options = await openOptions(opened.browser);
    await options
      .evaluate(() => (globalThis as unknown as ExtensionApi).chrome.runtime.reload(), null)
      .catch(() => {
        // The page goes with the extension.
      });
    await until("the new script has taken the page over", async () => {
      const old = await page.evaluate(() => document.querySelector("claimlight-panel[data-before]"), null);
      return old === null && (await readPanels(page)).length === 1;
    });
    await setUnits(page, "1");
    await panelWhen(page, "the answer to the new script", notTooMany);
    await setUnits(page, "2");
    await panelWhen(page, "another answer", tooMany);
    expect(await readPanels(page)).toHaveLength(1);
    await page.close();
  });
});

/** Puts damaged tables where the extension keeps its own: a header that looks right, and not the rest. */
async function damageTables(damage: string): Promise<void> {
  const bytes = new Uint8Array(64);
  bytes.set(new TextEncoder().encode("CLAIMPK\u001a"));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 1, true);
  view.setUint32(16, damage === "cut short" ? 1 << 20 : 64, true);
  view.setUint32(12, 0x1234, true);
  const content = damage === "that are no file at all" ? new Blob(["<!doctype html>"]) : new Blob([bytes]);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("claimlight", 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction("tables", "readwrite");
    transaction.objectStore("tables").put(content, "packed");
    transaction.objectStore("tables").put(1000, "generation");
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

async function removeTables(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("claimlight", 1);
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise<void>((resolve) => {
    const transaction = database.transaction("tables", "readwrite");
    transaction.objectStore("tables").delete("packed");
    transaction.oncomplete = () => resolve();
  });
  database.close();
}

/* Each in a browser of its own: what they do to it lasts. */

test("after a restart of the browser the granted sites are watched, and one that was revoked is not", async () => {
  const profile = mkdtempSync(join(tmpdir(), "claimlight-kept-profile-"));
  const pages = await serveTestPages();
  const options = { extension: "dist/chrome", headless: true, granted: [addedSite, otherSite], profile };
  const before = await launchChromium(options);
  const page = await before.openPage(pages.other("/form"));
  await panelWhen(page, "the unit finding", tooMany);
  const settings = await openOptions(before);
  await settings.evaluate(
    (origins) => (globalThis as unknown as ExtensionApi).chrome.permissions.remove({ origins }),
    [otherSite],
  );
  await before.close();

  const after = await launchChromium({ ...options, firstStart: false });
  try {
    const revoked = await after.openPage(pages.other("/form"));
    const granted = await after.openPage(pages.added("/form"));
    await panelWhen(granted, "the unit finding", tooMany);
    expect(await readPanels(revoked)).toEqual([]);
  } finally {
    await after.close();
    await deleteProfile(profile);
    await pages.close();
  }
});

inBrowser("chromium", { inPrivate: true }, (opened) => {
  test("in a private window, where a person allowed it, charges are checked and nothing of them is kept", async () => {
    const options = await openOptions(opened.browser);
    const before = await storedIn(options);
    const tab = await options.evaluate(async (url) => {
      interface Windows {
        readonly chrome: {
          readonly windows: {
            create(options: object): Promise<{ tabs?: readonly { id?: number }[] }>;
          };
        };
      }
      const { windows } = (globalThis as unknown as Windows).chrome;
      return (await windows.create({ incognito: true, url })).tabs?.[0]?.id ?? -1;
    }, opened.pages.added("/form"));
    const popup = await opened.browser.openExtensionPage(`src/popup/popup.html?tab=${tab}`);
    await until("the private page is read", () =>
      popup.evaluate(() => document.querySelectorAll("tr[data-line]").length === 2, null),
    );
    expect(await storedIn(options)).toEqual(before);
    await popup.close();
    await options.close();
  });
});
