import { isCodeShaped } from "./charge-words";

/** A code with its modifiers and units in one text, as it is typed: `97110-GP-59 x2`, `99215,25`, `97530 GP/KX 3u`. */
export interface ChargeText {
  readonly code: string;
  readonly modifiers: readonly string[];
  /** Null where the text says none. */
  readonly units: string | null;
  /** What stands between code and first modifier; null where there is none, or where the modifiers stand in brackets. */
  readonly beforeModifiers: string | null;
  /** What stands between two modifiers; null as above. */
  readonly betweenModifiers: string | null;
  readonly aroundUnits: readonly [before: string, after: string] | null;
}

const codeAhead =
  /^(?:(?:cpt|hcpcs)(?: ?code)?\s*:?\s*)?([a-v]\d{4}|\d{4}[0-9afmtu])(?![0-9a-wyz]|x(?!\s*\d))/i;
const modifierAhead = /^(\s*[-:,/+;]\s*|\s+\(?|\s*\()([0-9a-z]{2})(\)?)(?![0-9a-wyz]|x(?!\s*\d))/i;
/** Behind a description stands anything; only modifiers that cling to the code belong to it. */
const clingingModifierAhead = /^([-:,/])([0-9a-z]{2})()(?![0-9a-z])/i;
const unitsAhead = [
  /^(\s*[x×*]\s*)(\d+(?:\.\d+)?)(\s*(?:units?|un|u)?)$/i,
  /^(\s*[-,:]?\s*)(\d+(?:\.\d+)?)(\s*(?:units?|un|u))$/i,
  /^(\s*\()(\d+(?:\.\d+)?)(\))$/,
];

/** Whether a text begins with a code, with or without the word for it before. */
export function beginsWithCode(text: string): boolean {
  return codeAhead.test(text);
}

/**
 * Takes a text apart; null where it is not a code with nothing but modifiers and units behind it.
 *
 * @param described a description may follow, as where the text is shown and not typed
 */
export function parseChargeText(text: string, described = false): ChargeText | null {
  const plain = text.trim().slice(0, 400);
  const head = codeAhead.exec(plain);
  const code = head?.[1];
  if (!head || code === undefined) return null;
  return (
    parseTail(code, plain.slice(head[0].length), modifierAhead, false) ??
    (described ? parseTail(code, plain.slice(head[0].length), clingingModifierAhead, true) : null)
  );
}

/**
 * Modifiers that a text may be told by, as where it runs together with the code: those of CPT's appendix A and CMS's HCPCS file that are billed with
 * procedures. X1 to X5 are left out, as `x2` is two units. Whether a modifier is a good one is for the rules. Each first character
 * with the second ones: every content script holds them.
 */
const knownModifiers = new Set(
  (
    "2:234567,3:23,4:7,5:0123456789,6:236,7:346789,8:012,9:01235679,A:ADFGHIJMOPQRSTUVWX,C:CGOQRST,E:1234T," +
    "F:123456789AQRSXY,G:0ACEGHJKLMNOPQRSTUVWXYZ,H:AEFHJKLMNOPQRSTUVWXYZ,J:ABCDGWZ,K:FX,L:CDMT,N:U,P:123456ABCINOST," +
    "Q:56789KNSWXYZ,R:CIRT,S:ABCGLU,T:123456789ABCDEFGHJLMNU,U:123456789ABCDEN,X:EPSU"
  )
    .split(",")
    .flatMap((group) => [...group.slice(2)].map((second) => `${group[0]}${second}`)),
);

export function isKnownModifier(text: string): boolean {
  return knownModifiers.has(text.toUpperCase());
}

/**
 * A code and one to four modifiers with nothing between them, `97110GP59`; null where the text may be anything else. Two digits alone may
 * be the end of a longer number. For a box of which other evidence says that it holds a code: of itself such a text may be an article or
 * an order.
 */
export function parseRunTogether(text: string): ChargeText | null {
  const [, code, pairs = "", rest = ""] =
    /^([a-v]\d{4}|\d{4}[0-9afmtu])((?:[0-9a-z]{2}){1,4})(?![0-9a-z])(.{0,20})$/i.exec(text.trim()) ?? [];
  const modifiers = pairs.toUpperCase().match(/../g) ?? [];
  if (code === undefined || !modifiers.every((modifier) => knownModifiers.has(modifier))) return null;
  if (!modifiers.some((modifier) => /[A-Z]/.test(modifier))) return null;
  // Nothing but units may follow.
  const tail = parseTail(code, rest, modifierAhead, false);
  return tail && tail.modifiers.length === 0 ? { ...tail, modifiers } : null;
}

/** What a box that is known to hold a code holds beside it, written in any way. */
export function chargeTextIn(text: string, described: boolean): ChargeText | null {
  return parseChargeText(text, described) ?? parseRunTogether(text);
}

function parseTail(code: string, tail: string, ahead: RegExp, described: boolean): ChargeText | null {
  const modifiers: string[] = [];
  const before: (string | null)[] = [];
  let rest = tail;
  for (let found = ahead.exec(rest); found && modifiers.length < 8; found = ahead.exec(rest)) {
    const [whole, separator = "", modifier = "", bracket = ""] = found;
    if (unitsAhead.some((pattern) => pattern.test(rest))) break;
    modifiers.push(modifier);
    before.push(separator.includes("(") || bracket !== "" ? null : separator.replace(/\s+/g, " "));
    rest = rest.slice(whole.length);
  }
  const units = unitsAhead.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  const isDescription = described && /^\s*([-–—:(]\s*)?[a-z][a-z' ]/i.test(rest);
  if (!units && rest.trim() !== "" && !isDescription) return null;
  return {
    code: code.toUpperCase(),
    modifiers: modifiers.map((modifier) => modifier.toUpperCase()),
    units: units?.[2] ?? null,
    beforeModifiers: before[0] ?? null,
    betweenModifiers: before[1] ?? null,
    aroundUnits: units ? [units[1] ?? "", units[3] ?? ""] : null,
  };
}

/** Whether a text holds a code and, in the same text, modifiers or units of it. */
export function isCombined(text: string): boolean {
  const parsed = parseChargeText(text);
  return parsed !== null && (parsed.modifiers.length > 0 || parsed.units !== null);
}

/** Text that shows a code with its description behind it ("97110 - Exercise") as the code alone; any other text as it is. */
export function codeWithoutDescription(text: string): string {
  const plain = text.trim();
  const described = /^([0-9A-Za-z]{5})\s*(?:[-–—:|]\s*|\s)(?=[A-Za-z][a-z]{2,}|[A-Z]{4,})/.exec(plain);
  return described?.[1] !== undefined && isCodeShaped(described[1]) ? described[1] : plain;
}

/** The code that a text is, alone or with its description; null where it is none. */
export function oneCodeIn(text: string): string | null {
  const code = codeWithoutDescription(text);
  return isCodeShaped(code) ? code : null;
}

/** Whether a text is a code, alone or with its description. */
export function isOneCode(text: string): boolean {
  return oneCodeIn(text) !== null;
}
