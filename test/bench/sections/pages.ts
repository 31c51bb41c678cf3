import type { ChromiumBrowser } from "../../../scripts/drive/chromium";
import { openPopup, readPopup } from "../../../scripts/drive/panel-reading";
import { serve } from "../../../scripts/serve";
import { benchOptions } from "../bench-options";
import { articlePage, gridPage, gridRows } from "../busy-pages";
import { type Contender, type Contenders, closeAll, launchContenders } from "../extensions-in-turn";
import { besidePeer, type Figure, figureOf, median, type Section } from "../figures";
import { beBusy, busyRun, busyTasks, openSettled, quietRun, seconds } from "../page-runs";

/**
 * What a page pays for an extension, in Chromium: the same page without any, with ours, and with the one that `--versus` names, each in a
 * browser of its own, one after the other. One round of short runs; with `--full` five of twenty seconds.
 */
const rounds = benchOptions.full ? 5 : 1;

interface Grid {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  /** Whether the rows are charge lines to read. */
  readonly coded: boolean;
}

const grids: readonly Grid[] = [
  { name: "150 × 8 grid, neutral names", path: "/grid?names=neutral", rows: gridRows, coded: false },
  { name: "150 × 8 grid, names like code_12", path: "/grid?names=code", rows: gridRows, coded: true },
  { name: "9 × 8 grid, names like code_12", path: "/small-grid?names=code", rows: 9, coded: true },
];

const section: Section = {
  async run() {
    const server = await serve(
      {},
      { "/grid": gridPage(gridRows), "/small-grid": gridPage(9), "/article": articlePage },
    );
    const site = `http://127.0.0.1:${server.port}`;
    const contenders = await launchContenders();
    try {
      const figures: Figure[] = [];
      for (const grid of grids) figures.push(...(await gridFigures(contenders, site, grid)));
      figures.push(...(await articleFigures(contenders, `${site}/article`)));
      return figures;
    } finally {
      await closeAll(contenders);
      await server.close();
    }
  },
};
export default section;

/** Runs of the same page, in turns: what each round measured without an extension, with ours, and with the other. */
interface Rounds<Run> {
  readonly alone: readonly Run[];
  readonly ours: readonly Run[];
  readonly other: readonly Run[];
}

async function inTurns<Run>(
  contenders: Contenders,
  measure: (contender: Contender) => Promise<Run>,
): Promise<Rounds<Run>> {
  const alone: Run[] = [];
  const ours: Run[] = [];
  const other: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await measure(contenders.alone));
    ours.push(await measure(contenders.ours));
    if (contenders.other) other.push(await measure(contenders.other.contender));
  }
  return { alone, ours, other };
}

/** A figure of what an extension adds to the page alone, by rounds; beside what the other extension adds. */
function added<Run>(
  { alone, ours, other }: Rounds<Run>,
  { other: peer }: Contenders,
  name: string,
  unit: Figure["unit"],
  target: string,
  of: (run: Run) => number,
): Figure {
  const above = (runs: readonly Run[]) => runs.map((run, round) => of(run) - of(alone[round] ?? run));
  const figure = figureOf(name, unit, above(ours), target, {
    note: `${alone.map((run) => of(run).toFixed(1)).join(", ")} alone`,
  });
  return peer ? besidePeer(figure, peer.name, median(above(other))) : figure;
}

async function gridFigures(contenders: Contenders, site: string, grid: Grid): Promise<Figure[]> {
  const address = site + grid.path;
  const runs = await inTurns(contenders, (contender) => busyRun(contender, address));
  const tasks = await busyTasks(contenders.ours, address);
  const called = (name: string) => `${grid.name}: ${name}`;
  const large = grid.rows === gridRows;
  const expected = seconds * 5;
  const counts = (of: (run: (typeof runs.ours)[number]) => number, name: string, target: string): Figure => {
    const figure = figureOf(called(name), "count", runs.ours.map(of), target, {
      note: `${runs.alone.map((run) => of(run).toFixed(0)).join(", ")} alone`,
    });
    return contenders.other ? besidePeer(figure, contenders.other.name, median(runs.other.map(of))) : figure;
  };
  const figures = [
    added(
      runs,
      contenders,
      called(`script added in ${seconds} s`),
      "ms",
      large ? "≤ 200 ms in 20 s" : "–",
      ({ script }) => script,
    ),
    added(runs, contenders, called(`tasks added in ${seconds} s`), "ms", "–", ({ task }) => task),
    added(runs, contenders, called("heap added"), "MB", large ? "≤ 1.0 MB" : "–", ({ heap }) => heap),
    added(runs, contenders, called("median key → frame, added"), "ms", "≤ 2 ms", ({ keyToFrame }) =>
      median(keyToFrame),
    ),
    counts(({ renders }) => (renders * 100) / expected, "re-renders done of 100", "≥ 97"),
    counts(({ foreignChanges }) => foreignChanges.length, "foreign DOM changes", "0"),
    figureOf(called("longest task of ours"), "ms", [Math.max(0, ...tasks)], "≤ 50 ms", {
      note: `${tasks.length} tasks, ${tasks.reduce((sum, each) => sum + each, 0).toFixed(0)} ms in all, processor time while traced`,
    }),
  ];
  if (grid.coded) {
    const right = await linesReadRight(contenders.ours, address);
    figures.push(figureOf(called("lines read right at the end"), "count", [right], String(grid.rows)));
  }
  return figures;
}

async function linesReadRight(browser: ChromiumBrowser, address: string): Promise<number> {
  const page = await openSettled(browser, address);
  await beBusy(page);
  const popup = await openPopup(browser, page);
  const [form] = await readPopup(popup);
  await popup.close();
  await page.close();
  return (form?.lines ?? []).filter(
    ({ fields }) =>
      fields.code?.text === "97110" && fields.modifiers?.text === "GP" && fields.units?.text === "1",
  ).length;
}

async function articleFigures(contenders: Contenders, address: string): Promise<Figure[]> {
  const runs = await inTurns(contenders, (contender) => quietRun(contender, address));
  return [
    added(
      runs,
      contenders,
      `5,000-node article: script added in ${seconds} s`,
      "ms",
      "≤ 10 ms",
      ({ script }) => script,
    ),
    added(runs, contenders, "5,000-node article: heap added", "MB", "–", ({ heap }) => heap),
  ];
}
