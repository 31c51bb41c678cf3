import * as v from "valibot";
import { say } from "../../say";
import { damaged } from "./packed-file";

/**
 * What a packed file holds, as the JSON of its first section: every edition and the file each part of it came from. A packed file may
 * come from anyone, so the catalogue is checked whole before it is used.
 */

export const longestText = 2000;
const text = v.pipe(v.string(), v.maxLength(longestText));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

const sourceFile = v.strictObject({ name: text, size: count, sha256: text });

const ptpPart = v.strictObject({
  /** 1 to 4 as CMS numbers the files; null where the file's name did not tell. */
  part: v.nullable(count),
  /** The lowest and the highest pair of the file, as pair numbers. */
  firstPair: count,
  lastPair: count,
  /** Rows ever in force, and rows that never were. */
  rows: count,
  neverInForce: count,
  source: sourceFile,
});

const ptpEdition = v.strictObject({
  name: text,
  from: isoDate,
  to: isoDate,
  /** The earliest effective date of its rows: the files carry their history. */
  answersFrom: isoDate,
  /** Which bit of a combination's editions stands for this one. */
  bit: v.pipe(count, v.maxValue(31)),
  parts: v.array(ptpPart),
});

const textTable = v.strictObject({
  table: v.picklist(["mue", "rvu", "gpci", "add-on", "zip-locality", "anesthesia", "conversion-factor"]),
  name: text,
  from: isoDate,
  to: isoDate,
  answersFrom: isoDate,
  rows: count,
  /** Bytes a key takes. */
  keyWidth: v.pipe(count, v.minValue(1), v.maxValue(32)),
  source: sourceFile,
});

const catalogue = v.strictObject({
  ptp: v.strictObject({ rationales: v.array(text), editions: v.array(ptpEdition) }),
  tables: v.array(textTable),
});

export type Catalogue = v.InferOutput<typeof catalogue>;
export type PtpCatalogue = Catalogue["ptp"];
export type PtpEditionEntry = PtpCatalogue["editions"][number];
export type PtpPartEntry = PtpEditionEntry["parts"][number];
export type TextTableEntry = Catalogue["tables"][number];

export function writeCatalogue(entries: Catalogue): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(entries));
}

/** @throws PackedFileError */
export function readCatalogue(bytes: Uint8Array): Catalogue {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damaged(say("its catalogue is no JSON"));
  }
  const result = v.safeParse(catalogue, json);
  if (result.success) return result.output;
  throw damaged(
    say('its catalogue is wrong at "{key}"', { key: v.getDotPath(result.issues[0]) ?? say("the top") }),
  );
}
