import { ensureBrowsers, findChrome, findChromium, findEdge, findFirefox } from "./browsers";
import { buildIfStale } from "./build-if-stale";
import { launchChromium } from "./drive/chromium";
import type { DrivenBrowser, DrivenPage, LaunchOptions } from "./drive/driven-browser";
import { launchFirefox } from "./drive/firefox";
import { launchLoadingUnpacked } from "./drive/loaded-unpacked";
import { openPopup, panelWhen, type ReadLine, readPopup } from "./drive/panel-reading";
import { typeLine } from "./drive/practice-form";
import { serve } from "./serve";

/*
 * npm start: Claimlight on the practice charge form, in a real browser with a fresh temporary profile. With a display it stays open until
 * it is closed; without one, or with --headless, it types a claim as a biller would and prints what the panel shows.
 *
 * CLAIMLIGHT_BROWSER=chromium|firefox|chrome|edge chooses the browser.
 */

const browserNames = ["chromium", "firefox", "chrome", "edge"] as const;
type BrowserName = (typeof browserNames)[number];

const programs: Readonly<Record<BrowserName, () => string | null>> = {
  chromium: findChromium,
  firefox: findFirefox,
  chrome: findChrome,
  edge: findEdge,
};

/** Seconds after which the headless run gives up. */
const patience = 60;
const screenshot = "claimlight-demo.png";

function chooseBrowser(): BrowserName {
  const wanted = process.env.CLAIMLIGHT_BROWSER;
  if (wanted) {
    const name = browserNames.find((candidate) => candidate === wanted);
    if (!name) throw new Error(`CLAIMLIGHT_BROWSER is ${wanted}: it may be ${browserNames.join(", ")}`);
    if (!programs[name]())
      throw new Error(`No ${name} found: set CLAIMLIGHT_${name.toUpperCase()} to its program`);
    return name;
  }
  const found = () => browserNames.find((name) => programs[name]() !== null);
  const name = found();
  if (name) return name;
  const missing = ensureBrowsers();
  const installed = found();
  if (!installed) throw new Error(missing ?? "No browser found");
  return installed;
}

function launch(name: BrowserName, options: LaunchOptions): Promise<DrivenBrowser> {
  if (name === "chromium") return launchChromium(options);
  if (name === "firefox") return launchFirefox(options);
  return launchLoadingUnpacked(name, programs[name]() ?? "", options);
}

function hasDisplay(): boolean {
  if (process.argv.includes("--headless")) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function start(): Promise<void> {
  const name = chooseBrowser();
  buildIfStale();
  const headless = !hasDisplay();
  const server = await serve({ "/": "dist/practice" });
  try {
    const browser = await launch(name, {
      extension: name === "firefox" ? "dist/firefox" : "dist/chrome",
      headless,
      granted: ["http://127.0.0.1/*"],
    });
    try {
      const address = `http://127.0.0.1:${server.port}/`;
      if (headless) await demonstrate(browser, address);
      else await stayOpen(browser, address);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function stayOpen(browser: DrivenBrowser, address: string): Promise<void> {
  const interrupted = new Promise<void>((resolve) => {
    // Not once: Ctrl-C reaches this process from the terminal and, a second time, from the one that started it.
    process.on("SIGINT", resolve);
    process.on("SIGTERM", resolve);
  });
  const page = await browser.openPage(address);
  await page.bringToFront();
  console.log(`Claimlight runs in ${browser.version} on the practice form at ${address}`);
  console.log("Type into a line: the panel answers. It ends when you close the browser or press Ctrl-C.");
  const ended = Promise.race([browser.closed, interrupted]);
  const silent = panelWhen(page, "an answer", () => true).then(
    () => false,
    () => true,
  );
  if (await Promise.race([silent, ended])) {
    console.log('The panel does not show: press Claimlight\'s button in the toolbar, then "Add this site".');
  }
  await ended;
}

async function demonstrate(browser: DrivenBrowser, address: string): Promise<void> {
  console.log(`Claimlight in ${browser.version}, headless, on the practice form`);
  const page = await browser.openPage(address);
  await panelWhen(page, "its first answer", () => true, 20);
  const visit = { date: "10/14/2026", place: "11" };
  await typeLine(page, 1, {
    ...visit,
    code: "97110",
    modifiers: ["GP"],
    pointers: "A",
    units: "2",
    charge: "96.00",
  });
  await typeLine(page, 2, {
    ...visit,
    code: "97150",
    modifiers: ["GP"],
    pointers: "A",
    units: "1",
    charge: "40.00",
  });
  await typeLine(page, 3, {
    ...visit,
    code: "97140",
    modifiers: ["GP"],
    pointers: "AB",
    units: "1",
    charge: "45.00",
  });
  await typeLine(page, 4, {
    ...visit,
    code: "97552",
    modifiers: [""],
    pointers: "A",
    units: "2",
    charge: "60.00",
  });
  const panel = await panelWhen(page, "the findings of line 4", ({ findings }) =>
    findings.some((finding) => finding.rule === "mue-absolute" && finding.lines === "4"),
  );
  await page.screenshot(screenshot);
  await printLines(browser, page);
  console.log("Findings:");
  for (const { rule, severity, verdict, lines, message } of panel.findings) {
    const review = verdict === "needs-review" ? ", needs review" : "";
    console.log(`${rule} (${severity}${review}, line ${lines.replaceAll(",", ", ")}): ${message}`);
  }
  console.log(`The panel's picture is in ${screenshot}`);
}

async function printLines(browser: DrivenBrowser, page: DrivenPage): Promise<void> {
  const popup = await openPopup(browser, page);
  for (const form of await readPopup(popup)) {
    console.log(`Lines read by ${form.reader}${form.partial ? " (in part)" : ""}:`);
    for (const line of form.lines) console.log(lineWords(line));
  }
  await popup.close();
}

function lineWords({ line, fields }: ReadLine): string {
  const value = (name: string) => {
    const field = fields[name];
    return field?.state === "read" ? field.text || "none" : (field?.state ?? "absent");
  };
  return [
    `  ${line}`,
    value("dateOfService"),
    `POS ${value("placeOfService")}`,
    value("code"),
    `modifiers ${value("modifiers")}`,
    `units ${value("units")}`,
    `dx ${value("diagnosisPointers")}`,
  ].join("  ");
}

if (!hasDisplay()) {
  setTimeout(() => {
    console.error(`npm start: no answer within ${patience} s`);
    process.exit(1);
  }, patience * 1000).unref();
}
start().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
