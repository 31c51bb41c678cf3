import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
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
import type { PageCheck } from "./engine/check-result";
import type { CodeFacts, FeeChoices, SupposedFee, SupposedService } from "./engine/code-facts";
import type { Appeal } from "./guides/appeal";
import type { CodeGuide } from "./guides/guide";

/**
 * The messages between the content scripts, the extension's pages and the background, and the only file that sends or receives one.
 * Only plain data crosses. `ask` goes to the background, `askFrames` to the content scripts of a tab; `answer` receives both.
 */
export interface Messages {
  /** Content script or practice form → background: judge one reading of a form, with the minutes a person typed in the panel. */
  "claim.check": {
    ask: { readonly snapshot: ClaimSnapshot; readonly minuteSheets: readonly MinuteSheet[] };
    answer: PageCheck;
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
  /** Content script → background: rules that found something on a form, each once. */
  "findings.fired": { ask: { readonly rules: readonly string[] }; answer: null };
  /** A content script cannot open the options page itself. `at`: the id of a rule or a section to show; null: the top. */
  "options.open": { ask: { readonly at: string | null }; answer: null };
  /** Popup or options page → background: answered once every granted site is registered and its open tabs have the content script. */
  "sites.settle": { ask: Nothing; answer: null };
  /** Content script or practice form → background: what this frame found is another now. */
  "page.changed": { ask: Nothing; answer: null };
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
  /** Popup → the content script of a frame: let the person point at the fields of a form. False where the frame has none. */
  "page.teach": { ask: Nothing; answer: boolean };
}

/** A code that a search found. */
export interface FoundCode {
  readonly code: string;
  /** The guide's short name of it; null where no words were written about the code. */
  readonly plainName: string | null;
}

/** What a person can do from the keyboard, by the names of the manifest's `commands`. */
export const keyCommands = ["next-finding", "toggle-panel", "fix", "undo", "dismiss", "why", "card"] as const;
export type KeyCommand = (typeof keyCommands)[number];

/** Which frame a command of the keyboard is for. */
export interface FrameForms {
  readonly framePath: readonly number[];
  /** How many charge forms have a panel there. */
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

/**
 * What became of a question.
 * - `unreachable`: nobody listens. The worker could not be started, or died before it answered: asking again may help.
 * - `extension-updated`: this content script belongs to an extension that was updated or removed. Only a reload of the page helps.
 * - `failed`: it arrived, and was refused or its handler threw; `because` is a sentence without anything of the page in it.
 */
export type Outcome<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "unreachable" }
  | { readonly kind: "extension-updated" }
  | { readonly kind: "failed"; readonly because: string };

export type MessageName = keyof Messages;

/** Where a question came from, as the browser says and no page can claim. */
export interface Sender {
  /** Scheme, host and port of the page whose frame asks, or of the page around a frame without an address; null for no web page. */
  readonly origin: string | null;
  /** Null where the sender stands in no tab. */
  readonly tabId: number | null;
}

/** Answers questions by name; a name that is not in it is left to another listener. */
export type Handlers = {
  readonly [Name in MessageName]?: (
    ask: Messages[Name]["ask"],
    from: Sender,
  ) => Messages[Name]["answer"] | Promise<Messages[Name]["answer"]>;
};

type Nothing = Readonly<Record<never, never>>;

/** What travels back: a handler's answer, or the reason why there is none. */
type Envelope = { readonly answer: unknown } | { readonly failed: string };

const nothing = v.strictObject({});
const framePathSchema = v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(32));

const askSchemas: { readonly [Name in MessageName]: v.GenericSchema<unknown, Messages[Name]["ask"]> } = {
  "claim.check": v.strictObject({ snapshot: claimSnapshotSchema, minuteSheets: minuteSheetsSchema }),
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
    locality: v.pipe(v.string(), v.regex(/^(national|\d{5}-\d{2})$/)),
  }),
  "dismissal.add": v.strictObject({ dismissal: dismissalSchema }),
  "dismissal.take-back": v.strictObject({ dismissal: dismissalSchema }),
  "dismissal.end": v.strictObject({ standing: standingSchema }),
  "findings.fired": v.strictObject({ rules: v.pipe(v.array(ruleIdSchema), v.maxLength(500)) }),
  "options.open": v.strictObject({ at: v.nullable(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/))) }),
  "sites.settle": nothing,
  "page.changed": nothing,
  "page.tally": nothing,
  "page.read": nothing,
  "page.codes": nothing,
  "page.teach": nothing,
  "page.forms": nothing,
  "page.command": v.strictObject({ command: v.picklist(keyCommands), framePath: framePathSchema }),
};

const messageSchema = v.strictObject({ name: v.string(), ask: v.unknown() });
const envelopeSchema = v.union([
  v.strictObject({ answer: v.unknown() }),
  v.strictObject({ failed: v.string() }),
]);

const origin = v.pipe(v.string(), v.maxLength(300));
/** A frame's answer comes out of a page's process, so it is checked like a question. */
const frameReadingSchema: v.GenericSchema<unknown, FrameReading> = v.strictObject({
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
const frameTallySchema: v.GenericSchema<unknown, FrameTally> = v.strictObject({
  origin,
  errors: number,
  warnings: number,
  lines: number,
  notFullyChecked: number,
  rulesOff: number,
});
const frameFormsSchema: v.GenericSchema<unknown, FrameForms> = v.strictObject({
  framePath: framePathSchema,
  forms: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  focused: v.boolean(),
});
const codesSchema: v.GenericSchema<unknown, readonly string[]> = v.pipe(
  v.array(codeSchema),
  v.maxLength(mostLines),
);

/** Asks the background. Never rejects. */
export async function ask<Name extends MessageName>(
  name: Name,
  question: Messages[Name]["ask"],
): Promise<Outcome<Messages[Name]["answer"]>> {
  // After an update the old content script still runs, but has lost its extension: `runtime.id` is gone, or `runtime` altogether.
  if (browser.runtime?.id === undefined) return { kind: "extension-updated" };
  try {
    const envelope = v.safeParse(envelopeSchema, await browser.runtime.sendMessage({ name, ask: question }));
    if (!envelope.success) return { kind: "unreachable" };
    if ("failed" in envelope.output) return { kind: "failed", because: envelope.output.failed };
    return { kind: "answered", answer: envelope.output.answer as Messages[Name]["answer"] };
  } catch (error) {
    return { kind: saysUpdated(error) ? "extension-updated" : "unreachable" };
  }
}

/** Asks the background; null where there is no answer, for whatever reason. */
export async function askOrNull<Name extends MessageName>(
  name: Name,
  question: Messages[Name]["ask"],
): Promise<Messages[Name]["answer"] | null> {
  const outcome = await ask(name, question);
  return outcome.kind === "answered" ? outcome.answer : null;
}

/** Asks every frame of a tab for a reading, as `askEveryFrame` does. */
export function askFrames(
  tabId: number,
  onReading: (reading: FrameReading) => void,
  signal: AbortSignal,
): Promise<void> {
  return askEveryFrame("page.read", {}, frameReadingSchema, tabId, onReading, signal);
}

/** Asks every frame of a tab what it found, as `askEveryFrame` does. */
export function askFramesForTally(
  tabId: number,
  onTally: (tally: FrameTally) => void,
  signal: AbortSignal,
): Promise<void> {
  return askEveryFrame("page.tally", {}, frameTallySchema, tabId, onTally, signal);
}

/** Asks every frame of a tab for the codes on its charge forms, as `askEveryFrame` does. */
export function askFramesForCodes(
  tabId: number,
  onCodes: (codes: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  return askEveryFrame("page.codes", {}, codesSchema, tabId, onCodes, signal);
}

/** Asks every frame of a tab to let the person point at fields; `onStarted` is called for each frame that does. */
export function askFramesToTeach(tabId: number, onStarted: () => void, signal: AbortSignal): Promise<void> {
  return askEveryFrame("page.teach", {}, v.boolean(), tabId, (started) => started && onStarted(), signal);
}

/** Asks every frame of a tab which charge forms it shows, as `askEveryFrame` does. */
export function askFramesForForms(
  tabId: number,
  onForms: (forms: FrameForms) => void,
  signal: AbortSignal,
): Promise<void> {
  return askEveryFrame("page.forms", {}, frameFormsSchema, tabId, onForms, signal);
}

/** Tells one frame of a tab what a person asked for by the keyboard; settles when it has heard. */
export function commandFrame(
  tabId: number,
  framePath: readonly number[],
  command: KeyCommand,
  signal: AbortSignal,
): Promise<void> {
  const heard = new AbortController();
  signal.addEventListener("abort", () => heard.abort());
  const ended = (obeyed: boolean) => obeyed && heard.abort();
  return askEveryFrame("page.command", { command, framePath }, v.boolean(), tabId, ended, heard.signal);
}

/**
 * Asks every frame of a tab that has a content script, all at once, and hands over each answer as it comes, until `signal` aborts or
 * nobody is left to answer. A port reaches the frames of added sites under a top window that was not added, and the extension's own
 * pages in a tab; neither `scripting.executeScript` nor a frame id could find those (seen in Chromium 156 and Firefox 153).
 */
function askEveryFrame<Name extends MessageName, Answer>(
  name: Name,
  question: Messages[Name]["ask"],
  schema: v.GenericSchema<unknown, Answer>,
  tabId: number,
  onAnswer: (answer: Answer) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: "claimlight" });
    port.onMessage.addListener((message: unknown) => {
      const envelope = v.safeParse(envelopeSchema, message);
      if (!envelope.success || !("answer" in envelope.output)) return;
      const answered = v.safeParse(schema, envelope.output.answer);
      if (answered.success && !signal.aborted) onAnswer(answered.output);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not log "nobody listens" as an error of ours.
      void browser.runtime.lastError;
      resolve();
    });
    signal.addEventListener("abort", () => {
      port.disconnect();
      resolve();
    });
    port.postMessage({ name, ask: question });
  });
}

/**
 * Answers questions until `signal` aborts. A question from outside the extension is ignored; one that has not the agreed shape is
 * refused, and its handler never sees it.
 */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender): Promise<Envelope> | undefined =>
    isOurs(sender) ? answerMessage(handlers, message, senderOf(sender)) : undefined;
  const onConnect = (port: Runtime.Port): void => {
    const { sender } = port;
    if (!sender || !isOurs(sender)) return;
    port.onMessage.addListener(async (message: unknown) => {
      const envelope = await answerMessage(handlers, message, senderOf(sender));
      try {
        if (envelope) port.postMessage(envelope);
      } catch {
        // The popup was closed while the page was read.
      }
    });
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.runtime.onConnect.addListener(onConnect);
  signal?.addEventListener("abort", () => {
    browser.runtime.onMessage.removeListener(onMessage);
    browser.runtime.onConnect.removeListener(onConnect);
  });
}

function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id !== undefined && sender.id === browser.runtime.id;
}

/** A sandboxed frame has the origin "null": its address may tell its site, else the page it stands in does. */
function senderOf({ origin, url, tab }: Runtime.MessageSender & { readonly origin?: string }): Sender {
  return {
    origin: [origin, url, tab?.url].map(webOrigin).find((each) => each !== null) ?? null,
    tabId: tab?.id ?? null,
  };
}

function webOrigin(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? origin : null;
}

/** Undefined: not a question for these handlers. */
function answerMessage(handlers: Handlers, message: unknown, from: Sender): Promise<Envelope> | undefined {
  const parsed = v.safeParse(messageSchema, message);
  if (!parsed.success || !isMessageName(parsed.output.name)) return undefined;
  return answerNamed(parsed.output.name, handlers, parsed.output.ask, from);
}

function answerNamed<Name extends MessageName>(
  name: Name,
  handlers: Handlers,
  question: unknown,
  from: Sender,
): Promise<Envelope> | undefined {
  const handler = handlers[name];
  if (!handler) return undefined;
  const parsed = v.safeParse(askSchemas[name], question);
  // The schema's own message would repeat what was received, which may be anything.
  if (!parsed.success)
    return Promise.resolve({ failed: `The ${name} message did not have the agreed shape` });
  return run(() => handler(parsed.output, from));
}

async function run(handler: () => unknown): Promise<Envelope> {
  try {
    return { answer: await handler() };
  } catch (error) {
    return { failed: error instanceof Error ? `${error.name}: ${error.message}` : "A handler threw" };
  }
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(askSchemas, name);
}

function saysUpdated(error: unknown): boolean {
  return (
    browser.runtime?.id === undefined ||
    (error instanceof Error && /context invalidated/i.test(error.message))
  );
}
