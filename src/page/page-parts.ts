import type { PartName } from "../message-protocol";
import type { Reader } from "../readers/reader";
import type { readingReport } from "../readers/reading-report";
import type { ShownForms } from "./shown-forms";
import type { TaughtMaps } from "./taught-maps";
import type { Teaching } from "./teaching";

/** What most frames never need: each part is a script of its own, and in a page once it is asked for. */
export interface PageParts {
  /** Shows charge forms, and reports in words how a page was read. */
  readonly forms: { readonly ShownForms: typeof ShownForms; readonly readingReport: typeof readingReport };
  /** Reads the forms of which each has a reader of its own. */
  readonly known: { readonly readers: readonly Reader[] };
  /** Reads the forms that no one described. */
  readonly generic: { readonly readers: readonly Reader[] };
  /** Reads forms by the maps that a person taught, and lets one teach them. */
  readonly teaching: { readonly TaughtMaps: typeof TaughtMaps; readonly Teaching: typeof Teaching };
}

/** The parts that hold readers, and nothing else. */
export type ReaderPart = "known" | "generic";

/** Fetches a part. Null where it cannot be had now; never rejects. */
export type LoadPart = <Name extends PartName>(name: Name) => Promise<PageParts[Name] | null>;

/*
 * The scripts of a frame share one world of the browser's, apart from the page's own: there a part is left for the one who asked. No page
 * can reach it.
 */
const key = Symbol.for("claimlight.parts");
const world = globalThis as { [key]?: Partial<PageParts> };

export function handOver<Name extends PartName>(name: Name, part: PageParts[Name]): void {
  world[key] = { ...world[key], [name]: part };
}

/** Null where the part's script has not run. */
export function handedOver<Name extends PartName>(name: Name): PageParts[Name] | null {
  return world[key]?.[name] ?? null;
}

/** Takes away what an earlier version of the extension may have left. */
export function forgetParts(): void {
  delete world[key];
}
