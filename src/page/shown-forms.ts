import type { LineField } from "../claim/claim-snapshot";
import type { FrameTally, KeyCommand } from "../message-protocol";
import type { ChargeForm } from "../readers/read-document";
import { readingReport } from "../readers/reading-report";
import { FormSession } from "./form-session";
import type { Lent } from "./lent";
import type { PageOfForms, SessionOfForms, ShownForm } from "./page-of-forms";
import { PanelMemory } from "./panel-memory";
import { type PageAreas, pageAreas } from "./place";
import { StandingDismissals } from "./standing-dismissals";

/** The charge forms of a page that have a panel, in page order. */
export class ShownForms {
  /** Settles when it is known where a person wants the panel. */
  readonly ready: Promise<void>;
  readonly #document: Document;
  readonly #session: SessionOfForms;
  readonly #page: PageOfForms;
  #forms: readonly FormSession[] = [];
  #measured: PageAreas | null = null;
  /** The form that was commanded last. */
  #commanded: FormSession | undefined;

  constructor(document: Document, lent: Lent, session: SessionOfForms, signal: AbortSignal) {
    this.#document = document;
    this.#session = session;
    const panel = new PanelMemory(
      document,
      lent,
      () => {
        this.showAfresh();
        this.placeAfresh();
      },
      () => this.collapseAsOnSite(),
      signal,
    );
    this.ready = panel.ready;
    const standing = new StandingDismissals(lent, () => this.showAfresh(), signal);
    this.#page = {
      lent,
      settings: session.settings,
      standing,
      panel,
      areas: () => this.#areas(),
      coveredBefore: (form) =>
        this.#forms.slice(0, Math.max(0, this.#placeOf(form))).flatMap((before) => before.covered() ?? []),
      look: () => session.look(),
      readingReport: () => readingReport(session.readNow()),
      onUpdated: () => session.onUpdated(),
      onShown: (form) => {
        for (const later of this.#forms.slice(this.#placeOf(form) + 1)) later.placeIfMoved();
        session.onShown();
      },
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
        this.#sessionOf(chargeForm);
      kept.add(form);
      form.read(chargeForm);
      return form;
    });
    for (const form of before) if (!kept.has(form)) form.retire();
    if (before.length > this.#forms.length) this.#session.onShown();
  }

  /** Whether a panel of these forms stands on the page. */
  isOnPage(): boolean {
    return this.#forms.some((form) => form.isOnPage());
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

  /** The panels were collapsed or opened on another page of the site. */
  collapseAsOnSite(): void {
    for (const form of this.#forms) form.collapseAsOnSite();
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

  /** A new form. What is drawn in the next task finds the page measured: of ten thousand boxes that alone is a third of what fits into one. */
  #sessionOf(form: ChargeForm): FormSession {
    void this.#areas().worked;
    return new FormSession(this.#document, form, this.#page);
  }

  /** Among the forms, in page order; -1 for one that was only just found. */
  #placeOf(form: ShownForm): number {
    return (this.#forms as readonly ShownForm[]).indexOf(form);
  }

  #areas(): PageAreas {
    this.#measured ??= pageAreas(this.#document);
    return this.#measured;
  }
}
