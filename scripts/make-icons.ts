/**
 * Renders the drawings in public/icons into the sizes the manifest and the toolbar name, and into the stores' own. Run it after a change to
 * a drawing: `npx tsx scripts/make-icons.ts`. The bars lie on whole pixels in every size but the stores' 300, so nothing is blurred.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumArguments, findChromium } from "./browsers";

/** By drawing: what its pictures' names begin with, and their sizes. The toolbar needs no large ones; 96 is for Firefox's list on fine screens. */
const drawings = {
  claimlight: { begin: "", sizes: [16, 32, 48, 96, 128] },
  off: { begin: "off-", sizes: [16, 32] },
  reload: { begin: "reload-", sizes: [16, 32] },
};
const icons = new URL("../public/icons/", import.meta.url);

/**
 * Uploaded by hand with a listing. Chrome's store wants 128 with a drawing of 96 and nothing around it; Edge's logo is 300 and drawn alike.
 * Mozilla's store takes the manifest's.
 */
const ofStores = [
  { size: 128, drawn: 96, name: "../../docs/store/icon-128.png" },
  { size: 300, drawn: 225, name: "../../docs/store/icon-300.png" },
];

const executablePath = findChromium();
if (executablePath === null) {
  console.error("Chromium was not found: install it, or set CLAIMLIGHT_CHROMIUM to its path.");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
try {
  for (const [name, { begin, sizes }] of Object.entries(drawings)) {
    const drawing = await readFile(new URL(`${name}.svg`, icons), "utf8");
    for (const size of sizes) await render(drawing, size, size, `${begin}${size}.png`);
  }
  const own = await readFile(new URL("claimlight.svg", icons), "utf8");
  for (const { size, drawn, name } of ofStores) await render(own, size, drawn, name);
} finally {
  await browser.close();
}

async function render(drawing: string, size: number, drawn: number, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; margin: ${(size - drawn) / 2}px; width: ${drawn}px; height: ${drawn}px }</style>${drawing}`,
  );
  const path = fileURLToPath(new URL(name, icons));
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(path);
}
