import type { PackedPart } from "../reference/packed/open-packed";

/** The files' shares that are there after a change and were not before. */
export function addedParts(before: readonly PackedPart[], after: readonly PackedPart[]): PackedPart[] {
  const old = new Set(before.map(shareKey));
  return after.filter((part) => !old.has(shareKey(part)));
}

/** Tells one file's share of an edition from every other. */
export function shareKey({ table, edition, part, rows, source }: PackedPart): string {
  return [table, edition, part, rows, source.sha256, source.name].join(" ");
}
