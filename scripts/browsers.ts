import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

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
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    join(process.env.LOCALAPPDATA ?? "", "Chromium/Application/chrome.exe"),
    ...chromeForTesting(),
  ]);
}

const debianFirefox = "/usr/bin/firefox-esr";

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

/** Whether Firefox has its own Spanish, with which it can be set to that language. Chromium needs no pack to hand out an extension's texts. */
export function firefoxSpeaksSpanish(): boolean {
  const program = findFirefox();
  if (!program) return false;
  const folder = join(dirname(realpathSync(program)), "browser/extensions");
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith("langpack-es-"));
}

/**
 * Sees that Chromium and Firefox are there: from the system's packages where this runs as root on Debian. Returns one line that
 * says what a person has to install, or null where nothing is missing.
 */
export function ensureBrowsers(): string | null {
  // Only Debian's own Firefox takes Debian's language pack; with any other the Spanish test is skipped.
  const packLacks =
    isDebian() && (findFirefox() ?? debianFirefox) === debianFirefox && !firefoxSpeaksSpanish();
  if (findChromium() && findFirefox() && !packLacks) return null;
  if (isDebian() && process.getuid?.() === 0) {
    const packages = [
      findChromium() ? "" : "chromium",
      findFirefox() ? "" : "firefox-esr",
      packLacks ? "firefox-esr-l10n-es-mx" : "",
    ].filter((name) => name !== "");
    console.log(`Installing ${packages.join(" and ")} from Debian's packages`);
    apt(["update"]);
    apt(["install", "--yes", "--no-install-recommends", ...packages]);
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
