import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { launchChromium } from "../../scripts/drive/chromium";
import { launchFirefox } from "../../scripts/drive/firefox";
import { panelWhen } from "../../scripts/drive/panel-reading";
import { typeLine } from "../../scripts/drive/practice-form";
import { mueCsv, zipOf } from "../unit/reference/import/official-layouts";
import { serveTestPages, type TestPages } from "./server";

const artifact = (kind: string) => join("dist/artifacts", `claimlight-${manifest.version}-${kind}.zip`);

/** Bytes of what a browser downloads, by issue 7. It was 636 kB while the package held each part of the page twice. */
const largestPackage = 600_000;

/** Milliseconds that a busy machine may take for one package. */
const longestBuild = 120_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimlight-package-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makePackage(options: readonly string[] = [], variables: Record<string, string> = {}) {
  // Under Vitest's own variable the build would leave out CRXJS (`vite.config.ts`).
  const { VITEST: _, ...environment } = process.env;
  const all = ["run", "--silent", "package", "--", ...options];
  return spawnSync("npm", all, { encoding: "utf8", env: { ...environment, ...variables } });
}

function zipNamesAndSums(): Record<string, string> {
  const sums = readdirSync("dist/artifacts").map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(join("dist/artifacts", name)))
      .digest("hex"),
  ]);
  return Object.fromEntries(sums);
}

describe("a build for a practice that hosts the extension itself", () => {
  let pages: TestPages | undefined;
  beforeAll(async () => {
    pages = await serveTestPages();
    const mue = mueCsv(["20999,2,2 Date of Service Edit: Policy,Ours"]);
    writeFileSync(
      join(folder, "medicare-ncci-2026-q4-practitioner-services-mue-table.zip"),
      zipOf({ "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv": mue }),
    );
    const packed = join(folder, "tables.claimpack");
    const pack = spawnSync("node", ["dist/cli/claimlight.mjs", "pack", folder, "-o", packed]);
    expect(pack.status).toBe(0);
    writeFileSync(join(folder, "hosts.txt"), "# our EHR\nhttp://127.0.0.1\n");
    expect(makePackage(["--hosts", join(folder, "hosts.txt"), "--tables", packed]).status).toBe(0);
  }, longestBuild);
  afterAll(() => pages?.close());

  test.each([
    ["chromium", launchChromium, "dist/package/chrome"],
    ["firefox", launchFirefox, "dist/package/firefox"],
  ] as const)(
    "works in %s on its sites and with its tables, without a click",
    async (_, launch, extension) => {
      const browser = await launch({ extension, headless: true, granted: [] });
      try {
        const form = await browser.openPage(pages?.added("/") ?? "");
        await panelWhen(form, "its first answer", () => true);
        await typeLine(form, 4, {
          date: "10/14/2026",
          place: "11",
          pointers: "A",
          code: "20999",
          units: "3",
        });
        await panelWhen(form, "the limit that only the packed file knows", ({ findings }) =>
          findings.some(({ rule, lines }) => rule === "mue-absolute" && lines === "4"),
        );
      } finally {
        await browser.close();
      }
    },
  );
});

// Last of those that make something: what stays behind is what the stores take.
test(
  "the same commit gives the same zips, which grant no site and hold no imported table",
  () => {
    expect(makePackage().status).toBe(0);
    const first = zipNamesAndSums();
    expect(Object.keys(first).sort()).toEqual(
      ["chrome", "firefox", "source"].map((kind) => `claimlight-${manifest.version}-${kind}.zip`),
    );
    for (const browser of ["chrome", "firefox"]) {
      const zip = readFileSync(artifact(browser));
      expect(zip.length).toBeLessThanOrEqual(largestPackage);
      const files = unzipSync(zip);
      // A module of a content script would be loaded by nobody: what runs are the classic scripts in src/page.
      expect(Object.keys(files).filter((name) => /(content|-part)\.ts/.test(name))).toEqual([]);
      const inside = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString("utf8"));
      expect(inside.host_permissions).toBeUndefined();
      expect(inside.web_accessible_resources).toBeUndefined();
      expect(Object.keys(files).filter((name) => name.endsWith(".claimpack"))).toEqual([]);
      // What it is made of; the lists themselves are held by `test/unit/scripts/third-party.test.ts`.
      const bill = JSON.parse(Buffer.from(files["sbom.cdx.json"] ?? []).toString("utf8"));
      const licences = Buffer.from(files["THIRD-PARTY-LICENCES.txt"] ?? []).toString("utf8");
      for (const { name, version } of bill.components) expect(licences).toContain(`${name} ${version} (`);
    }
    // Vitest sets it to "test".
    expect(makePackage([], { NODE_ENV: "production" }).status).toBe(0);
    expect(zipNamesAndSums()).toEqual(first);
  },
  2 * longestBuild,
);

test("a wrong option, list of sites or packed file is said in one line, and nothing is made", () => {
  writeFileSync(join(folder, "bad-hosts.txt"), "ehr.example\nour EHR\n");
  const made = zipNamesAndSums();
  for (const [options, message] of [
    [
      ["--hosts", join(folder, "bad-hosts.txt")],
      "bad-hosts.txt, line 2: our EHR is not a site like ehr.example",
    ],
    [["--tables", join(folder, "bad-hosts.txt")], "not a packed file"],
    [["--host", "x"], "Unknown option '--host'"],
  ] as const) {
    const { status, stderr } = makePackage(options);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n").length).toBe(1);
    expect(status).toBe(2);
  }
  expect(zipNamesAndSums()).toEqual(made);
});
