import * as v from "valibot";
import type { Runtime } from "webextension-polyfill";
import browser from "./browser";
import {
  type AskSchemas,
  askedBy,
  codesSchema,
  type FrameForms,
  type FrameReading,
  type FrameTally,
  frameFormsSchema,
  frameReadingSchema,
  frameTallySchema,
  type KeyCommand,
  type MessageName,
  type Messages,
} from "./message-protocol";

/**
 * The only file that sends or receives a message. `ask` goes to the background, `askFrames` to the content scripts of a tab; `answer`
 * receives both.
 */

/**
 * What became of a question.
 * - `unreachable`: nobody listens. The worker could not be started, or died before it answered: asking again may help.
 * - `extension-updated`: this content script belongs to an extension that was updated or removed. Only a reload of the page helps.
 * - `site-removed`: the site of this content script is not added any more. It gets no answer until it is added again.
 * - `failed`: it arrived, and was refused or its handler threw; `because` is a sentence without anything of the page in it.
 */
export type Outcome<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "unreachable" }
  | { readonly kind: "extension-updated" }
  | { readonly kind: "site-removed" }
  | { readonly kind: "failed"; readonly because: string };

/** Where a question came from, as the browser says and no page can claim. */
export interface Sender {
  /** Whether the worker or a page of the extension asks, and not a content script. */
  readonly isExtension: boolean;
  /** Scheme, host and port of the page whose frame asks, or of the page around a frame without an address; null for no web page. */
  readonly origin: string | null;
  /** Null where the sender stands in no tab. */
  readonly tabId: number | null;
  /** The frame of that tab; null where the sender stands in none. */
  readonly frameId: number | null;
}

/** Answers questions by name; a name that is not in it is left to another listener. */
export type Handlers<Asked extends MessageName = MessageName> = {
  readonly [Name in Asked]?: (
    ask: Messages[Name]["ask"],
    from: Sender,
  ) => Messages[Name]["answer"] | Promise<Messages[Name]["answer"]>;
};

/**
 * What travels back: a handler's answer as JSON, or the reason why there is none. As text because Firefox takes some 60 ms to hand a
 * content script the many small objects of 150 judged lines, and 10 for the same in one text.
 */
type Envelope = { readonly answer: string } | { readonly failed: string } | { readonly siteRemoved: true };

const messageSchema = v.strictObject({ name: v.string(), ask: v.unknown() });

/** Without a schema: three kinds of one key each need none, and every content script would hold it. */
function envelopeOf(given: unknown): Envelope | null {
  if (typeof given !== "object" || given === null || Object.keys(given).length !== 1) return null;
  if ("answer" in given && typeof given.answer === "string") return { answer: given.answer };
  if ("failed" in given && typeof given.failed === "string") return { failed: given.failed };
  return "siteRemoved" in given && given.siteRemoved === true ? { siteRemoved: true } : null;
}

/** Asks the background. Never rejects. */
export async function ask<Name extends MessageName>(
  name: Name,
  question: Messages[Name]["ask"],
): Promise<Outcome<Messages[Name]["answer"]>> {
  if (isOrphaned()) return { kind: "extension-updated" };
  try {
    const envelope = envelopeOf(await browser.runtime.sendMessage({ name, ask: question }));
    if (envelope === null) return { kind: "unreachable" };
    if ("failed" in envelope) return { kind: "failed", because: envelope.failed };
    if ("siteRemoved" in envelope) return { kind: "site-removed" };
    return { kind: "answered", answer: JSON.parse(envelope.answer) as Messages[Name]["answer"] };
  } catch (error) {
    return { kind: saysUpdated(error) ? "extension-updated" : "unreachable" };
  }
}

/**
 * Whether the extension that this script belongs to was updated, reloaded or removed. In Chromium an old content script still runs then,
 * but `runtime.id` is gone, or `runtime` altogether.
 */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
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

/**
 * Asks every frame of a tab to let the person point at fields, as `askEveryFrame` does; false from a frame that has none. A frame that
 * has begun for this press on the button does not begin again.
 */
export function askFramesToTeach(
  tabId: number,
  press: string,
  onAnswer: (started: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  return askEveryFrame("page.teach", { press }, v.boolean(), tabId, onAnswer, signal);
}

/** Asks every frame of a tab which charge forms it shows, as `askEveryFrame` does. */
export function askFramesForForms(
  tabId: number,
  onForms: (forms: FrameForms) => void,
  signal: AbortSignal,
): Promise<void> {
  return askEveryFrame("page.forms", {}, frameFormsSchema, tabId, onForms, signal);
}

/** Calls `onChange` each time a frame of a tab tells the background that what it found has changed, until `signal` aborts. Answers nothing. */
export function onFormsChanged(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender): void => {
    if (senderOf(sender)?.tabId === tabId && v.is(messageSchema, message) && message.name === "forms.changed")
      onChange();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(onMessage));
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
  const answerSchema = v.pipe(v.string(), v.parseJson(), schema);
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: "claimlight" });
    port.onMessage.addListener((message: unknown) => {
      const envelope = envelopeOf(message);
      if (envelope === null || !("answer" in envelope)) return;
      const answered = v.safeParse(answerSchema, envelope.answer);
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

export interface AnswerOptions {
  /** Ends the answering. */
  readonly signal?: AbortSignal;
  /** Whether a site is still added: its open pages keep their content script after it was removed. Left out: every site is. */
  readonly isAdded?: (origin: string) => Promise<boolean>;
}

/**
 * Answers questions until `signal` aborts. A question from outside the extension is ignored; one that its sender may not ask
 * (`askedBy`), or that has not the agreed shape, is refused, and its handler never sees it.
 *
 * @param schemas the shape of every question that may be asked here
 */
export function answer<Asked extends MessageName>(
  schemas: AskSchemas<Asked>,
  handlers: Handlers<NoInfer<Asked>>,
  { signal, isAdded }: AnswerOptions = {},
): void {
  const answerFrom = (message: unknown, sender: Runtime.MessageSender): Promise<Envelope> | undefined => {
    const from = senderOf(sender);
    return from === null ? undefined : answerMessage(schemas, handlers, message, from, isAdded);
  };
  // By the callback, not a promise: Chromium before version 148 knows no other way.
  const onMessage = ((message, sender, reply) => {
    const answered = answerFrom(message, sender);
    if (answered) void answered.then(reply);
    return answered ? true : undefined;
  }) as Runtime.OnMessageListenerCallback;
  const onConnect = (port: Runtime.Port): void => {
    const { sender } = port;
    if (!sender || senderOf(sender) === null) return;
    port.onMessage.addListener(async (message: unknown) => {
      const envelope = await answerFrom(message, sender);
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

/**
 * Null: neither a part of the extension nor one of its content scripts, which stand in tabs. A sandboxed frame has the origin "null":
 * its address may tell its site, else the page it stands in does, where the browser shows us that (each seen in Chromium 156 and
 * Firefox 153).
 */
function senderOf({
  id,
  origin,
  url,
  tab,
  frameId: frame,
}: Runtime.MessageSender & { readonly origin?: string }): Sender | null {
  if (id === undefined || id !== browser.runtime.id) return null;
  const tabId = tab?.id ?? null;
  const frameId = frame ?? null;
  const own = browser.runtime.getURL("");
  if (url?.startsWith(own) && (origin === undefined || `${origin}/` === own))
    return { isExtension: true, origin: null, tabId, frameId };
  if (tabId === null) return null;
  const site = [origin, url, tab?.url].map(webOrigin).find((each) => each !== null) ?? null;
  return { isExtension: false, origin: site, tabId, frameId };
}

function webOrigin(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? origin : null;
}

/** Undefined: not a question for these handlers. */
function answerMessage<Asked extends MessageName>(
  schemas: AskSchemas<Asked>,
  handlers: Handlers<Asked>,
  message: unknown,
  from: Sender,
  isAdded: AnswerOptions["isAdded"],
): Promise<Envelope> | undefined {
  const parsed = v.safeParse(messageSchema, message);
  if (!parsed.success || !Object.hasOwn(schemas, parsed.output.name)) return undefined;
  return answerNamed(parsed.output.name as Asked, schemas, handlers, parsed.output.ask, from, isAdded);
}

function answerNamed<Name extends MessageName>(
  name: Name,
  schemas: AskSchemas<Name>,
  handlers: Handlers<Name>,
  question: unknown,
  from: Sender,
  isAdded: AnswerOptions["isAdded"],
): Promise<Envelope> | undefined {
  const handler = handlers[name];
  if (!handler) return undefined;
  if (!from.isExtension && askedBy[name] === "extension")
    return Promise.resolve({ failed: `The ${name} message is not for a site to ask` });
  const parsed = v.safeParse(schemas[name], question);
  // The schema's own message would repeat what was received, which may be anything.
  if (!parsed.success)
    return Promise.resolve({ failed: `The ${name} message did not have the agreed shape` });
  return run(async () => {
    // A frame without an address of its own, in a page we are not told of: the browser put our script there, and says no more.
    if (isAdded && from.origin !== null && !(await isAdded(from.origin))) return { siteRemoved: true };
    return { answer: JSON.stringify(await handler(parsed.output, from)) };
  });
}

async function run(answering: () => Promise<Envelope>): Promise<Envelope> {
  try {
    return await answering();
  } catch (error) {
    return { failed: error instanceof Error ? `${error.name}: ${error.message}` : "A handler threw" };
  }
}

function saysUpdated(error: unknown): boolean {
  return isOrphaned() || /context invalidated/i.test(String(error));
}
