/**
 * Renders public/icons/claimlight.svg into the sizes the manifest names. Run it after a change to the drawing:
 * `npx tsx scripts/make-icons.ts`. The bars lie on whole pixels at 16, 32 and 48, so nothing is blurred there.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumArguments, findChromium } from "./browsers";

const sizes = [16, 32, 48, 128];
const icons = new URL("../public/icons/", import.meta.url);

const executablePath = findChromium();
if (executablePath === null) {
  console.error("Chromium was not found: install it, or set CLAIMLIGHT_CHROMIUM to its path.");
  process.exit(1);
}

const drawing = await readFile(new URL("claimlight.svg", icons), "utf8");
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    );
    const path = fileURLToPath(new URL(`${size}.png`, icons));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
}
