import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { openPopup, panelWhen, readPanels, readPopupWhole, tabOf } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { practicePatient, practicePhi } from "../../src/practice/practice-phi";
import { inEachBrowser } from "./browsers";
import { press } from "./panel-clicks";
import { rowsUnder } from "./security-tables";

/** The record number looks like a procedure code; no test types it as one, so it must not turn up either. */
const secrets = [...practicePhi, practicePatient.recordNumber];

const line = {
  date: "10/14/2026",
  place: "11",
  code: "97552",
  modifiers: [""],
  pointers: "A",
  units: "2",
  charge: "60.00",
};

/** The parts of the extension API these tests call; both browsers offer it under this name. */
interface ExtensionGlobal {
  readonly chrome: {
    readonly runtime: { readonly onMessage: { addListener(listener: (message: unknown) => void): void } };
    readonly tabs: {
      connect(
        tab: number,
        options: { name: string },
      ): {
        postMessage(message: unknown): void;
        readonly onMessage: { addListener(listener: (message: unknown) => void): void };
      };
    };
    readonly storage: Readonly<
      Record<string, { get(all: null): Promise<unknown>; set(values: object): Promise<void> }>
    >;
  };
  received: string[];
}

/** An open page of the extension receives every message that the worker receives: here they are written down. */
async function listen(listener: DrivenPage): Promise<void> {
  await listener.evaluate(() => {
    const world = globalThis as unknown as ExtensionGlobal;
    world.received = [];
    world.chrome.runtime.onMessage.addListener((message) => {
      world.received.push(JSON.stringify(message));
    });
  }, null);
}

function received(listener: DrivenPage): Promise<string[]> {
  return listener.evaluate(() => (globalThis as unknown as ExtensionGlobal).received, null);
}

/** What the page's content script answers to a question of an extension page, as text. */
async function answerOf(asking: DrivenPage, tab: number, name: "page.read" | "page.codes"): Promise<string> {
  await asking.evaluate(
    ({ tab, name }) => {
      const world = globalThis as unknown as ExtensionGlobal;
      const port = world.chrome.tabs.connect(tab, { name: "claimlight" });
      port.onMessage.addListener((message) => {
        world.received.push(`${name} ${JSON.stringify(message)}`);
      });
      port.postMessage({ name, ask: {} });
    },
    { tab, name },
  );
  const answer = await until(`the frame answers ${name}`, async () =>
    (await received(asking)).find((message) => message.startsWith(name)),
  );
  return answer.slice(name.length + 1);
}

/** Everything the extension keeps anywhere, as text. */
function everythingStored(extensionPage: DrivenPage): Promise<string> {
  return extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as ExtensionGlobal;
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const area of ["local", "session", "sync"]) kept.push(await chrome.storage[area]?.get(null));
    kept.push(await caches.keys());
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        kept.push([
          name,
          store,
          await new Promise((resolve, reject) => {
            all.onsuccess = () => resolve(all.result);
            all.onerror = () => reject(all.error);
          }),
        ]);
      }
      database.close();
    }
    return JSON.stringify(kept);
  }, null);
}

/** Where something is kept, as SECURITY.md names it: "storage.local settings", "IndexedDB claimlight tables". */
function namesStored(extensionPage: DrivenPage): Promise<string[]> {
  return extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as ExtensionGlobal;
    const names: string[] = [];
    for (const area of ["local", "session", "sync"])
      for (const key of Object.keys((await chrome.storage[area]?.get(null)) ?? {}))
        names.push(`storage.${area} ${key}`);
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) names.push(`IndexedDB ${name} ${store}`);
      database.close();
    }
    return names;
  }, null);
}

function expectNoSecret(where: string, text: string): void {
  expect(
    secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase())),
    where,
  ).toEqual([]);
}

/** Services that the two browsers call by themselves, with or without an extension. */
const browsersOwn = /(^|[/.])(googleapis|google|gvt1|gstatic|mozilla|firefox|mozgcp)\.(com|net|org)[:/]/;

/** Everything that is not for this machine would go through this proxy, which refuses it and writes it down. */
const refused: string[] = [];
const proxy = createServer((request, response) => {
  refused.push(`${request.method} ${request.url}`);
  response.writeHead(502).end();
});
proxy.on("connect", (request, socket) => {
  refused.push(`CONNECT ${request.url}`);
  socket.end("HTTP/1.1 502 Refused\r\n\r\n");
});
const proxyAddress = { host: "127.0.0.1", port: 0 };

beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address !== null && typeof address === "object") proxyAddress.port = address.port;
});
afterAll(() => {
  proxy.closeAllConnections();
  proxy.close();
});

inEachBrowser({ proxy: proxyAddress }, (opened) => {
  test("a click copies the reading report, which tells of the page's structure and of no value", async () => {
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await page.resize(1500, 1000);
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, line);
    await panelWhen(page, "findings of line 4", ({ findings }) =>
      findings.some(({ lines }) => lines === "4"),
    );
    await press(opened, page, ".report button");
    await until("the panel says that it is copied", () =>
      page.evaluate(
        () =>
          document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".report [role=status]")
            ?.textContent === "Copied",
        null,
      ),
    );
    const values = await page.evaluate(
      () =>
        [...document.querySelectorAll("input, select, textarea")]
          .map((control) => (control as HTMLInputElement).value)
          // A figure such as a unit or a place may be a count in the report.
          .filter((value) => value.length > 3),
      null,
    );
    expect(values).toContain("97552");
    await page.close();

    // Pasted where nothing of ours is.
    const elsewhere = await opened.browser.openPage(opened.pages.other("/nothing"));
    await elsewhere.evaluate(() => {
      document.body.innerHTML = "<textarea rows=9 cols=60></textarea>";
    }, null);
    await elsewhere.bringToFront();
    await elsewhere.click("textarea");
    await elsewhere.paste();
    const pasted = await until("the report is pasted", () =>
      elsewhere.evaluate(() => document.querySelector("textarea")?.value, null),
    );
    expect(pasted).toMatch(/form read by \S+: 4 lines/);
    expect(values.filter((value) => pasted.includes(value))).toEqual([]);
    expectNoSecret("the reading report", pasted);
    await elsewhere.close();
  });

  test("what is typed reaches the worker, the patient does not; nothing of either is stored", async () => {
    const listener = await opened.browser.openExtensionPage("src/options/options.html");
    await listen(listener);
    const page = await opened.browser.openPage(opened.pages.added("/"));
    await panelWhen(page, "its first answer", () => true);
    await typeLine(page, 4, line);
    await panelWhen(page, "findings of line 4", ({ findings }) =>
      findings.some(({ lines }) => lines === "4"),
    );

    const messages = await received(listener);
    // The listener hears the real messages.
    expect(messages.filter((message) => message.includes("97552")).length).toBeGreaterThan(0);
    expectNoSecret("messages", messages.join("\n"));
    expectNoSecret("panel", (await readPanels(page)).map(({ text }) => text).join("\n"));

    const popup = await openPopup(opened.browser, page);
    await readPopupWhole(popup);
    const shown = await popup.evaluate(() => document.documentElement.outerHTML, null);
    expect(shown).toContain("97552");
    expectNoSecret("popup", shown);

    const tab = await tabOf(opened.browser, page);
    const read = await answerOf(listener, tab, "page.read");
    expect(read).toContain("97552");
    expect(read).toContain("form read by");
    expectNoSecret("answers to the popup", read);
    // The codes on the form and nothing else of it.
    const codes = await answerOf(listener, tab, "page.codes");
    expect(JSON.parse(codes)).toEqual({ answer: '["97110","97140","97112","97552"]' });
    expectNoSecret("answers to the options page", codes);

    const stored = await everythingStored(listener);
    expectNoSecret("storage", stored);
    const named = rowsUnder("What is stored").map(([where]) => where);
    const names = await namesStored(listener);
    expect(names).toContain("IndexedDB claimlight tables");
    expect(names.filter((name) => !named.includes(name))).toEqual([]);
    // Lines are never stored either.
    expect(stored).not.toContain("97552");
    await listener.evaluate(async () => {
      await (globalThis as unknown as ExtensionGlobal).chrome.storage.local?.set({
        probe: "a value that is there",
      });
    }, null);
    expect(await everythingStored(listener)).toContain("a value that is there");
    await popup.close();
    await page.close();
    await listener.close();
  });

  test("nothing is asked of any network", async () => {
    const visit = async (address: string, panel: boolean): Promise<string[]> => {
      const before = opened.pages.requests.length;
      const page = await opened.browser.openPage(address);
      if (panel) await panelWhen(page, "its first answer", () => true);
      await typeLine(page, 4, line);
      if (panel) await panelWhen(page, "findings", ({ findings }) => findings.length > 0);
      if (panel) await (await openPopup(opened.browser, page)).close();
      await page.close();
      return opened.pages.requests
        .slice(before)
        .filter((request) => !request.includes("favicon"))
        .sort();
    };
    refused.length = 0;
    // The site that was not added shows what the page loads by itself.
    const byThePage = await visit(opened.pages.other("/"), false);
    const withClaimlight = await visit(opened.pages.added("/"), true);
    expect(byThePage).toContain("GET /");
    expect(withClaimlight).toEqual(byThePage);

    // The proxy sees what leaves: here the page itself asks for something elsewhere.
    const probe = await opened.browser.openPage(opened.pages.added("/nothing"));
    await probe.evaluate(
      () =>
        fetch("http://elsewhere.invalid/probe")
          .catch(() => null)
          .then(() => null),
      null,
    );
    await probe.close();
    expect(refused.filter((request) => !browsersOwn.test(request))).toEqual([
      "GET http://elsewhere.invalid/probe",
    ]);
  });
});
