import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const debianChromium = "/usr/lib/chromium/chromium";
const debianFirefox = "/usr/bin/firefox-esr";

/** Chromium starts no background traffic with these, and runs as root. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/**
 * Chromium or Chrome for Testing, which take `--load-extension`. Debian's own binary comes before its wrapper in /usr/bin, which
 * reads flags from /etc/chromium.d that nobody here asked for.
 */
export function findChromium(): string | null {
  return firstProgram([
    process.env.CLAIMLIGHT_CHROMIUM ?? "",
    debianChromium,
    "/usr/lib64/chromium-browser/chromium-browser",
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    join(process.env.LOCALAPPDATA ?? "", "Chromium/Application/chrome.exe"),
    ...chromeForTesting(),
  ]);
}

export function findFirefox(): string | null {
  return firstProgram([
    process.env.CLAIMLIGHT_FIREFOX ?? "",
    debianFirefox,
    "/usr/bin/firefox",
    "/usr/lib64/firefox/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    join(process.env.PROGRAMFILES ?? "", "Mozilla Firefox/firefox.exe"),
  ]);
}

/** Branded Chrome ignores `--load-extension` since version 137: it needs the DevTools protocol's Extensions.loadUnpacked. */
export function findChrome(): string | null {
  return firstProgram([
    process.env.CLAIMLIGHT_CHROME ?? "",
    "/opt/google/chrome/chrome",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    join(process.env.PROGRAMFILES ?? "", "Google/Chrome/Application/chrome.exe"),
    join(process.env.LOCALAPPDATA ?? "", "Google/Chrome/Application/chrome.exe"),
  ]);
}

export function findEdge(): string | null {
  return firstProgram([
    process.env.CLAIMLIGHT_EDGE ?? "",
    "/opt/microsoft/msedge/msedge",
    "/usr/bin/microsoft-edge",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    join(process.env["PROGRAMFILES(X86)"] ?? "", "Microsoft/Edge/Application/msedge.exe"),
  ]);
}

/** Whether Chromium has its own Spanish, and can be set to that language. */
export function chromiumSpeaksSpanish(): boolean {
  const program = findChromium();
  return program !== null && existsSync(join(dirname(realpathSync(program)), "locales/es.pak"));
}

/** The same of Firefox. */
export function firefoxSpeaksSpanish(): boolean {
  const program = findFirefox();
  if (!program) return false;
  const folder = join(dirname(realpathSync(program)), "browser/extensions");
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith("langpack-es-"));
}

/**
 * Sees that Chromium and Firefox are there, with their Spanish: from the system's packages where this runs as root on Debian. Returns one line that
 * says what a person has to install, or null where nothing is missing.
 */
export function ensureBrowsers(): string | null {
  const lacking = [
    findChromium() ? "" : "chromium",
    findFirefox() ? "" : "firefox-esr",
    // Debian's language packs fit Debian's browsers; with any others the Spanish test is skipped.
    (findChromium() ?? debianChromium) === debianChromium && !chromiumSpeaksSpanish() ? "chromium-l10n" : "",
    (findFirefox() ?? debianFirefox) === debianFirefox && !firefoxSpeaksSpanish()
      ? "firefox-esr-l10n-es-mx"
      : "",
  ].filter((name) => name !== "");
  if (lacking.length > 0 && isDebian() && process.getuid?.() === 0) {
    console.log(`Installing ${lacking.join(" and ")} from Debian's packages`);
    apt(["update"]);
    apt(["install", "--yes", "--no-install-recommends", ...lacking]);
  }
  const missing = [
    findChromium() ? "" : "Chromium (or set CLAIMLIGHT_CHROMIUM to a Chromium or Chrome for Testing)",
    findFirefox() ? "" : "Firefox (or set CLAIMLIGHT_FIREFOX)",
  ].filter((name) => name !== "");
  if (missing.length === 0) return null;
  const how = isDebian() ? "; on Debian: sudo apt-get install chromium firefox-esr" : "";
  return `Please install ${missing.join(" and ")}${how}`;
}

function apt(args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

function firstProgram(places: readonly string[]): string | null {
  return places.find((place) => place !== "" && existsSync(place) && !isSnap(place)) ?? null;
}

/** Ubuntu's chromium and firefox are snaps: shut off from the folders where a built extension and a temporary profile lie. */
function isSnap(place: string): boolean {
  const program = realpathSync(place);
  if (program.includes("/snap/") || program.endsWith("/snap")) return true;
  const opening = Buffer.alloc(4000);
  const file = openSync(program, "r");
  readSync(file, opening);
  closeSync(file);
  const text = opening.toString("latin1");
  return text.startsWith("#!") && text.includes("/snap/");
}

/** Where Playwright and Puppeteer keep their downloads, newest first. */
function chromeForTesting(): string[] {
  const programs = [
    "chrome-linux64/chrome",
    "chrome-linux/chrome",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win64/chrome.exe",
    "chrome-win/chrome.exe",
  ];
  const stores = [
    join(homedir(), ".cache/puppeteer/chrome"),
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
    join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
  ];
  return stores
    .filter((store) => existsSync(store))
    .flatMap((store) =>
      readdirSync(store)
        .sort()
        .reverse()
        .map((version) => join(store, version)),
    )
    .flatMap((version) => programs.map((program) => join(version, program)));
}
