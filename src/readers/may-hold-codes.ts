import { asSeen } from "../claim/field-text";
import type { PageDom } from "./dom";
import { attributeOf, bodyOf, queryAll, textOf } from "./unclobbered";

/*
 * Whether a page holds anything at all that looks like a procedure code. Most frames hold nothing, and asking this costs a hundredth of
 * finding out column by column. It may say yes too often and never no too often: whatever a column of codes may be read from is looked at.
 */

/** In the text of a page, where the pieces of neighbouring cells stand together. */
export const codeInText = /[a-v]\d{4}|\d{4}[0-9afmtu]/i;
/**
 * In the value of a box, with nothing around it that would make it longer but modifiers; straight behind the word for it a code may
 * stand.
 */
const codeInValue =
  /(?:^|[^0-9a-z]|cpt|hcpcs|code)(?:[a-v]\d{4}|\d{4}[0-9afmtu])(?:(?![0-9a-wyz])|(?=[0-9]*[a-z])(?:[0-9a-z]{2}){1,4}(?![0-9a-z]))/i;

/** A tick box may have a label that is its alone. */
const ownLabels = ["aria-label", "title", "placeholder"];

/** Not for reading; a page's own scripts are full of numbers. */
const unread = ["script", "style", "noscript"];

export function mayHoldCodes(dom: PageDom): boolean {
  return (
    dom.controls.some(holdsCode) ||
    dom.marks.some(holdsCode) ||
    dom.roots.some((root) => showsCode(readText(root)))
  );
}

function showsCode(text: string): boolean {
  // What stands there in plain signs need not be looked through for others first.
  return codeInText.test(text) || codeInText.test(asSeen(text));
}

function holdsCode(box: Element): boolean {
  try {
    const { value, type } = box as HTMLInputElement;
    if (codeInValue.test(asSeen(String(value ?? "")))) return true;
    return (
      /^(checkbox|radio)$/.test(type) &&
      ownLabels.some((name) => codeInText.test(asSeen(attributeOf(box, name) ?? "")))
    );
  } catch {
    // A box that throws when it is asked holds nothing that could be read.
    return false;
  }
}

function readText(root: Document | ShadowRoot): string {
  const holder = root.nodeType === Node.DOCUMENT_NODE ? bodyOf(root as Document) : (root as ShadowRoot);
  if (!holder) return "";
  let text = textOf(holder) ?? "";
  for (const tag of unread)
    for (const part of queryAll(holder, tag)) text = text.replace(textOf(part) ?? "", "");
  return text;
}
