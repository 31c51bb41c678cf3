import { build, type Rollup } from "vite";
import type { DrivenPage } from "../../scripts/drive/driven-browser";

/** The readers as one classic script that leaves `window.readers`. */
export async function readersScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: "src/readers/read-page.ts", formats: ["iife"], name: "readers" },
    },
  });
  const [bundle] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  return bundle?.output[0].code ?? "";
}

/** Puts the readers into a page and reads it so many times: milliseconds each, and how many lines there were. */
export async function readings(
  page: DrivenPage,
  readers: string,
  runs: number,
): Promise<{ times: number[]; read: number }> {
  await page.evaluate((script) => {
    const element = document.createElement("script");
    element.textContent = script;
    document.head.append(element);
  }, readers);
  return page.evaluate((count) => {
    interface Readers {
      readonly readers: {
        findChargeForms(page: Document): readonly { readonly lines: readonly unknown[] }[];
      };
    }
    const { readers } = globalThis as unknown as Readers;
    const times: number[] = [];
    let read = 0;
    for (let run = 0; run < count + 3; run += 1) {
      const start = performance.now();
      const [form] = readers.findChargeForms(document);
      // The first few compile.
      if (run >= 3) times.push(performance.now() - start);
      read = form?.lines.length ?? 0;
    }
    return { times, read };
  }, runs);
}
