import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LaunchOptions, until } from "./driven-browser";

/** Chromium's id of an unpacked extension: a hash of the absolute path of its folder. */
export function chromiumExtensionId(extension: string): string {
  const path = process.platform === "win32" ? Buffer.from(extension, "utf16le") : extension;
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 32);
  return [...hash]
    .map((digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)))
    .join("");
}

export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), "claimlight-profile-"));
}

/** Waits for a browser that was just closed to stop writing. */
export async function deleteProfile(profile: string): Promise<void> {
  await until("the profile is deleted", () => {
    rmSync(profile, { recursive: true, force: true });
    return !existsSync(profile);
  });
}

/**
 * Writes the preferences with which Chromium finds `granted` granted at its start, and `grantable` allowed before: a request for
 * them then succeeds without the prompt, which never shows headless.
 */
export function seedChromiumProfile(
  profile: string,
  extensionId: string,
  { granted, grantable = [], inPrivate = false }: Pick<LaunchOptions, "granted" | "grantable" | "inPrivate">,
): void {
  const permissions = {
    api: ["activeTab", "scripting", "storage", "unlimitedStorage"],
    explicit_host: granted,
  };
  const settings = {
    runtime_granted_permissions: { explicit_host: [...granted, ...grantable] },
    ...(granted.length > 0 ? { active_permissions: permissions, granted_permissions: permissions } : {}),
    ...(inPrivate ? { incognito: true } : {}),
  };
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ extensions: { settings: { [extensionId]: settings } } }),
  );
}
