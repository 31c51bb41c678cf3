import { findFirefox } from "../../../scripts/browsers";
import { launchChromium } from "../../../scripts/drive/chromium";
import type { DrivenBrowser, DrivenPage, LaunchOptions } from "../../../scripts/drive/driven-browser";
import { launchFirefox } from "../../../scripts/drive/firefox";
import { panelWhen } from "../../../scripts/drive/panel-reading";
import { type Server, serve } from "../../../scripts/serve";
import { benchOptions } from "../bench-options";
import { faultyClaimPage } from "../busy-pages";
import { besidePeer, type Figure, figureOf, median, type Section } from "../figures";
import { makeChip, type OpenedBy, type Opening, pressChip, timeOpening } from "../panel-opening";
import { openFilledForm } from "../practice-answers";
import { type ListOnPage, type Scrolled, scrollList } from "../scrolled-frames";

/**
 * How fast the panel itself is: opened from its chip, on the practice form with all six lines filled and on a claim with an error on each of
 * 200 lines; and the list of those 200 scrolled by the wheel, in turns with a plain list of as many items as high, at the same place of the same
 * page without us.
 */
const lines = 200;
const openings = benchOptions.full ? 100 : 20;
const firstOpenings = benchOptions.full ? 20 : 3;
const scrollRounds = benchOptions.full ? 10 : 3;

const section: Section = {
  async run() {
    return [
      ...(await measured(launchChromium, "dist/chrome", (selector) => `claimlight-panel ${selector}`)),
      ...(findFirefox()
        ? await measured(launchFirefox, "dist/firefox", (selector) => `claimlight-panel >>> ${selector}`)
        : []),
    ];
  },
};
export default section;

/** @param within how this browser's driver finds what is in the panel */
async function measured(
  launch: (options: LaunchOptions) => Promise<DrivenBrowser>,
  extension: string,
  within: (selector: string) => string,
): Promise<Figure[]> {
  const server = await serve({ "/": "dist/practice" }, { "/claim": faultyClaimPage(lines) });
  const browser = await launch({ extension, headless: true, granted: ["http://127.0.0.1/*"] });
  try {
    const scrolled = await scrollFigures(browser, server);
    const form = await openFilledForm(browser, server.port);
    // Where the panel is a chip is kept for the site: from here on every page begins with one.
    await makeChip(form, within);
    const figures = await openingFigures(browser, "six lines", form, within);
    const claimOpened = await openClaim(browser, server);
    figures.push(...(await openingFigures(browser, `${lines} findings`, claimOpened, within)));
    const first: Opening[] = [];
    for (let run = 0; run < firstOpenings; run += 1) {
      const fresh = await openClaim(browser, server);
      first.push(await opening(fresh, "click", within));
      await makeChip(fresh, within);
      await fresh.close();
    }
    figures.push(
      openingFigure(`${opened(browser, "click")}, ${lines} findings, the first time on its page`, first),
    );
    return [...figures, ...scrolled];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openClaim(browser: DrivenBrowser, server: Server): Promise<DrivenPage> {
  const page = await browser.openPage(`http://127.0.0.1:${server.port}/claim`);
  await panelWhen(page, `${lines} findings`, ({ findings }) => findings.length >= lines);
  return page;
}

function opened(browser: DrivenBrowser, by: OpenedBy): string {
  return `${browser.name}: ${by} on the chip → open panel painted`;
}

/** Of a page on which the panel is a chip. */
async function openingFigures(
  browser: DrivenBrowser,
  what: string,
  page: DrivenPage,
  within: (selector: string) => string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const by of ["click", "Enter"] as const) {
    const all: Opening[] = [];
    for (let run = 0; run < openings; run += 1) {
      all.push(await opening(page, by, within));
      await makeChip(page, within);
    }
    figures.push(openingFigure(`${opened(browser, by)}, ${what}`, all));
  }
  return figures;
}

function opening(page: DrivenPage, by: OpenedBy, within: (selector: string) => string): Promise<Opening> {
  return timeOpening(page, by, () => pressChip(page, by, within));
}

function openingFigure(name: string, openings: readonly Opening[]): Figure {
  const told = openings.map(({ byTheBrowser }) => byTheBrowser ?? 16);
  return figureOf(
    name,
    "ms",
    openings.map(({ took }) => took),
    "≤ 50 ms",
    { note: `the browser itself: ≤ ${median(told)} ms in half of them, at most ${Math.max(...told)}` },
  );
}

const ourList: ListOnPage = { host: "claimlight-panel", list: ".scroll:not([hidden])" };
const plainList: ListOnPage = { host: null, list: "#plain" };

async function scrollFigures(browser: DrivenBrowser, server: Server): Promise<Figure[]> {
  const ours = await openClaim(browser, server);
  // A site that was not added.
  const plain = await browser.openPage(`http://localhost:${server.port}/claim`);
  await makePlainList(plain, await sizeOfList(ours));
  const [scrolled, peers]: [Scrolled[], Scrolled[]] = [[], []];
  for (let round = 0; round < scrollRounds; round += 1) {
    for (const [page, list, seen] of [
      [ours, ourList, scrolled],
      [plain, plainList, peers],
    ] as const) {
      await page.bringToFront();
      seen.push(await scrollList(page, list));
    }
  }
  await ours.close();
  await plain.close();
  const name = `${browser.name}: list of ${lines} findings scrolled by the wheel`;
  const peer = "a plain list";
  const of = (all: readonly Scrolled[], value: (each: Scrolled) => number) => all.map(value);
  const late = (all: readonly Scrolled[]) => `${(median(of(all, (each) => each.late)) * 100).toFixed(1)} %`;
  return [
    // Of frames more is better: beside a peer they would stand as how many times less.
    figureOf(
      name,
      "frames/s",
      of(scrolled, (each) => each.framesPerSecond),
      "60",
      {
        note: `${peer}: ${median(of(peers, (each) => each.framesPerSecond)).toFixed(1)}; later than 16.7 ms: ${late(scrolled)}, ${peer} ${late(peers)}`,
      },
    ),
    besidePeer(
      figureOf(
        `${name}, longest frame`,
        "ms",
        of(scrolled, (each) => each.longest),
        "16.7 ms",
      ),
      peer,
      median(of(peers, (each) => each.longest)),
    ),
  ];
}

interface ListSize {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly item: number;
}

function sizeOfList(page: DrivenPage): Promise<ListSize> {
  return page.evaluate(({ host, list }) => {
    const element = document.querySelector(host ?? "")?.shadowRoot?.querySelector(list);
    const item = element?.querySelector(".finding")?.getBoundingClientRect().height;
    if (!element || item === undefined) throw new Error("There is no list of findings");
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height, item };
  }, ourList);
}

function makePlainList(page: DrivenPage, size: ListSize): Promise<void> {
  return page.evaluate(
    ({ left, top, width, height, item, count }) => {
      const list = document.createElement("ul");
      list.id = "plain";
      list.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; overflow: auto; margin: 0; padding: 0; background: #fff; list-style: none`;
      for (let at = 1; at <= count; at += 1) {
        const made = document.createElement("li");
        made.style.height = `${item}px`;
        made.textContent = `Line ${at}: 97552 × 99. Medicare’s limit is 1 a day (MUE 1, MAI 2, 2024 Q3).`;
        list.append(made);
      }
      document.body.append(list);
    },
    { ...size, count: lines },
  );
}
