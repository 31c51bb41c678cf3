import { type DrivenBrowser, type DrivenPage, until } from "../../scripts/drive/driven-browser";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";

/** How long a biller waits for an answer: from the change event of a field that Tab leaves to the end of the frame in which the answer is painted. */
export interface Timing {
  /** Milliseconds. */
  readonly took: number;
  /** Whether the panel said "checking" before the answer. */
  readonly saidChecking: boolean;
}

interface Measuring {
  timing: Timing | null;
}

/** The practice form with all six lines filled. */
export async function openFilledForm(browser: DrivenBrowser, port: number): Promise<DrivenPage> {
  const page = await browser.openPage(`http://127.0.0.1:${port}/`);
  await panelWhen(page, "its first answer", () => true);
  const visit = { date: "10/14/2026", place: "11", pointers: "A" };
  await typeLine(page, 4, { ...visit, code: "97552", units: "2", charge: "60.00" });
  await typeLine(page, 5, { ...visit, code: "97530", modifiers: ["GP"], units: "1", charge: "50.00" });
  await typeLine(page, 6, { ...visit, code: "97150", modifiers: ["GP"], units: "1", charge: "40.00" });
  await panelWhen(page, "six lines", ({ findings }) => findings.some(({ lines }) => lines.includes("6")));
  return page;
}

/** A grid of charge lines at rest, two units in its first line. */
export async function openGrid(browser: DrivenBrowser, port: number): Promise<DrivenPage> {
  const page = await browser.openPage(`http://127.0.0.1:${port}/grid?names=code`);
  await panelWhen(page, "its first answer", () => true);
  await timeEdit(page, 'input[name="units_0"]', 1);
  return page;
}

/**
 * Types the other unit count into a field, 1 or 2, so that findings come or go, and times the answer. Nothing may stand between the last
 * key and Tab: after 200 ms without a key the count would be read before it is committed.
 */
export async function timeEdit(page: DrivenPage, field: string, run: number): Promise<Timing> {
  await arm(page);
  await page.fill(field, run % 2 === 0 ? "1" : "2");
  return until("the answer is painted", () =>
    page.evaluate(() => (globalThis as unknown as Measuring).timing, null),
  );
}

/** From the next change event on, watches the panel and keeps the time of its answer. */
function arm(page: DrivenPage): Promise<void> {
  return page.evaluate(() => {
    const world = globalThis as unknown as Measuring;
    world.timing = null;
    const root = document.querySelector("claimlight-panel")?.shadowRoot;
    const before = Number(root?.querySelector<HTMLElement>("[data-state]")?.dataset.revision);
    if (!root) throw new Error("There is no panel");
    addEventListener(
      "change",
      () => {
        const start = performance.now();
        let saidChecking = false;
        const observer = new MutationObserver(() => {
          const panel = root.querySelector<HTMLElement>("[data-state]");
          if (Number(panel?.dataset.revision) <= before) return;
          if (panel?.dataset.state === "checking") saidChecking = true;
          if (panel?.dataset.state !== "checked") return;
          observer.disconnect();
          requestAnimationFrame(() => {
            // A message sent from an animation frame arrives after that frame was painted.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              world.timing = { took: performance.now() - start, saidChecking };
            };
            channel.port2.postMessage(null);
          });
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      },
      { capture: true, once: true },
    );
  }, null);
}
