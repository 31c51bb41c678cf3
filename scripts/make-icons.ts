/**
 * Renders the drawings in public/icons into the sizes the manifest and the toolbar name. Run it after a change to a drawing:
 * `npx tsx scripts/make-icons.ts`. The bars lie on whole pixels at 16, 32 and 48, so nothing is blurred there.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumArguments, findChromium } from "./browsers";

/** By drawing: what its pictures' names begin with, and their sizes. The toolbar needs no large ones. */
const drawings = {
  claimlight: { begin: "", sizes: [16, 32, 48, 128] },
  off: { begin: "off-", sizes: [16, 32] },
  reload: { begin: "reload-", sizes: [16, 32] },
};
const icons = new URL("../public/icons/", import.meta.url);

const executablePath = findChromium();
if (executablePath === null) {
  console.error("Chromium was not found: install it, or set CLAIMLIGHT_CHROMIUM to its path.");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
try {
  for (const [name, { begin, sizes }] of Object.entries(drawings)) {
    const drawing = await readFile(new URL(`${name}.svg`, icons), "utf8");
    for (const size of sizes) await render(drawing, size, `${begin}${size}.png`);
  }
} finally {
  await browser.close();
}

async function render(drawing: string, size: number, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
  );
  const path = fileURLToPath(new URL(name, icons));
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(path);
}
