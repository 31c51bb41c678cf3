import * as v from "valibot";
import type { RuleSetting } from "./claim/claim-context";
import type { LineArithmetic } from "./claim/claim-payment";
import type { ClaimSnapshot, IsoDate } from "./claim/claim-snapshot";
import type { Dismissal, StandingDismissal } from "./claim/dismissal";
import { dismissalSchema, ruleIdSchema, standingSchema } from "./claim/dismissal-schema";
import type { MinuteSheet } from "./claim/minute-sheet";
import {
  claimSnapshotSchema,
  codeSchema,
  isoDateSchema,
  minuteSheetsSchema,
  mostLines,
} from "./claim/snapshot-schema";
import { type TaughtMap, taughtMapSchema } from "./claim/taught-map";
import type { PageCheck } from "./engine/check-result";
import type { CodeFacts, FeeChoices, SupposedFee, SupposedService } from "./engine/code-facts";
import type { Appeal } from "./guides/appeal";
import type { CodeGuide } from "./guides/guide";
import { type PanelSetting, panelSettingSchema, siteSchema } from "./settings/panels";
import { localitySchema } from "./settings/policy";

/**
 * The messages between the content scripts, the extension's pages and the background, with what each may hold. Only plain data
 * crosses; `messages.ts` sends and receives it.
 */
export interface Messages {
  /** Content script or practice form → background: judge one reading of a form, with the minutes a person typed in the panel. */
  "claim.check": {
    ask: { readonly snapshot: ClaimSnapshot; readonly minuteSheets: readonly MinuteSheet[] };
    answer: PageCheck;
  };
  /** Content script or practice form → background: how the amounts of such an answer were arrived at. */
  "claim.arithmetic": {
    ask: { readonly snapshot: ClaimSnapshot };
    answer: readonly LineArithmetic[];
  };
  /**
   * What the tables say of one code, and the words of its guide: content scripts hold no guide of their own. `date` null: today.
   * `otherCodes`: the claim's other codes, to look up edits between them.
   */
  "code.facts": {
    ask: { readonly code: string; readonly date: IsoDate | null; readonly otherCodes: readonly string[] };
    answer: {
      readonly facts: CodeFacts;
      /** Null where no words were written about the code. */
      readonly guide: CodeGuide | null;
      readonly appeals: readonly Appeal[];
    };
  };
  /** Popup → background: codes by a code or by plain words, the best first. */
  "codes.find": { ask: { readonly text: string }; answer: readonly FoundCode[] };
  /** The places of service and localities that `fee.suppose` can be asked about. */
  "fee.choices": { ask: Nothing; answer: FeeChoices };
  /** What one unit of a code would be allowed elsewhere. */
  "fee.suppose": { ask: SupposedService; answer: SupposedFee };
  /** Content script → background: a person set a finding aside, or took that back. */
  "dismissal.add": { ask: { readonly dismissal: Dismissal }; answer: null };
  "dismissal.take-back": { ask: { readonly dismissal: Dismissal }; answer: null };
  /** Content script → background: what was set aside for a payer's codes is shown again. */
  "dismissal.end": { ask: { readonly standing: StandingDismissal }; answer: null };
  /**
   * Content script → background: a person turned a rule off for everything, or took that back. `setting` null: as it comes. Answers with
   * what had been set before.
   */
  "rule.set": {
    ask: { readonly rule: string; readonly setting: RuleSetting | null };
    answer: { readonly before: RuleSetting | null };
  };
  /** Content script → background: a person taught a form, or taught it anew. */
  "map.keep": { ask: { readonly map: TaughtMap }; answer: null };
  /** Content script → background: a person moved, collapsed or opened the panel on a site. */
  "panel.keep": { ask: { readonly site: string; readonly setting: PanelSetting }; answer: null };
  /** Content script → background: rules that found something on a form, each once. */
  "findings.fired": { ask: { readonly rules: readonly string[] }; answer: null };
  /** A content script cannot open the options page itself. `at`: the id of a rule or a section to show; null: the top. */
  "options.open": { ask: { readonly at: string | null }; answer: null };
  /** Popup or options page → background: answered once every granted site is registered and its open tabs have the content script. */
  "sites.settle": { ask: Nothing; answer: null };
  /** Content script → background: put the script of a part (`page/page-parts.ts`) into this frame. Answered once it has run there, or cannot. */
  "part.load": { ask: { readonly part: PartName }; answer: null };
  /** Content script or practice form → background: what this frame found is another now. */
  "forms.changed": { ask: Nothing; answer: null };
  /** Background → the content script of a frame: what is found there now, without looking again. */
  "page.tally": { ask: Nothing; answer: FrameTally };
  /** Popup → the content script of a frame: look and read afresh. */
  "page.read": { ask: Nothing; answer: FrameReading };
  /** Options page → the content script of a frame: the codes on its charge forms, each once, and nothing else of them. */
  "page.codes": { ask: Nothing; answer: readonly string[] };
  /** Background → the content script of a frame: whether it could obey a command of the keyboard. */
  "page.forms": { ask: Nothing; answer: FrameForms };
  /** Background → the content scripts of a tab: a command of the keyboard, for the one frame that it names. False: it was not for this one. */
  "page.command": {
    ask: { readonly command: KeyCommand; readonly framePath: readonly number[] };
    answer: boolean;
  };
  /**
   * Popup → the content script of a frame: let the person point at the fields of a form. False where the frame has none. The question is
   * repeated for frames that begin late, and `press` says which press on the button it is of: a frame begins once for each.
   */
  "page.teach": { ask: { readonly press: string }; answer: boolean };
}

/** A code that a search found. */
export interface FoundCode {
  readonly code: string;
  /** The guide's short name of it; null where no words were written about the code. */
  readonly plainName: string | null;
}

/** Compares the ways to two frames by the order of the page: a frame's own forms before those of its frames, frames by index. */
export function byPageOrder(left: readonly number[], right: readonly number[]): number {
  for (const [depth, index] of left.entries()) {
    const other = right[depth];
    if (other === undefined) return 1;
    if (index !== other) return index - other;
  }
  return left.length - right.length;
}

/** What a person can do from the keyboard, by the names of the manifest's `commands`. */
export const keyCommands = ["next-finding", "toggle-panel", "fix", "undo", "dismiss", "why", "card"] as const;
export type KeyCommand = (typeof keyCommands)[number];

/** What a frame gets only when it needs it, by the names of its scripts. */
const partNames = ["forms", "known", "generic", "teaching"] as const;
export type PartName = (typeof partNames)[number];

/** Which frame a command of the keyboard is for. */
export interface FrameForms {
  readonly framePath: readonly number[];
  /** How many charge forms are found there. */
  readonly forms: number;
  /** Whether the keyboard is in this frame. */
  readonly focused: boolean;
}

/** What one frame of a tab shows now. */
export interface FrameReading {
  /** The way from the top window to the frame, by index in `window.frames`: `[]` is the top window. For the order of the page. */
  readonly framePath: readonly number[];
  /** Scheme, host and port; "null" for a frame that has no address of its own. */
  readonly origin: string;
  /** The origins its own child frames load from, from the addresses in the page, each once. */
  readonly childOrigins: readonly string[];
  /** One for each charge form in use, in visual order. */
  readonly forms: readonly ClaimSnapshot[];
  /** Known and taught forms that have changed so that their reader cannot read them: its id, and why as a fixed phrase. */
  readonly drifts: readonly { readonly reader: string; readonly because: string }[];
  /** The reading report (`readers/reading-report.ts`): structure and reasons, never a value; cut after `longestReport` characters. */
  readonly report: string;
}

export const longestReport = 20_000;

/** What was found on the charge forms of one frame, in numbers alone. */
export interface FrameTally {
  /** Scheme, host and port; "null" for a frame that has no address of its own. */
  readonly origin: string;
  readonly errors: number;
  readonly warnings: number;
  readonly lines: number;
  /** Of the lines, those that were not checked or only in part; all of them where there is no answer. */
  readonly notFullyChecked: number;
  /** Rules that the practice turned off. */
  readonly rulesOff: number;
}

export type MessageName = keyof Messages;

/**
 * Who may ask a message.
 * - `site`: the content script in a frame of an added site; and every part of the extension, for the practice form is a page of ours.
 * - `extension`: only the worker or a page of ours. No frame of a site is answered, whatever became of the process it runs in.
 */
export type Asker = "site" | "extension";

export const askedBy: { readonly [Name in MessageName]: Asker } = {
  "claim.check": "site",
  "claim.arithmetic": "site",
  "code.facts": "site",
  "codes.find": "extension",
  "fee.choices": "site",
  "fee.suppose": "site",
  "dismissal.add": "site",
  "dismissal.take-back": "site",
  "dismissal.end": "site",
  "rule.set": "site",
  "map.keep": "site",
  "panel.keep": "site",
  "findings.fired": "site",
  "options.open": "site",
  "sites.settle": "extension",
  "forms.changed": "site",
  "part.load": "site",
  "page.tally": "extension",
  "page.read": "extension",
  "page.codes": "extension",
  "page.teach": "extension",
  "page.forms": "extension",
  "page.command": "extension",
};

type Nothing = Readonly<Record<never, never>>;

const nothing = v.strictObject({});
const framePathSchema = v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(32));

/** What questions of some names may hold. */
export type AskSchemas<Name extends MessageName = MessageName> = {
  readonly [Each in Name]: v.GenericSchema<unknown, Messages[Each]["ask"]>;
};

type NameForFrames = Extract<MessageName, `page.${string}`>;

/** The questions to the background. Apart from those to the frames, so that no frame holds the shape of what it only sends. */
export const askBackground: AskSchemas<Exclude<MessageName, NameForFrames>> = {
  "claim.check": v.strictObject({ snapshot: claimSnapshotSchema, minuteSheets: minuteSheetsSchema }),
  "claim.arithmetic": v.strictObject({ snapshot: claimSnapshotSchema }),
  "code.facts": v.strictObject({
    code: codeSchema,
    date: v.nullable(isoDateSchema),
    otherCodes: v.pipe(v.array(codeSchema), v.maxLength(mostLines)),
  }),
  "codes.find": v.strictObject({ text: v.pipe(v.string(), v.maxLength(60)) }),
  "fee.choices": nothing,
  "fee.suppose": v.strictObject({
    code: codeSchema,
    date: v.nullable(isoDateSchema),
    modifiers: v.pipe(v.array(codeSchema), v.maxLength(24)),
    placeOfService: codeSchema,
    locality: localitySchema,
  }),
  "dismissal.add": v.strictObject({ dismissal: dismissalSchema }),
  "dismissal.take-back": v.strictObject({ dismissal: dismissalSchema }),
  "dismissal.end": v.strictObject({ standing: standingSchema }),
  "rule.set": v.strictObject({
    rule: ruleIdSchema,
    setting: v.nullable(v.picklist(["off", "error", "warning", "info"])),
  }),
  "map.keep": v.strictObject({ map: taughtMapSchema }),
  "panel.keep": v.strictObject({ site: siteSchema, setting: panelSettingSchema }),
  "findings.fired": v.strictObject({ rules: v.pipe(v.array(ruleIdSchema), v.maxLength(500)) }),
  "options.open": v.strictObject({ at: v.nullable(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/))) }),
  "sites.settle": nothing,
  "part.load": v.strictObject({ part: v.picklist(partNames) }),
  "forms.changed": nothing,
};

/** The questions to the content scripts of a tab. */
export const askPage: AskSchemas<NameForFrames> = {
  "page.tally": nothing,
  "page.read": nothing,
  "page.codes": nothing,
  "page.teach": v.strictObject({ press: v.pipe(v.string(), v.maxLength(36)) }),
  "page.forms": nothing,
  "page.command": v.strictObject({ command: v.picklist(keyCommands), framePath: framePathSchema }),
};

const origin = v.pipe(v.string(), v.maxLength(300));
/** A frame's answer comes out of a page's process, so it is checked like a question. */
export const frameReadingSchema: v.GenericSchema<unknown, FrameReading> = v.strictObject({
  framePath: framePathSchema,
  origin,
  childOrigins: v.pipe(v.array(origin), v.maxLength(200)),
  forms: v.pipe(v.array(claimSnapshotSchema), v.maxLength(50)),
  drifts: v.pipe(
    v.array(
      v.strictObject({
        reader: v.pipe(v.string(), v.maxLength(64)),
        because: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    v.maxLength(50),
  ),
  report: v.pipe(v.string(), v.maxLength(longestReport)),
});
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const frameTallySchema: v.GenericSchema<unknown, FrameTally> = v.strictObject({
  origin,
  errors: number,
  warnings: number,
  lines: number,
  notFullyChecked: number,
  rulesOff: number,
});
export const frameFormsSchema: v.GenericSchema<unknown, FrameForms> = v.strictObject({
  framePath: framePathSchema,
  forms: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  focused: v.boolean(),
});
export const codesSchema: v.GenericSchema<unknown, readonly string[]> = v.pipe(
  v.array(codeSchema),
  v.maxLength(mostLines),
);
