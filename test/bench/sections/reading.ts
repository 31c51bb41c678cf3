import { launchChromium } from "../../../scripts/drive/chromium";
import { serve } from "../../../scripts/serve";
import { claimPage } from "../busy-pages";
import { type Figure, figureOf, type Section } from "../figures";
import { readersScript, readings } from "../page-reading";

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
        const { times, read } = await readings(page, readers, runs);
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
