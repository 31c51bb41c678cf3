import { type DrivenPage, until } from "../../scripts/drive/driven-browser";

/** How a biller opens the panel that is a chip. */
export type OpenedBy = "click" | "Enter";

/** One opening, in milliseconds. */
export interface Opening {
  /** From the press, by the browser's own time of it, to the end of the frame in which the open panel is painted. */
  readonly took: number;
  /**
   * What the browser itself says of the same press (Event Timing): until the frame was handed to the screen, to the next 8 ms. Null where it took
   * less than 16, of which it says nothing.
   */
  readonly byTheBrowser: number | null;
}

interface Measuring {
  opening: { took: number; start: number } | null;
  presses: { start: number; duration: number }[];
}

const chip = ".collapsed-chip";
const collapse = ".panel .collapse";

/** Presses the chip and times it. */
export async function timeOpening(
  page: DrivenPage,
  by: OpenedBy,
  open: () => Promise<void>,
): Promise<Opening> {
  await page.evaluate(
    (type) => {
      const world = globalThis as unknown as Measuring;
      const root = document.querySelector("claimlight-panel")?.shadowRoot;
      const panel = root?.querySelector<HTMLElement>(".panel");
      if (!panel?.hidden) throw new Error("There is no panel that is a chip");
      world.opening = null;
      if (!world.presses) {
        world.presses = [];
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries())
            world.presses.push({ start: startTime, duration });
        }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
      }
      // At the window, before the panel keeps what is its own from the page.
      addEventListener(
        type,
        ({ timeStamp }) => {
          const frame = {
            look(): void {
              if (root?.querySelector<HTMLElement>(".panel")?.hidden !== false) {
                requestAnimationFrame(frame.look);
                return;
              }
              // A message sent from an animation frame arrives after that frame was painted.
              const channel = new MessageChannel();
              channel.port1.onmessage = () => {
                world.opening = { took: performance.now() - timeStamp, start: timeStamp };
              };
              channel.port2.postMessage(null);
            },
          };
          requestAnimationFrame(frame.look);
        },
        { capture: true, once: true },
      );
    },
    by === "click" ? "click" : "keydown",
  );
  await open();
  const { took, start } = await until("the open panel is painted", () =>
    page.evaluate(() => (globalThis as unknown as Measuring).opening, null),
  );
  // Event Timing tells with the frame after; two more frames are enough.
  const byTheBrowser = await page.evaluate(async (pressed) => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const { presses } = globalThis as unknown as Measuring;
    // Several events belong to one press, and the clock of the observer is rounded.
    const same = presses.filter((press) => Math.abs(press.start - pressed) < 5);
    return same.length === 0 ? null : Math.max(...same.map(({ duration }) => duration));
  }, start);
  return { took, byTheBrowser };
}

/** Presses the chip as `by` says. `within`: what a selector inside the panel is written like for this browser's driver. */
export async function pressChip(
  page: DrivenPage,
  by: OpenedBy,
  within: (selector: string) => string,
): Promise<void> {
  if (by === "click") return page.click(within(chip));
  await page.evaluate(
    (selector) =>
      document.querySelector("claimlight-panel")?.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
    chip,
  );
  await page.press("Enter");
}

/** Makes the panel a chip again, and waits until it is one. */
export async function makeChip(page: DrivenPage, within: (selector: string) => string): Promise<void> {
  await page.click(within(collapse));
  await until("the panel is a chip", () =>
    page.evaluate(
      (selector) => document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(selector) != null,
      chip,
    ),
  );
}
