import * as v from "valibot";
import { isIsoDate, localDay } from "../claim/calendar";
import {
  type ClaimContext,
  type PriorProcedure,
  plainContext,
  type RvuOverride,
  type TimeRule,
} from "../claim/claim-context";
import type { Cents, ClaimSnapshot, ServiceLine } from "../claim/claim-snapshot";
import { asSeen, parseDate } from "../claim/field-text";
import { absent, blank, type Reading, read } from "../claim/reading";
import { payerById, unknownPayer } from "../payers/payers";
import { decimal, toCents } from "../payment/decimal";

/** One claim of the input, ready to be judged. */
export interface InputClaim {
  readonly id: string | null;
  readonly snapshot: ClaimSnapshot;
  readonly context: ClaimContext;
}

/** Input that is not JSON, not an array of claims, or has a key of the wrong JSON type. The message names the place. */
export class BadInput extends Error {
  constructor(message: string) {
    // What is wrong is repeated as it came, and must not break the one line it is said in, nor act on a terminal.
    super(
      message.replace(
        /[\p{Cc}\u2028\u2029]/gu,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    );
  }
}

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const yesOrNo = v.nullish(v.boolean());
const texts = v.nullish(v.union([v.array(v.string()), v.literal("")]));
const factors = v.looseObject({ work: v.number(), pe: v.number(), mp: v.number() });

const lineSchema = v.looseObject({
  code: text,
  modifiers: texts,
  units: v.nullish(v.union([v.number(), v.literal("")])),
  pos: text,
  dateOfService: text,
  dateOfServiceTo: text,
  diagnosisPointers: texts,
  charge: v.nullish(v.union([v.number(), v.literal("")])),
});

const contextSchema = v.looseObject({
  payer: text,
  today: text,
  discipline: text,
  providerType: text,
  minutes: v.nullish(v.record(v.string(), v.number())),
  sessionMinutes: number,
  timeRule: text,
  ytdAllowed: v.nullish(v.looseObject({ ptSlp: number, ot: number })),
  priorProcedures: v.nullish(
    v.array(v.looseObject({ code: v.string(), dateOfService: v.string(), sameGroup: yesOrNo })),
  ),
  diagnosisCount: number,
  differentPractitioners: yesOrNo,
  locality: text,
  participating: yesOrNo,
  assigned: yesOrNo,
  deductibleMet: yesOrNo,
  sequestration: yesOrNo,
  qualifyingParticipant: yesOrNo,
  cf: number,
  gpci: v.nullish(factors),
  rvu: v.nullish(
    v.record(
      v.string(),
      v.looseObject({ work: v.number(), peNf: v.number(), peF: v.number(), mp: v.number() }),
    ),
  ),
  feeScheduleAmount: number,
});

const claimSchema = v.looseObject({
  id: v.nullish(v.union([v.string(), v.number()])),
  lines: v.array(lineSchema),
  context: v.nullish(contextSchema),
});

type LineInput = v.InferOutput<typeof lineSchema>;
type ContextInput = v.InferOutput<typeof contextSchema>;

/**
 * Reads the claims of a JSON file (`design.md`, contract 3). A missing key is absent; `""`, `null` and empty pointers are blank; empty
 * modifiers are none. Whatever a biller could type passes and is judged.
 *
 * @throws {BadInput}
 */
export function readClaims(json: string, now: Date): InputClaim[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new BadInput(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
  if (!Array.isArray(data)) throw new BadInput("not an array of claims");
  return data.map((claim: unknown, index): InputClaim => {
    const parsed = v.safeParse(claimSchema, claim);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const path = v.getDotPath(issue);
      throw new BadInput(
        `claim ${index + 1}${path ? `, ${path}` : ""}: expected ${issue.expected ?? "another type"}, got ${issue.received}`,
      );
    }
    const { id, lines, context } = parsed.output;
    return {
      id: id === null || id === undefined ? null : String(id),
      snapshot: { revision: 1, reader: "cli", partial: false, lines: lines.map(serviceLine), unreadRows: [] },
      context: claimContext(context ?? {}, now),
    };
  });
}

const from = "input";

function serviceLine(input: LineInput, index: number): ServiceLine {
  return {
    line: index + 1,
    claim: 1,
    code: typed(input.code, (value) => value.toUpperCase()),
    modifiers: list(input.modifiers, true),
    units: typeof input.units === "number" ? read(input.units, from) : missing(input.units),
    placeOfService: typed(input.pos, (value) => value),
    dateOfService: date(input.dateOfService),
    dateOfServiceTo: date(input.dateOfServiceTo),
    diagnosisPointers: list(input.diagnosisPointers, false),
    charge: typeof input.charge === "number" ? read(cents(input.charge), from) : missing(input.charge),
    minutes: absent("the input has no minutes by line"),
  };
}

function typed(value: string | null | undefined, normalise: (value: string) => string): Reading<string> {
  if (value === undefined) return absent("the key is missing");
  const trimmed = asSeen(value ?? "").trim();
  return trimmed === "" ? blank(from) : read(normalise(trimmed), from);
}

function list(
  value: readonly string[] | "" | null | undefined,
  emptyIsNone: boolean,
): Reading<readonly string[]> {
  if (value === undefined) return absent("the key is missing");
  if (value === null || value === "") return blank(from);
  const entries = value.map((entry) => asSeen(entry).trim().toUpperCase()).filter((entry) => entry !== "");
  return entries.length === 0 && !emptyIsNone ? blank(from) : read(entries, from);
}

function date(value: string | null | undefined): Reading<string> {
  if (value === undefined) return absent("the key is missing");
  return parseDate(value ?? "");
}

function missing(value: "" | null | undefined): Reading<never> {
  return value === undefined ? absent("the key is missing") : blank(from);
}

function claimContext(input: ContextInput, now: Date): ClaimContext {
  const payer = input.payer ?? "medicare-b";
  const today = input.today && isIsoDate(input.today) ? input.today : localDay(now);
  const { gpci, ytdAllowed } = input;
  return {
    ...plainContext(payerById(payer) ?? unknownPayer(payer), today),
    discipline: oneOf(["PT", "OT", "SLP", "MD"], input.discipline),
    providerType: oneOf(["therapist-private-practice", "hospital"], input.providerType),
    locality: input.locality ?? "national",
    qualifyingParticipant: input.qualifyingParticipant ?? false,
    participating: input.participating ?? true,
    assigned: input.assigned ?? true,
    deductibleMet: input.deductibleMet ?? null,
    sequestration: input.sequestration ?? true,
    minutes: input.minutes ? timeSpent(input.minutes) : null,
    sessionMinutes: input.sessionMinutes ?? null,
    timeRule: timeRule(input.timeRule),
    ytdAllowed: ytdAllowed ? { ptSlp: centsOrNull(ytdAllowed.ptSlp), ot: centsOrNull(ytdAllowed.ot) } : null,
    priorProcedures: input.priorProcedures ? priorProcedures(input.priorProcedures) : null,
    diagnosisCount: input.diagnosisCount ?? null,
    differentPractitioners: input.differentPractitioners ?? false,
    conversionFactor: input.cf === null || input.cf === undefined ? null : String(input.cf),
    gpci: gpci ? { work: String(gpci.work), pe: String(gpci.pe), mp: String(gpci.mp) } : null,
    rvu: input.rvu ? rvuOverrides(input.rvu) : null,
    feeScheduleAmount: centsOrNull(input.feeScheduleAmount),
  };
}

/** Less than no time says nothing of how long a service took. */
function timeSpent(minutes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(minutes).filter(([, spent]) => spent >= 0));
}

/** The word if it is one of those; anything else a biller might write says nothing. */
function oneOf<Word extends string>(words: readonly Word[], value: string | null | undefined): Word | null {
  return words.find((word) => word === value) ?? null;
}

/** `total` is the short name of the total-minutes rule. */
function timeRule(value: string | null | undefined): TimeRule | null {
  return value === "total" ? "total-minutes" : oneOf(["total-minutes", "midpoint"], value);
}

/** An earlier procedure without a readable date says nothing of global periods, and is left out. */
function priorProcedures(input: NonNullable<ContextInput["priorProcedures"]>): PriorProcedure[] {
  return input.flatMap(({ code, dateOfService, sameGroup }) => {
    const day = parseDate(dateOfService);
    if (day.state !== "read") return [];
    return [{ code: code.trim().toUpperCase(), dateOfService: day.value, sameGroup: sameGroup ?? true }];
  });
}

function centsOrNull(dollars: number | null | undefined): Cents | null {
  return dollars === null || dollars === undefined ? null : cents(dollars);
}

function rvuOverrides(input: NonNullable<ContextInput["rvu"]>): Record<string, RvuOverride> {
  const entries = Object.entries(input).map(([code, rvu]) => {
    const { work, peNf, peF, mp } = rvu;
    return [code, { work: String(work), peNf: String(peNf), peF: String(peF), mp: String(mp) }] as const;
  });
  return Object.fromEntries(entries);
}

/** Dollars as JSON has them, to cents by their decimal text. */
function cents(dollars: number): Cents {
  const exact = decimal(String(dollars));
  return exact ? toCents(exact) : 0;
}
