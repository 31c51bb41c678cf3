import { existsSync } from "node:fs";

/** Chromium starts no background traffic with these, and runs as root. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/** An installed Chromium's own binary: Debian's wrapper in /usr/bin reads flags from /etc/chromium.d that no test asked for. */
export function findChromium(): string | null {
  const places = [process.env.CLAIMLIGHT_CHROMIUM ?? "", "/usr/lib/chromium/chromium", "/usr/bin/chromium"];
  return places.find((place) => place !== "" && existsSync(place)) ?? null;
}

export function findFirefox(): string | null {
  const places = [process.env.CLAIMLIGHT_FIREFOX ?? "", "/usr/bin/firefox-esr", "/usr/bin/firefox"];
  return places.find((place) => place !== "" && existsSync(place)) ?? null;
}
