import { readerPhrase } from "../panel/reader-phrase";
import { text } from "../texts";

/*
 * The one place that edits a field of a page, and only on a person's click or key. A write is made as a person would make it (focus,
 * text, input and change events, focus given back), read back when the page has settled, and can be undone exactly.
 */

/** One field to be changed. */
export interface FieldEdit {
  /** Finds the field as it is now: pages replace their elements at will. Null where it is gone. */
  locate(): Element | null;
  /** The whole new text of the field. */
  readonly text: string;
  /** What its reader says against writing it (`notWritable` of the line's place); null where nothing. */
  readonly unsafe?: string | null;
  /** Whether a text of the field means the new value, in whatever way the form writes it ("01" for "1", "gp" for "GP"). */
  means(text: string): boolean;
}

/**
 * What became of a write; nothing is half done: where one edit of several fails, those before it were taken back. `because` is a sentence
 * without a full stop. `restored` is false where the page did not let what was written be taken back, so that a person has to look.
 */
export type WriteOutcome =
  | { readonly kind: "written"; undo(): Promise<WriteOutcome> }
  /** Something could not be written at all. */
  | { readonly kind: "refused"; readonly because: string; readonly restored: boolean }
  /** The page took the text back or changed it to something else. */
  | { readonly kind: "not-kept"; readonly because: string; readonly restored: boolean };

/** Why a field cannot be written safely, as a sentence without a full stop; null where it can. The fix is then shown to copy. */
export function whyNotWritable(element: Element | null, edit: FieldEdit): string | null {
  if (!element?.isConnected) return text("writeFieldGone");
  if (edit.unsafe) return readerPhrase(edit.unsafe);
  const kind = kindOf(element);
  if (kind === null) return text("writeNoTextField");
  if (element.matches(":disabled,[aria-disabled=true]")) return text("writeDisabled");
  if (element.matches(":read-only:not(select),[aria-readonly=true]")) return text("writeReadOnly");
  if (element.matches("[role=combobox],[aria-autocomplete],[aria-haspopup=listbox]"))
    return text("writeOnlyFromList");
  if (!element.checkVisibility({ visibilityProperty: true })) return text("writeHidden");
  if (kind === "select" && optionFor(element as HTMLSelectElement, edit) < 0)
    return text("writeNotInList", { text: edit.text });
  const { maxLength } = element as HTMLInputElement;
  if (kind === "text" && maxLength >= 0 && edit.text.length > maxLength)
    return text("writeTooLong", { text: edit.text });
  return null;
}

/** A field that was written: the edit that puts back what it held, and what it held when it was settled. */
interface Written extends FieldEdit {
  readonly after: string | null;
}

/**
 * Writes all edits, each read back before the next. `undo` writes the earlier texts back, the last one first, unless one of the fields was
 * changed since: what a person typed is not undone.
 */
export async function writeFields(edits: readonly FieldEdit[]): Promise<WriteOutcome> {
  const written: Written[] = [];
  for (const edit of edits) {
    const element = edit.locate();
    const because = whyNotWritable(element, edit);
    const before = element && textOf(element);
    if (because !== null || element === null || before === null) {
      const restored = await takeBack(written);
      return { kind: "refused", because: because ?? text("writeFieldGone"), restored };
    }
    type(element, edit);
    const after = await settled(edit);
    written.push({ locate: edit.locate, text: before, means: (text) => text === before, after });
    if (after !== null && holds(edit.locate(), edit)) continue;
    return {
      kind: "not-kept",
      because: text(after === null ? "writeWentAway" : "writeNotKept"),
      restored: await takeBack(written),
    };
  }
  return { kind: "written", undo: () => undoWritten(written) };
}

async function undoWritten(written: readonly Written[]): Promise<WriteOutcome> {
  const changed = written.some(({ locate, after }) => {
    const element = locate();
    return element !== null && textOf(element) !== after;
  });
  if (changed) return { kind: "refused", because: text("writeChangedSince"), restored: true };
  return writeFields([...written].reverse());
}

/** Whether all fields hold again what they held. */
async function takeBack(written: readonly Written[]): Promise<boolean> {
  let restored = true;
  for (const edit of [...written].reverse()) {
    const element = edit.locate();
    if (element && textOf(element) !== edit.text) {
      type(element, edit);
      await settled(edit);
    }
    const now = edit.locate();
    restored &&= now !== null && textOf(now) === edit.text;
  }
  return restored;
}

/** Whether a field holds what the edit means. A list may keep a number of its own for a choice, and shows what it means. */
export function holds(element: Element | null, { means }: Pick<FieldEdit, "means">): boolean {
  if (!element || kindOf(element) === null) return false;
  if (means(textOf(element))) return true;
  if (kindOf(element) !== "select") return false;
  const { options, selectedIndex } = element as HTMLSelectElement;
  return means(options[selectedIndex]?.text.trim() ?? "");
}

/** What a field holds now, as it is written; null where it is none that text can be typed into. */
export function fieldText(element: Element): string | null {
  return kindOf(element) === null ? null : textOf(element);
}

type Kind = "text" | "select" | "rich-text";

const typedInputs = new Set(["text", "number", "tel", "search", "date"]);

function kindOf(element: Element): Kind | null {
  if (element.localName === "select") return (element as HTMLSelectElement).multiple ? null : "select";
  if (element.localName === "textarea") return "text";
  if (element.localName === "input")
    return typedInputs.has((element as HTMLInputElement).type) ? "text" : null;
  return (element as HTMLElement).isContentEditable ? "rich-text" : null;
}

function textOf(element: Element): string {
  switch (kindOf(element)) {
    case "text":
      return (nativeOf(element, "value")?.get?.call(element) as string) ?? "";
    case "select": {
      const { options, selectedIndex } = element as HTMLSelectElement;
      return options[selectedIndex]?.value ?? "";
    }
    default:
      return element.textContent ?? "";
  }
}

function optionFor(select: HTMLSelectElement, { text, means }: FieldEdit): number {
  const options = [...select.options];
  const exact = options.findIndex((option) => option.value === text);
  return exact >= 0 ? exact : options.findIndex((option) => means(option.value) || means(option.text.trim()));
}

/**
 * Frameworks put an accessor of their own on the element to see writes by script, and take no notice of those; the prototype's is what
 * typing uses. The element's own window has it: a frame has classes of its own.
 */
function nativeOf(element: Element, property: "value" | "selectedIndex"): PropertyDescriptor | undefined {
  const view = element.ownerDocument.defaultView;
  const classes = {
    input: view?.HTMLInputElement,
    textarea: view?.HTMLTextAreaElement,
    select: view?.HTMLSelectElement,
  };
  const own = classes[element.localName as keyof typeof classes];
  return own && Object.getOwnPropertyDescriptor(own.prototype, property);
}

function type(element: Element, edit: FieldEdit): void {
  const focusBefore = keepFocus(element);
  switch (kindOf(element)) {
    case "select":
      nativeOf(element, "selectedIndex")?.set?.call(element, optionFor(element as HTMLSelectElement, edit));
      announce(element, edit.text);
      break;
    case "text":
      nativeOf(element, "value")?.set?.call(element, edit.text);
      announce(element, edit.text);
      break;
    case "rich-text":
      replaceRichText(element as HTMLElement, edit.text);
      break;
    default:
      break;
  }
  focusBefore();
}

function announce(element: Element, text: string): void {
  const { InputEvent, Event } = element.ownerDocument.defaultView ?? globalThis;
  const inputType = "insertReplacementText";
  element.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType, data: text }));
  element.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * The browser's own editing command. It asks the page nothing, as typing does with `beforeinput`: a page that prevents that refuses the text,
 * or puts it in by itself, and what stands there after it tells which.
 */
function replaceRichText(element: HTMLElement, text: string): void {
  const { ownerDocument } = element;
  ownerDocument.getSelection()?.selectAllChildren(element);
  const { InputEvent } = ownerDocument.defaultView ?? globalThis;
  const inputType = text === "" ? "deleteContentBackward" : "insertText";
  const asked = {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType,
    data: text === "" ? null : text,
  };
  if (!element.dispatchEvent(new InputEvent("beforeinput", asked))) return;
  ownerDocument.execCommand(text === "" ? "delete" : "insertText", false, text);
}

/** Gives the field the focus, since many forms commit on blur, and answers with what gives it back, with its selection. */
function keepFocus(element: Element): () => void {
  const { ownerDocument } = element;
  const before = focused(ownerDocument);
  if (before === element) return () => {};
  const selection = ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  (element as HTMLElement).focus({ preventScroll: true });
  return () => {
    if (before) before.focus({ preventScroll: true });
    else (element as HTMLElement).blur();
    // A text box keeps its own selection over a change of focus; what is selected on the page does not.
    if (!range || (before && kindOf(before) === "text")) return;
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
}

/** The element that has the focus, inside shadow roots too; null where the page itself has it. */
function focused(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && active !== document.body ? (active as HTMLElement) : null;
}

/** Frames without a change after which a field counts as settled, and the most that are waited for. */
const quietFrames = 3;
const mostFrames = 90;

/** Pages lock a field, or say that its row is busy, while a server looks at what was typed. No field is written that was locked before. */
function isBusy(element: Element): boolean {
  return element.matches(":disabled,[aria-disabled=true],[aria-busy=true] *");
}

/** What the field shows when the page has stopped changing it; null where it is gone. */
async function settled(edit: FieldEdit): Promise<string | null> {
  let text: string | null = null;
  let quiet = 0;
  for (let frame = 0; frame < mostFrames && quiet < quietFrames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const element = edit.locate();
    const now = element && textOf(element);
    quiet = frame > 0 && now === text && !(element && isBusy(element)) ? quiet + 1 : 0;
    text = now;
  }
  return text;
}
