import { type TextKey, text } from "../texts";
import type { PracticeLine } from "./charge-form";

/*
 * A visit with four mistakes, to be put right in a minute. The guide looks at the form alone, as the panel does, and never at the panel:
 * whoever follows it sees both come to the same end.
 */

const visit = { date: "10/14/2026", place: "11", pointers: "A" } as const;

/** With the embedded tables and default settings: one finding for each of `steps`, and no other error or warning. */
export const guidedLines: readonly PracticeLine[] = [
  { ...visit, code: "97110", units: "2", charge: "96.00" },
  { ...visit, code: "97530", modifiers: ["GP"], pointers: "", units: "1", charge: "52.00" },
  { ...visit, code: "97140", modifiers: ["GP"], units: "1", charge: "45.00" },
  { ...visit, code: "97012", modifiers: ["GP"], units: "1", charge: "25.00" },
  { ...visit, place: "1", code: "97112", modifiers: ["GP"], units: "1", charge: "48.00" },
];

interface Step {
  readonly says: TextKey;
  /** Whether the line, whose fields are asked by name, is right now. */
  isDone(field: (name: string) => string): boolean;
  readonly line: number;
}

const separateServices = ["59", "XE", "XP", "XS", "XU"];

const steps: readonly Step[] = [
  {
    line: 1,
    says: "practiceStepDiscipline",
    isDone: (field) => modifiersOf(field).includes("GP"),
  },
  {
    line: 2,
    says: "practiceStepDiagnosis",
    isDone: (field) => /^[AB]+$/.test(field("dx-pointer")),
  },
  {
    line: 3,
    says: "practiceStepBundled",
    isDone: (field) => modifiersOf(field).some((modifier) => separateServices.includes(modifier)),
  },
  {
    line: 5,
    says: "practiceStepPlace",
    isDone: (field) => field("place-of-service") === "11",
  },
];

function modifiersOf(field: (name: string) => string): string[] {
  return [1, 2, 3, 4].map((at) => field(`modifier-${at}`));
}

/** Puts the guide before the form that `buildChargeForm` has made of `guidedLines`. */
export function buildGuide(before: Element): void {
  const document = before.ownerDocument;
  const guide = document.createElement("section");
  guide.className = "guide";
  guide.setAttribute("aria-labelledby", "guide-title");
  const title = document.createElement("h2");
  title.id = "guide-title";
  title.textContent = text("practiceGuideTitle");
  const hint = document.createElement("p");
  hint.textContent = text("practiceGuideHint");
  const list = document.createElement("ol");
  const items = steps.map(({ says }) => {
    const item = document.createElement("li");
    item.textContent = text(says);
    return item;
  });
  list.append(...items);
  const end = document.createElement("p");
  end.setAttribute("role", "status");
  guide.append(title, hint, list, end);
  before.before(guide);

  const look = (): void => {
    const done = steps.map((step) =>
      step.isDone((name) => {
        const field = document.getElementById(`line-${step.line}-${name}`);
        return field instanceof HTMLInputElement ? field.value.trim().toUpperCase() : "";
      }),
    );
    for (const [index, item] of items.entries()) item.classList.toggle("done", done[index]);
    const left = done.filter((isDone) => !isDone).length;
    end.textContent = left > 0 ? "" : text("practiceGuideEnd");
  };
  before.addEventListener("input", look);
  // A box is also left, or changed by a fix.
  before.addEventListener("change", look);
  look();
}
