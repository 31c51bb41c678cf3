import { barePage, type DrivenBrowser, type DrivenFrame, type DrivenPage, until } from "./driven-browser";

/** One finding as the panel shows it (design.md, contract 1). */
export interface ShownFinding {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: string;
  /** 1-based line numbers, comma-separated. */
  readonly lines: string;
  /** Its one sentence. */
  readonly message: string;
}

export interface ShownPanel {
  readonly state: string;
  readonly revision: number;
  readonly findings: readonly ShownFinding[];
  readonly text: string;
}

/** The panels of a document, one per charge form. */
export function readPanels(frame: DrivenFrame): Promise<ShownPanel[]> {
  return frame.evaluate(
    () =>
      [...document.querySelectorAll("claimlight-panel")].flatMap((host) => {
        const root = host.shadowRoot?.querySelector<HTMLElement>("[data-state][data-revision]");
        if (!root) return [];
        return [
          {
            state: root.dataset.state ?? "",
            revision: Number(root.dataset.revision),
            findings: [...root.querySelectorAll<HTMLElement>("[data-rule]")].map((finding) => ({
              rule: finding.dataset.rule ?? "",
              severity: finding.dataset.severity ?? "",
              verdict: finding.dataset.verdict ?? "",
              lines: finding.dataset.lines ?? "",
              message: (finding.querySelector("[class$='message']")?.textContent ?? "")
                .replace(/\s+/g, " ")
                .trim(),
            })),
            text: (root.textContent ?? "").replace(/\s+/g, " ").trim(),
          },
        ];
      }),
    null,
  );
}

/** Waits until the one panel of a document has an answer for which `accept` holds. */
export function panelWhen(
  frame: DrivenFrame,
  what: string,
  accept: (panel: ShownPanel) => boolean,
  seconds = 45,
): Promise<ShownPanel> {
  return until(
    `the panel shows ${what}`,
    async () => (await readPanels(frame)).find((panel) => panel.state === "checked" && accept(panel)),
    seconds,
  );
}

/** One line as the popup says it was read (design.md, contract 2). */
export interface ReadLine {
  readonly line: number;
  readonly claim: number;
  readonly fields: Readonly<Record<string, { readonly state: string; readonly text: string }>>;
}

export interface ReadForm {
  readonly form: string;
  readonly reader: string;
  readonly partial: boolean;
  readonly lines: readonly ReadLine[];
}

/** Opens the popup for a tab and returns it when it is done. */
export async function openPopup(browser: DrivenBrowser, page: DrivenPage): Promise<DrivenPage> {
  const popup = await browser.openExtensionPage(`src/popup/popup.html?tab=${await tabOf(browser, page)}`);
  await until("the popup is done", () => popup.evaluate(() => document.body.dataset.state === "done", null));
  return popup;
}

/** The number a browser gives the tab of `page`; the site must be granted. */
export async function tabOf(browser: DrivenBrowser, page: DrivenPage): Promise<number> {
  // Puppeteer does not learn the address of an extension's page in Firefox; the page itself knows.
  const address = await page.evaluate(() => location.href, null);
  const asking = await browser.openExtensionPage(barePage);
  const tab = await until(`the tab of ${address}`, () =>
    asking.evaluate(async (url) => {
      interface Tabs {
        readonly chrome: { readonly tabs: { query(all: object): Promise<{ id?: number; url?: string }[]> } };
      }
      const tabs = await (globalThis as unknown as Tabs).chrome.tabs.query({});
      return tabs.find((candidate) => candidate.url === url)?.id ?? null;
    }, address),
  );
  await asking.close();
  return tab;
}

/**
 * The tables of an open popup once every frame has answered. On a busy machine a frame may answer later than a popup waits: the popup then
 * says so, or shows nothing of a page whose frames it cannot list, and adds its table when it comes.
 */
export function readPopupWhole(popup: DrivenPage): Promise<ReadForm[]> {
  return until("every frame has answered the popup, and one has a form", async () => {
    const isWhole = await popup.evaluate(() => !document.body.textContent?.includes("not answering"), null);
    const forms = await readPopup(popup);
    return isWhole && forms.length > 0 && forms;
  });
}

/** The tables of an open popup. */
export function readPopup(popup: DrivenPage): Promise<ReadForm[]> {
  return popup.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>("table[data-form]")].map((table) => ({
        form: table.dataset.form ?? "",
        reader: table.dataset.reader ?? "",
        partial: table.dataset.partial === "true",
        lines: [...table.querySelectorAll<HTMLElement>("tr[data-line]")].map((row) => ({
          line: Number(row.dataset.line),
          claim: Number(row.dataset.claim),
          fields: Object.fromEntries(
            [...row.querySelectorAll<HTMLElement>("[data-field]")].map((cell) => [
              cell.dataset.field ?? "",
              { state: cell.dataset.state ?? "", text: (cell.textContent ?? "").trim() },
            ]),
          ),
        })),
      })),
    null,
  );
}
