import { readFileSync } from "node:fs";
import { type CrxPlugin, crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };
import { chromiumArguments, findChromium } from "./scripts/browsers.ts";
import { hostPatterns } from "./scripts/host-patterns.ts";

const worker = "src/background/background.ts";

const perBrowser = {
  chrome: {
    minimum_chrome_version: "123",
    background: { service_worker: worker },
    // Firefox has no schema for policies: what is set there is checked by ours alone (`settings/policy.ts`).
    storage: { managed_schema: "managed-schema.json" },
  },
  firefox: {
    background: { scripts: [worker] },
    browser_specific_settings: {
      gecko: {
        id: "claimlight@claimlight.invalid",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  },
};

/** CRXJS lists the content script as web-accessible, which would let any page detect the extension. Registered scripts do not need it. */
const noWebAccessibleResources: CrxPlugin = {
  name: "no-web-accessible-resources",
  apply: "build",
  enforce: "post",
  renderCrxManifest(rendered) {
    delete rendered.web_accessible_resources;
    return rendered;
  },
};

/** CRXJS makes a module of each content script too, beside the classic script that runs. Nothing loads those, nor what only they import. */
const noModulesOfScripts: Plugin = {
  name: "no-modules-of-scripts",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const loaded = new Set<string>();
      const load = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type !== "chunk" || loaded.has(name)) return;
        loaded.add(name);
        for (const imported of [...chunk.imports, ...chunk.dynamicImports]) load(imported);
      };
      for (const { fileName, isEntry, facadeModuleId } of chunks) {
        const ofScript = /\/src\/page\/(content|[a-z]+-part)\.ts$/.test(facadeModuleId ?? "");
        if (isEntry && !ofScript) load(fileName);
      }
      for (const { fileName } of chunks) if (!loaded.has(fileName)) delete bundle[fileName];
    },
  },
};

/** Pages the manifest does not name. */
const extraPages = ["src/practice/practice.html", "src/options/first-run.html"];

/** `npm run build -- --no-starter`: for whoever may not redistribute figures keyed by procedure code. */
const starterAlias = process.env.CLAIMLIGHT_NO_STARTER
  ? [
      {
        find: /^\.\/tables\.json$/,
        replacement: new URL("./src/reference/starter/tables-without-codes.json", import.meta.url).pathname,
      },
    ]
  : [];

/** `--tables FILE` (`scripts/build-options.ts`): `packaged-tables.ts` finds the packed file under this name. */
const packagedTables: Plugin = {
  name: "packaged-tables",
  apply: "build",
  generateBundle() {
    const file = process.env.CLAIMLIGHT_TABLES;
    if (file) this.emitFile({ type: "asset", fileName: "tables.claimpack", source: readFileSync(file) });
  },
};

/** `--hosts FILE`: the sites of a practice that hosts the extension itself, granted with its installation. */
function grantedHosts(): { host_permissions?: string[] } {
  const file = process.env.CLAIMLIGHT_HOSTS;
  return file ? { host_permissions: hostPatterns(readFileSync(file, "utf8"), file) } : {};
}

export default defineConfig(({ mode }) => {
  if (mode === "cli") {
    return {
      build: {
        ssr: "src/cli/claimlight.ts",
        outDir: "dist/cli",
        target: "node20",
        rollupOptions: { output: { entryFileNames: "claimlight.mjs", codeSplitting: false } },
      },
      ssr: { noExternal: true },
      resolve: { alias: starterAlias },
      publicDir: false,
    };
  }
  if (mode === "practice") {
    return {
      root: "src/practice/served",
      build: { outDir: "../../../dist/practice", emptyOutDir: true },
      publicDir: false,
    };
  }
  const browser = mode === "firefox" ? "firefox" : "chrome";
  return {
    build: {
      outDir: `${process.env.CLAIMLIGHT_FOLDER || "dist"}/${browser}`,
      emptyOutDir: true,
      // What both browsers know, `light-dark()` among it: the style sheets would be rewritten for older ones.
      target: ["chrome123", "firefox142"],
      // The polyfill would put a fetch into pages that are barred from the network anyway.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: extraPages,
        // CRXJS puts the folder's own path into what is hashed: the same source would get other names in another folder.
        output: { chunkFileNames: "assets/[name].js", entryFileNames: "assets/[name].js" },
      },
    },
    resolve: { alias: starterAlias },
    define: { "import.meta.env.PACKAGED_TABLES": JSON.stringify(process.env.CLAIMLIGHT_TABLES ? "yes" : "") },
    // Under Vitest, CRXJS's dev file writer deletes dist (shared trap; seen with 3.0.0).
    plugins: process.env.VITEST
      ? []
      : [
          crx({
            browser,
            manifest: { ...manifest, ...perBrowser[browser], ...grantedHosts() } as ManifestV3Export,
          }),
          noWebAccessibleResources,
          noModulesOfScripts,
          packagedTables,
        ],
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: "unit",
            include: ["test/unit/**/*.test.{ts,tsx}"],
            environment: "happy-dom",
            // Some start the built command or read a whole file: a machine busy with other work takes seconds for that.
            testTimeout: 20_000,
            expect: { poll: { timeout: 15_000 } },
            // As many as of the tests in Vitest's browser, which run beside them: it refuses two numbers.
            maxWorkers: 2,
            isolate: false,
            setupFiles: ["test/no-browser.ts"],
          },
        },
        {
          extends: true,
          // Within one run no module changes: without this every file of tests asks for each of them anew.
          server: process.argv.includes("run") ? { headers: { "Cache-Control": "max-age=3600" } } : {},
          // Found while the tests run, they would make Vite reload the page under a test.
          optimizeDeps: {
            include: [
              "fast-check",
              "axe-core",
              "preact",
              "preact/hooks",
              "idb",
              "fflate",
              "csv-parse/browser/esm/sync",
              "read-excel-file/universal",
            ],
          },
          test: {
            name: "browser",
            include: ["test/browser/**/*.test.{ts,tsx}"],
            setupFiles: ["test/no-browser.ts"],
            // axe takes ten seconds and more for a page of options on a machine that is busy.
            testTimeout: 60_000,
            // A second, as it is by default, is what a busy machine takes for a look at a page.
            expect: { poll: { timeout: 15_000 } },
            // Without a number it is one less than there are processors.
            maxWorkers: 2,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              instances: [{ browser: "chromium" }],
              provider: playwright({
                launchOptions: { executablePath: findChromium() ?? "", args: [...chromiumArguments] },
              }),
            },
          },
        },
        {
          extends: true,
          test: {
            name: "e2e",
            include: ["test/e2e/**/*.test.ts"],
            // Every page in both browsers takes ten minutes: for the night (`npm run test:thorough`).
            exclude: process.env.CLAIMLIGHT_THOROUGH ? [] : ["test/e2e/every-page.test.ts"],
            environment: "node",
            globalSetup: "test/e2e/global-setup.ts",
            // Two at a time take two thirds of the time, and each of them longer.
            maxWorkers: 2,
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  };
});
