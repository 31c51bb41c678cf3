import type { Browser, ElementHandle, Frame, Page } from "puppeteer-core";
import { type DrivenFrame, type DrivenPage, filling, firstRunPage, until } from "./driven-browser";

function drivenFrame(page: Page, frame: Frame): DrivenFrame {
  return {
    url: () => frame.url(),
    evaluate: async <Argument, Result>(
      work: (argument: Argument) => Result | Promise<Result>,
      argument: Argument,
    ) => (await frame.evaluate(work as (argument: unknown) => unknown, argument)) as Result,
    click: (selector) => frame.click(selector),
    ...filling((selector) => frame.click(selector, { count: 3 }), page.keyboard),
  };
}

export function drivenPage(page: Page): DrivenPage {
  return {
    ...drivenFrame(page, page.mainFrame()),
    async goto(url) {
      if (/^(moz-extension|about):/.test(url)) {
        // The page changes its process on the way, and Firefox never says that it arrived.
        page.goto(url).catch(() => {});
        await until(`${url} is open`, () =>
          page.evaluate((wanted) => location.href === wanted && document.readyState === "complete", url),
        );
        return;
      }
      await page.goto(url);
    },
    frame: (urlStart) =>
      until(`a frame of ${urlStart}`, () => {
        const frame = page
          .frames()
          .find((candidate) => candidate !== page.mainFrame() && candidate.url().startsWith(urlStart));
        return frame && drivenFrame(page, frame);
      }),
    async drag({ x, y }, across, down, end = "drop") {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + across, y + down, { steps: 4 });
      if (end === "Escape") await page.keyboard.press("Escape");
      await page.mouse.up();
    },
    pointAt: ({ x, y }) => page.mouse.move(x, y),
    wheel: (down) => page.mouse.wheel({ deltaY: down }),
    type: (text) => page.keyboard.type(text),
    async chooseFiles(selector, paths) {
      const input = await page.$(selector);
      await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
    },
    press: (key) => page.keyboard.press(key),
    async paste() {
      await page.keyboard.down("Control");
      await page.keyboard.press("v");
      await page.keyboard.up("Control");
    },
    resize: (width, height) => page.setViewport({ width, height }),
    async screenshot(file) {
      await page.screenshot({ path: file as `${string}.png`, fullPage: true });
    },
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** Closes the page of the first steps, which comes up in every fresh profile of Chrome or Edge, in front of whatever is to be driven. */
export async function closeFirstRunPage(browser: Browser): Promise<void> {
  const firstRun = await until("the first steps open", async () =>
    (await browser.pages()).find((page) => page.url().endsWith(firstRunPage)),
  );
  await firstRun.close();
}
