import type { LineField } from "../claim/claim-snapshot";
import type { FrameTally, KeyCommand } from "../message-protocol";
import type { ChargeForm } from "../readers/read-page";
import { FormSession } from "./form-session";
import type { Lent } from "./lent";
import type { PageOfForms, SessionOfForms } from "./page-of-forms";
import { type PageAreas, pageAreas } from "./place";
import { StandingDismissals } from "./standing-dismissals";

/** The charge forms of a page that have a panel, in page order. */
export class ShownForms {
  readonly #document: Document;
  readonly #page: PageOfForms;
  #forms: readonly FormSession[] = [];
  #measured: PageAreas | null = null;
  /** The form that was commanded last. */
  #commanded: FormSession | undefined;

  constructor(document: Document, lent: Lent, session: SessionOfForms, signal: AbortSignal) {
    this.#document = document;
    const standing = new StandingDismissals(lent, () => this.showAfresh(), signal);
    this.#page = {
      lent,
      settings: session.settings,
      standing,
      areas: () => this.#areas(),
      look: () => session.look(),
      readingReport: () => session.readingReport(),
      onUpdated: () => session.onUpdated(),
      onShown: () => session.onShown(),
    };
  }

  /** Brings the panels up to date with what a look found: a form keeps its panel, and one that is gone loses it. */
  show(found: readonly ChargeForm[]): void {
    const kept = new Set<FormSession>();
    const before = this.#forms;
    this.#forms = found.map((chargeForm) => {
      const form =
        before.find((each) => !kept.has(each) && each.isOf(chargeForm)) ??
        before.find((each) => !kept.has(each) && each.wasReplacedBy(chargeForm)) ??
        new FormSession(this.#document, chargeForm, this.#page);
      kept.add(form);
      form.read(chargeForm);
      return form;
    });
    for (const form of before) if (!kept.has(form)) form.retire();
    if (before.length > this.#forms.length) this.#page.onShown();
  }

  get tally(): Omit<FrameTally, "origin"> {
    const tallies = this.#forms.map((form) => form.tally);
    const sum = (count: keyof (typeof tallies)[number]) =>
      tallies.reduce((total, tally) => total + tally[count], 0);
    return {
      errors: sum("errors"),
      warnings: sum("warnings"),
      lines: sum("lines"),
      notFullyChecked: sum("notFullyChecked"),
      rulesOff: Math.max(0, ...tallies.map(({ rulesOff }) => rulesOff)),
    };
  }

  fieldOf(element: Element): LineField | null {
    for (const form of this.#forms) {
      const field = form.fieldOf(element);
      if (field) return field;
    }
    return null;
  }

  /** The form a command is for: the one with the keyboard in it, else the one that was commanded last, else the first. False: there is none. */
  obey(command: KeyCommand): boolean {
    const last = this.#forms.find((form) => form === this.#commanded);
    this.#commanded = this.#forms.find((form) => form.hasFocus()) ?? last ?? this.#forms[0];
    this.#commanded?.obey(command);
    return this.#commanded !== undefined;
  }

  /** Asks again about every form. */
  checkAfresh(): void {
    for (const form of this.#forms) form.checkAfresh();
  }

  /** Shows again what the settings or the storage decide. */
  showAfresh(): void {
    for (const form of this.#forms) form.showAfresh();
  }

  /** Everything may stand elsewhere: measures and places anew. */
  placeAfresh(): void {
    this.#measured = null;
    for (const form of this.#forms) form.place();
  }

  /** After the page changed. */
  placeIfMoved(): void {
    this.#measured = null;
    for (const form of this.#forms) form.placeIfMoved();
  }

  placeMarks(): void {
    for (const form of this.#forms) form.placeMarks();
  }

  retire(): void {
    for (const form of this.#forms) form.retire();
    this.#forms = [];
  }

  #areas(): PageAreas {
    this.#measured ??= pageAreas(this.#document);
    return this.#measured;
  }
}
