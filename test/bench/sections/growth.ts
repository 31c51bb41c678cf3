import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type ChromiumBrowser, launchChromium } from "../../../scripts/drive/chromium";
import { type DrivenPage, until } from "../../../scripts/drive/driven-browser";
import { panelWhen } from "../../../scripts/drive/panel-reading";
import { type ServedPage, type Server, serve } from "../../../scripts/serve";
import { createReferenceTables } from "../../../src/reference/create-reference-tables";
import { mergeRowSets } from "../../../src/reference/packed/merge-row-sets";
import { openPacked } from "../../../src/reference/packed/open-packed";
import { starterRowSets } from "../../../src/reference/starter/starter-tables";
import { benchOptions } from "../bench-options";
import { claimPage } from "../busy-pages";
import { packedPart, practitionerTables } from "../cms-files";
import { builtWork, claimOf, timesOf } from "../engine-claims";
import { type Figure, figureOf, median, type Section } from "../figures";
import { readersScript, readings } from "../page-reading";
import { drawClaims } from "../peers/ptp-claims";
import { growthPlot, type PlotLine } from "../plot";
import { timeEdit } from "../practice-answers";

/** How costs grow: with the lines of a claim, the rows of the tables, the forms and frames of a page, and the open tabs. */

type Point = readonly [number, number];

const section: Section = {
  async run() {
    const [engine, reading] = [await engineByLines(), await readingByLines()];
    const rows = await lookUpsByRows();
    const server = await serve({}, growingPages());
    const browser = await launchChromium({
      extension: "dist/chrome",
      headless: true,
      granted: ["http://127.0.0.1/*"],
    });
    const [forms, frames, tabs] = await (async () => {
      try {
        return [
          await answersBy(browser, server, "forms"),
          await answersBy(browser, server, "frames"),
          await answersByTabs(browser, server),
        ] as const;
      } finally {
        await browser.close();
        await server.close();
      }
    })();
    if (benchOptions.full) {
      draw("lines", "Cost by lines of a claim", { x: "lines", y: "ms" }, [
        { name: "reading the page", points: reading },
        { name: "all rules and payment", points: engine },
      ]);
      if (rows.length > 0)
        draw("rows", "Look-ups of a 12-line claim by rows of the PTP table", { x: "rows", y: "µs" }, [
          { name: "66 pairs", points: rows },
        ]);
      draw("page", "Opened → every panel has its answer", { x: "forms or frames on the page", y: "ms" }, [
        { name: "forms", points: forms },
        { name: "frames", points: frames },
      ]);
      draw("tabs", "Commit of a field → painted, by open tabs", { x: "tabs", y: "ms" }, [
        { name: "warm", points: tabs },
      ]);
    }
    return [
      ...figures("all rules and payment by lines", "lines", "ms", engine),
      ...figures("reading by lines", "lines", "ms", reading),
      ...figures("PTP look-ups by rows of the table", "rows", "µs", rows),
      ...figures("page opened → every panel answered", "forms", "ms", forms),
      ...figures("page opened → every panel answered", "frames", "ms", frames),
      ...figures("commit of a field → painted by open tabs", "tabs", "ms", tabs),
    ];
  },
};
export default section;

/** The smallest and the largest; all of them are in the plot. */
function figures(name: string, of: string, unit: Figure["unit"], points: readonly Point[]): Figure[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  return [first, last].map(([x, y]) =>
    figureOf(`${name}: ${x.toLocaleString("en-US")} ${of}`, unit, [y], "–"),
  );
}

function draw(
  name: string,
  title: string,
  axes: { readonly x: string; readonly y: string },
  lines: readonly PlotLine[],
): void {
  mkdirSync("docs/growth", { recursive: true });
  writeFileSync(`docs/growth/${name}.svg`, growthPlot(title, axes, lines));
}

const lineCounts = [1, 3, 10, 30, 100, 300, 1000];

async function engineByLines(): Promise<Point[]> {
  const prepared = (await builtWork()).prepare(null);
  return lineCounts.map((lines) => {
    const times = timesOf(prepared.all(claimOf(lines)), Math.max(5, Math.ceil(600 / lines)));
    return [lines, median(times) / 1000] as const;
  });
}

async function readingByLines(): Promise<Point[]> {
  const readers = await readersScript();
  const server = await serve(
    {},
    Object.fromEntries(lineCounts.map((lines) => [`/${lines}`, claimPage(lines)])),
  );
  const browser = await launchChromium({ extension: "dist/chrome", headless: true, granted: [] });
  try {
    const points: Point[] = [];
    for (const lines of lineCounts) {
      const page = await browser.openPage(`http://127.0.0.1:${server.port}/${lines}`);
      const { times } = await readings(page, readers, 11);
      await page.close();
      points.push([lines, median(times)]);
    }
    return points;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Microseconds for the 66 pairs of a claim of twelve codes, with source rows. */
async function lookUpsByRows(): Promise<Point[]> {
  const cms = practitionerTables();
  if (!cms) return [];
  const date = "2024-08-15";
  return [256, 64, 16, 4, 1].map((oneIn): Point => {
    const bytes = readFileSync(packedPart(cms, oneIn));
    const packed = openPacked(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const on = createReferenceTables(mergeRowSets(starterRowSets, packed)).on(date);
    const [edition] = packed.ptp;
    const claims = drawClaims(500, edition?.rows.keys() ?? [], (code) =>
      (edition?.rows.of(code) ?? []).map(({ column2 }) => column2),
    );
    const times: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      for (const { pairs } of claims) {
        const start = process.hrtime.bigint();
        for (const [one, other] of pairs) on.ptp(one, other);
        // The first turn warms up.
        if (turn > 0) times.push(Number(process.hrtime.bigint() - start) / 1000);
      }
    }
    return [packed.contents.reduce((sum, { rows }) => sum + rows, 0), median(times)];
  });
}

const counts = [1, 2, 5, 10, 20];

/** Pages with so many charge forms of three lines each: all in one document, or each in a frame of its own. */
function growingPages(): Record<string, ServedPage> {
  const form = (number: number): string =>
    `<form><h2>Claim ${number}</h2><table><tr><th>CPT<th>Modifier<th>Units<th>POS</tr>${[1, 2, 3]
      .map(
        (line) =>
          `<tr><td><input name="code_${line}" value="97110"><td><input name="mod_${line}" value="GP"><td><input name="units_${line}" value="1"><td><input name="pos_${line}" value="11"></tr>`,
      )
      .join("")}</table></form>`;
  const times = (count: number, part: (number: number) => string): string =>
    Array.from({ length: count }, (_, at) => part(at + 1)).join("");
  const pages: Record<string, ServedPage> = {
    "/form": { html: `<!doctype html><title>Charges</title>${form(1)}` },
  };
  for (const count of counts) {
    pages[`/forms-${count}`] = { html: `<!doctype html><title>Forms</title>${times(count, form)}` };
    pages[`/frames-${count}`] = {
      html: `<!doctype html><title>Frames</title><style>iframe { width: 600px; height: 300px }</style>${times(count, (number) => `<iframe src="/form?${number}"></iframe>`)}`,
    };
  }
  return pages;
}

/** Milliseconds from the start of the navigation until every form's panel has its answer; the median of three. */
async function answersBy(
  browser: ChromiumBrowser,
  server: Server,
  what: "forms" | "frames",
): Promise<Point[]> {
  const points: Point[] = [];
  for (const count of counts) {
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      const page = await browser.openPage(`http://127.0.0.1:${server.port}/${what}-${count}`);
      await until(`${count} panels have answered`, async () => (await answered(page)) === count, 60);
      times.push(performance.now() - start);
      await page.close();
    }
    points.push([count, median(times)]);
  }
  return points;
}

/** How many panels of the page and its frames, which are of the same origin, have an answer. */
function answered(page: DrivenPage): Promise<number> {
  return page.evaluate(() => {
    const documents = [
      document,
      ...[...document.querySelectorAll("iframe")].flatMap(({ contentDocument }) => contentDocument ?? []),
    ];
    return documents
      .flatMap((each) => [...each.querySelectorAll("claimlight-panel")])
      .filter((panel) => panel.shadowRoot?.querySelector('[data-state="checked"]')).length;
  }, null);
}

async function answersByTabs(browser: ChromiumBrowser, server: Server): Promise<Point[]> {
  const points: Point[] = [];
  const open: DrivenPage[] = [];
  const address = `http://127.0.0.1:${server.port}/form`;
  const edited = await browser.openPage(address);
  await panelWhen(edited, "its first answer", () => true);
  await timeEdit(edited, 'input[name="units_1"]', 1);
  for (const count of counts) {
    while (open.length < count - 1) {
      const page = await browser.openPage(address);
      await panelWhen(page, "its first answer", () => true);
      open.push(page);
    }
    await edited.bringToFront();
    const times: number[] = [];
    for (let run = 0; run < 20; run += 1)
      times.push((await timeEdit(edited, 'input[name="units_1"]', run)).took);
    points.push([count, median(times)]);
  }
  return points;
}
