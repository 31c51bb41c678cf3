import * as v from "valibot";
import { say } from "../say";
import { type FieldRole, fieldRoles } from "./field-names";
import { parseGiven } from "./schema-problems";

/*
 * A taught map: where a person showed that a form keeps its charge lines. It is plain data, kept for a site and passed on as JSON. It
 * holds structure only: tags, positions, and identifiers out of attributes with the numbers in them left open. No schema here
 * has room for a value, a label or a heading of a page.
 */

/** A map is read by the version that wrote it or a newer one; what a newer one added is kept. */
export const taughtMapFormat = "claimlight-taught-map";

/** Attributes by which the makers of a page tell its parts apart, the most telling first. Labels are not among them: they may name a patient. */
export const identifyingAttributes = [
  "name",
  "formcontrolname",
  "col-id",
  "data-field",
  "data-columnid",
  "data-column",
  "data-name",
  "data-bind",
  "data-testid",
  "id",
] as const;

/** An attribute and what it holds; `#` stands for a number, or for the code of the line where the page numbers its lines by code. */
export interface Identifier {
  readonly attribute: (typeof identifyingAttributes)[number];
  readonly pattern: string;
}

/**
 * Where an element stands, counted from another: an element with an identifier, if one is given, then down the path. A step
 * is a tag and its number among the siblings of that tag, with their count where the page must have as many ("td:5/14"), or
 * "shadow", into the shadow root. `""` is the element itself.
 */
export interface Place {
  readonly by: Identifier | null;
  readonly path: string;
}

/**
 * What said, when it was taught, what stands at a place: the role in the words of the header over it, of its label, of its own name, and
 * an identifier of it with all numbers open. Only what both lines showed alike. Where it has changed, something else stands there now.
 * `slot` is which of several boxes of the field the header or label calls it: the order of modifiers counts. `peers` is how many parts of the
 * line bear its identifier but for their own number, other fields among them: with one more or less they are numbered anew.
 */
export interface PlaceEvidence {
  readonly header?: FieldRole;
  readonly label?: FieldRole;
  readonly name?: FieldRole;
  readonly slot?: string;
  readonly identifier?: Identifier;
  readonly peers?: number;
}

/**
 * From where a place of a line is counted:
 * - `line`: from the line's own element, or from the sibling so many further (`offset`), as where a line takes two table rows;
 * - `above`: from the nearest earlier sibling of the line's element that has the place, as a heading over the lines of a day;
 * - `joined`: from another element whose attribute holds the same as the line's, as where a grid is split over two tables;
 * - `numbered`: the identifier holds the line's number, and is looked for in the whole page;
 * - `page`: it stands once for all lines.
 */
export type LinePlace = Place & {
  /** Maps of earlier versions have none: they are read by their places alone. */
  readonly evidence?: PlaceEvidence;
} & (
    | { readonly from: "line"; readonly offset: number }
    | { readonly from: "above" }
    | { readonly from: "joined"; readonly attribute: string }
    | { readonly from: "numbered" }
    | { readonly from: "page" }
  );

/** The fields that are taught. `claim` tells patients or claims apart and is only ever compared. */
export const taughtFields = [
  "code",
  "modifiers",
  "units",
  "placeOfService",
  "dateOfService",
  "diagnosisPointers",
  "claim",
] as const;
export type TaughtField = (typeof taughtFields)[number];

export interface TaughtMap {
  readonly format: typeof taughtMapFormat;
  readonly version: number;
  /** Tells the maps of all sites apart; the map's reader is called `taught-` and this. */
  readonly id: string;
  /** What the person calls it. */
  readonly name: string;
  /** Scheme, host and port: "https://ehr.example". */
  readonly site: string;
  /** The element that holds the lines; the first step of a path without an identifier is looked for anywhere. */
  readonly form: Place;
  /** The tag of the lines among its children. */
  readonly line: string;
  /** Where the number of a line is caught, inside the place of its code; null where nothing needs it. */
  readonly number: Identifier | null;
  /** What stands in one text with the code. */
  readonly withCode: readonly ("modifiers" | "units")[];
  /** Fields whose boxes show one value before its name, as "GP PT plan of care". Maps of earlier versions do not say. */
  readonly withName?: readonly "modifiers"[];
  /** The boxes of each field in the order of the form; none where the form does not show it. */
  readonly fields: { readonly [Field in TaughtField]: readonly LinePlace[] };
}

const identifier = v.looseObject({
  attribute: v.picklist(identifyingAttributes),
  pattern: v.pipe(
    v.string(),
    v.maxLength(160),
    v.regex(/^[A-Za-z_#][\w.$:[\]#-]*$/, () => say("an identifier without spaces is expected")),
    v.check(
      (pattern) => !holdsLongNumber(pattern),
      () => say("it must hold no number of more than two digits: put # for it"),
    ),
  ),
});

const path = v.pipe(
  v.string(),
  v.maxLength(400),
  v.regex(
    /^$|^(shadow|[a-z][a-z0-9-]*:\d{1,4}(\/\d{1,4})?)( > (shadow|[a-z][a-z0-9-]*:\d{1,4}(\/\d{1,4})?))*$/,
    () => say("steps such as {example} are expected", { example: '"td:5/14 > input:1"' }),
  ),
);

// Not one object that is spread: a bundler keeps what is spread, and every content script would hold it.
const by = v.nullable(identifier);

const role = v.exactOptional(v.picklist(fieldRoles));

const evidence = v.exactOptional(
  v.looseObject({
    header: role,
    label: role,
    name: role,
    slot: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^([1-9]|1[0-2]|[A-L])$/, () => say("a number up to 12 or a letter up to L is expected")),
      ),
    ),
    identifier: v.exactOptional(identifier),
    peers: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(200))),
  }),
);

const linePlace = v.variant("from", [
  v.looseObject({
    by,
    path,
    evidence,
    from: v.literal("line"),
    offset: v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(3)),
  }),
  v.looseObject({
    by,
    path,
    evidence,
    from: v.literal("joined"),
    attribute: v.pipe(
      v.string(),
      v.maxLength(40),
      v.regex(/^[a-z][a-z0-9-]*$/, () => say("the name of an attribute is expected")),
    ),
  }),
  v.looseObject({ by, path, evidence, from: v.literal("above") }),
  v.looseObject({ by, path, evidence, from: v.literal("numbered") }),
  v.looseObject({ by, path, evidence, from: v.literal("page") }),
]);

const places = v.pipe(v.array(linePlace), v.maxLength(12));

/** Unknown keys are a newer version's and are kept. */
export const taughtMapSchema: v.GenericSchema<unknown, TaughtMap> = v.looseObject({
  format: v.literal(taughtMapFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]{1,40}$/, () => say("only small letters, digits and dashes are expected")),
  ),
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, () => say("a name is expected")),
    v.maxLength(60),
  ),
  site: v.pipe(
    v.string(),
    v.maxLength(300),
    v.regex(/^https?:\/\/[^/\s]+$|^chrome-extension:\/\/|^moz-extension:\/\//, () =>
      say("the scheme and host of a site are expected, without a path"),
    ),
  ),
  form: v.looseObject({ by, path }),
  line: v.pipe(
    v.string(),
    v.maxLength(60),
    v.regex(/^[a-z][a-z0-9-]*$/, () => say("a tag is expected")),
  ),
  number: v.nullable(identifier),
  withCode: v.pipe(v.array(v.picklist(["modifiers", "units"])), v.maxLength(2)),
  withName: v.exactOptional(v.pipe(v.array(v.picklist(["modifiers"])), v.maxLength(1))),
  fields: v.looseObject({
    code: v.pipe(
      places,
      v.length(1, () => say("exactly one place is expected")),
    ),
    modifiers: places,
    units: v.pipe(places, v.maxLength(1)),
    placeOfService: v.pipe(places, v.maxLength(1)),
    dateOfService: v.pipe(places, v.maxLength(3)),
    diagnosisPointers: places,
    claim: v.pipe(places, v.maxLength(1)),
  }),
});

/** Numbers of up to two digits tell the boxes of a field apart; a longer one may be a code or a record number. */
export function holdsLongNumber(text: string): boolean {
  return /\d{3}/.test(text);
}

/** What an import or an edit gives: the map, or what is wrong with it, a sentence each that names the key. */
export type MapParse = { readonly map: TaughtMap } | { readonly problems: readonly string[] };

/** Checks one map. The sentences never repeat what stands in it. `under`: its path, where it is a part of a file. */
export function parseTaughtMap(given: unknown, under?: string): MapParse {
  const parsed = parseGiven(taughtMapSchema, given, { whole: say("The map"), under });
  return "value" in parsed ? { map: parsed.value } : parsed;
}

/** The file of maps that is exported and imported. */
export function mapsAsJson(maps: readonly unknown[]): string {
  return `${JSON.stringify({ format: `${taughtMapFormat}s`, version: 1, maps }, null, 2)}\n`;
}

export type MapsParse = { readonly maps: readonly TaughtMap[] } | { readonly problems: readonly string[] };

/** Reads such a file, or one map alone. All or nothing: a file with one bad map is refused with what is wrong in which. */
export function mapsFromJson(text: string): MapsParse {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problems: [say("This is not a JSON text.")] };
  }
  const list = v.safeParse(
    v.looseObject({ format: v.literal(`${taughtMapFormat}s`), maps: v.array(v.unknown()) }),
    file,
  );
  const given = list.success ? list.output.maps : [file];
  if (given.length === 0) return { problems: [say("The file holds no map.")] };
  const parsed = given.map((map) => parseTaughtMap(map));
  const problems = parsed.flatMap((one, at) =>
    "problems" in one
      ? one.problems.map((problem) =>
          given.length > 1 ? say("Map {number}, {problem}", { number: at + 1, problem }) : problem,
        )
      : [],
  );
  return problems.length > 0
    ? { problems }
    : { maps: parsed.flatMap((one) => ("map" in one ? [one.map] : [])) };
}
