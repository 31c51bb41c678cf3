import { build, type Rollup } from "vite";
import { launchChromium } from "../../../scripts/drive/chromium";
import type { DrivenPage } from "../../../scripts/drive/driven-browser";
import { serve } from "../../../scripts/serve";
import { claimPage } from "../busy-pages";
import { type Figure, figureOf, type Section } from "../figures";

/**
 * One whole reading of a page, in Chromium: the readers that ship, built into a script of a page on the site that was not added. The
 * page is at rest, so nothing is laid out anew in between.
 */
const claims = [
  { name: "ordinary claim, 6 lines", path: "/six", lines: 6, runs: 200, target: "≤ 4 ms" },
  { name: "claim of 1,000 lines", path: "/thousand", lines: 1000, runs: 20, target: "≤ 60 ms" },
] as const;

const section: Section = {
  async run() {
    const readers = await readersScript();
    const server = await serve(
      {},
      Object.fromEntries(claims.map(({ path, lines }) => [path, claimPage(lines)])),
    );
    const browser = await launchChromium({ extension: "dist/chrome", headless: true, granted: [] });
    try {
      const figures: Figure[] = [];
      for (const { name, path, lines, runs, target } of claims) {
        const page = await browser.openPage(`http://127.0.0.1:${server.port}${path}`);
        await page.evaluate((script) => {
          const element = document.createElement("script");
          element.textContent = script;
          document.head.append(element);
        }, readers);
        const { times, read } = await readings(page, runs);
        const note = read === lines ? undefined : `read ${read} of ${lines} lines`;
        figures.push(figureOf(`reading, ${name}`, "ms", times, target, note === undefined ? {} : { note }));
        await page.close();
      }
      return figures;
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
export default section;

/** The readers as one classic script that leaves `window.readers`. */
async function readersScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: "src/readers/read-page.ts", formats: ["iife"], name: "readers" },
    },
  });
  const [bundle] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  return bundle?.output[0].code ?? "";
}

function readings(page: DrivenPage, runs: number): Promise<{ times: number[]; read: number }> {
  return page.evaluate((count) => {
    interface Readers {
      readonly readers: {
        findChargeForms(page: Document): readonly { readonly lines: readonly unknown[] }[];
      };
    }
    const { readers } = globalThis as unknown as Readers;
    const times: number[] = [];
    let read = 0;
    for (let run = 0; run < count + 3; run += 1) {
      const start = performance.now();
      const [form] = readers.findChargeForms(document);
      // The first few compile.
      if (run >= 3) times.push(performance.now() - start);
      read = form?.lines.length ?? 0;
    }
    return { times, read };
  }, runs);
}
