import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findFirefox } from "../browsers";
import { deleteProfile, makeProfile } from "./extension-profile";

/** In the environment: a profile in which Firefox has started before. A copy of one starts in three quarters of the time of a new one. */
const started = "CLAIMLIGHT_STARTED_FIREFOX_PROFILE";

/** Without it no page of an extension may be opened. */
export const firefoxArguments = ["--remote-allow-system-access"];

/** Starts Firefox once, for every launch of this process and its children to begin with a copy. Hands back what deletes that profile. */
export async function startFirefoxBefore(): Promise<() => Promise<void>> {
  const executablePath = findFirefox();
  if (!executablePath) return async () => {};
  const profile = makeProfile();
  const firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    userDataDir: profile,
    args: firefoxArguments,
  });
  await firefox.close();
  // They say that the profile is in use.
  for (const lock of ["lock", ".parentlock"]) rmSync(join(profile, lock), { force: true });
  process.env[started] = profile;
  return () => deleteProfile(profile);
}

export function makeFirefoxProfile(): string {
  const profile = makeProfile();
  const before = process.env[started];
  if (before) cpSync(before, profile, { recursive: true });
  return profile;
}
