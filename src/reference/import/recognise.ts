import { say } from "../../say";

/** The official tables that are read. */
export type OfficialTable =
  | "ptp"
  | "mue"
  | "pprrvu"
  | "pprrvu-text"
  | "gpci"
  | "anesthesia"
  | "add-on"
  | "zip5";

export type Recognised =
  | { readonly kind: "table"; readonly table: OfficialTable }
  | { readonly kind: "not-needed"; readonly because: string }
  | { readonly kind: "refused"; readonly because: string };

const signs: readonly (readonly [OfficialTable, RegExp])[] = [
  ["ptp", /Column ?1 ?\/ ?Column ?2 Edits|^"?Column 1"?\t|^[0-9A-Z]{5}\t[0-9A-Z]{5}\t\*?\t\d{8}\t/im],
  ["mue", /MUE\s+Values?\b|MUE\s+Adjudication/i],
  ["add-on", /AOC_Edit_Type|Add-On_Code/i],
  ["pprrvu-text", /^HDR CPT/],
  ["pprrvu", /Physician Fee Schedule Relative Value File|^"?HCPCS"?[,\t]"?MOD"?[,\t]"?DESCRIPTION/im],
  ["gpci", /GEOGRAPHIC PRACTICE COST IND|\bPW GPCI/i],
  ["anesthesia", /\bANES(THESIA)? (CF|CONVERSION FACTOR)/i],
  ["zip5", /^[A-Z]{2}\d{12}.{6}[01](?!\d{4}).{54}20\d\d[1-4]\r?$/m],
];

const alsoPublished: readonly (readonly [RegExp, () => string])[] = [
  [/^"?HCPCS"?[,\t]"?MOD"?[,\t]"?PROCSTAT/im, () => say("not needed: the OPPS payment caps")],
  [/COUNTIES INCLUDED IN .*LOCALIT/i, () => say("not needed: the list of counties by locality")],
  [/Zip ?[59] Record Layout/i, () => say("not needed: the description of a layout")],
  [/^[A-Z]{2}\d{12}.{6}1\d{4}/m, () => say("not needed: the nine-digit ZIP file")],
];

/**
 * Tells which official file a text is by its first lines. The name decides only what the content cannot: whether an NCCI table is
 * Medicare's for practitioners, for the tables for hospitals and Medicaid's have the same layouts. Null: none we know.
 */
export function recognise(head: string, name: string): Recognised | null {
  if (/^\s*</.test(head) && /<(!doctype html|html|head|body|script)\b/i.test(head)) {
    return {
      kind: "refused",
      because: say(
        "is a web page (byte {byte} begins a tag), not a table. Open the link again, accept CMS's licence, and save the file that then comes.",
        { byte: head.search("<") },
      ),
    };
  }
  for (const [pattern, because] of alsoPublished) {
    if (pattern.test(head)) return { kind: "not-needed", because: because() };
  }
  const table = signs.find(([, pattern]) => pattern.test(head))?.[0];
  if (table === undefined) return null;
  if (table === "gpci" && !/[,\t]"?State/i.test(head)) {
    return {
      kind: "not-needed",
      because: say("not needed: the fixed-width form of a table that is read from csv or xlsx"),
    };
  }
  if (table === "anesthesia" && /(?<!non[-_ ]?)QPP/i.test(`${name} ${headingOf(head)}`)) {
    return {
      kind: "not-needed",
      because: say("not needed: the anesthesia factors of qualifying participants"),
    };
  }
  if (table === "ptp" || table === "mue" || table === "add-on") {
    const because = whyNotPractitioners(headingOf(head), name, table);
    if (because) return { kind: "refused", because };
  }
  return { kind: "table", table };
}

function whyNotPractitioners(heading: string, name: string, table: OfficialTable): string | null {
  const said = `${name} ${heading}`.replace(/Medicare\s*(&|and)\s*Medicaid/gi, "");
  if (/medicaid|(?<![a-z])mcd(?![a-z])/i.test(said)) {
    return say(
      "is Medicaid's own NCCI table. Its edits differ from Medicare's and must not be mixed with them: it is not taken.",
    );
  }
  if (table === "add-on") return null;
  if (/outpatient|hospital|facility|ccioph/i.test(said)) {
    return say(
      "is the NCCI table for outpatient hospitals; practitioners' claims are judged by the practitioner table: it is not taken.",
    );
  }
  if (/(?<![a-z])dme(?![a-z])|durable medical/i.test(said)) {
    return say(
      "is the NCCI table for equipment suppliers; practitioners' claims are judged by the practitioner table: it is not taken.",
    );
  }
  return null;
}

/** What stands above the rows: rationales in them may speak of facilities. */
function headingOf(head: string): string {
  const firstRow = /^"?[0-9A-Z]{4}[0-9A-Z]"?[,\t]/m.exec(head);
  return head.slice(0, Math.min(firstRow?.index ?? head.length, 6_000));
}
