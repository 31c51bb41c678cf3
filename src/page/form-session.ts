import { answerInTime } from "../answer-in-time";
import type { ClaimSnapshot, LineField } from "../claim/claim-snapshot";
import { readValue } from "../claim/reading";
import type { FrameTally, KeyCommand, Messages } from "../message-protocol";
import { groupFindings } from "../panel/group-findings";
import { textsOfTrouble } from "../panel/panel";
import type { CardAnswers, CardPart, OpenCard, PanelProps, PanelTrouble } from "../panel/panel-props";
import { tally } from "../panel/summary-words";
import type { ChargeForm } from "../readers/read-document";
import type { PanelPlace } from "../settings/panels";
import { keepTexts } from "../texts";
import type { Box } from "./box";
import { answersOfCard, askForCard, lineOfCard } from "./card";
import { requestCheck } from "./check-request";
import type { KnownForm } from "./field-edits";
import { FormActions } from "./form-actions";
import { FormView } from "./form-view";
import { LineIdentities, type LineIdentity } from "./line-identity";
import { MinuteMemory } from "./minute-memory";
import type { PageOfForms } from "./page-of-forms";
import { type PageAreas, withBoxes } from "./place";
import { snapshotOf } from "./snapshot";

/** Milliseconds after which the panel is drawn anew for an answer that is awaited. */
const answerPause = 50;

type Answer = Messages["claim.check"]["answer"];

/** One charge form of the page: its readings, the newest answer, and its panel. */
export class FormSession {
  snapshot: ClaimSnapshot;
  private form: ChargeForm;
  private result: Answer | null = null;
  /** The reading that `result` is about. */
  private answered: ClaimSnapshot;
  private command: PanelProps["command"] = null;
  private readonly actions: FormActions;
  private readonly cardAnswers: CardAnswers;
  private trouble: PanelTrouble | null = null;
  private card: OpenCard | null = null;
  private askCardAgain: () => void = () => {};
  /** What a person chose here; null: as on the site, and whatever fits. */
  private chosen: "open" | "collapsed" | null = null;
  private isCollapsedOnSite: boolean;
  private readonly minutes = new MinuteMemory();
  private readonly known = new LineIdentities();
  /** Of the lines of `snapshot`, and of those that `result` is about. */
  private identities: readonly LineIdentity[] = [];
  private answeredIdentities: readonly LineIdentity[] = [];
  private retired = false;
  private dropRequest: () => void = () => {};
  private drawTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly view: FormView;

  constructor(
    document: Document,
    form: ChargeForm,
    private readonly page: PageOfForms,
  ) {
    keepTexts(textsOfTrouble);
    this.form = form;
    this.snapshot = snapshotOf(form, 0);
    this.answered = this.snapshot;
    this.view = new FormView(document, form, () => this.actions.refusePress());
    this.isCollapsedOnSite = page.panel.setting.collapsed;
    this.cardAnswers = answersOfCard(page.lent);
    this.actions = new FormActions(
      {
        current: () => this.current(),
        refreshed: () => this.refreshed(),
        changed: () => this.draw(),
      },
      page,
    );
  }

  /** Whether it is the same form, which may have grown a line and with it a larger root. */
  isOf(form: ChargeForm): boolean {
    return (
      this.form.root.isConnected && (form.root.contains(this.form.root) || this.form.root.contains(form.root))
    );
  }

  /** Whether the page threw this form away and made the other in its place, as an UpdatePanel or a re-render does. */
  wasReplacedBy(form: ChargeForm): boolean {
    return !this.form.root.isConnected && this.form.readerId === form.readerId;
  }

  /** Whether its panel stands on the page. */
  isOnPage(): boolean {
    return this.view.isOnPage();
  }

  /** Whether the keyboard is in the form or in its panel. */
  hasFocus(): boolean {
    const { activeElement } = this.form.root.ownerDocument;
    return this.view.hasFocus() || this.form.root.contains(activeElement);
  }

  /** Obeys a command of the keyboard: only the person's own browser sends one. */
  obey(name: KeyCommand): void {
    this.view.rememberFocus();
    if (name === "card") {
      this.openCardAt(deepestFocus(this.form.root.ownerDocument));
      return;
    }
    this.command = { name, number: (this.command?.number ?? 0) + 1 };
    this.draw();
  }

  /** Shows again what the settings or the storage decide. */
  showAfresh(): void {
    if (this.result) this.draw();
  }

  /** Obeys what a person did with the panel of another page of the site. */
  collapseAsOnSite(): void {
    this.isCollapsedOnSite = this.page.panel.setting.collapsed;
    this.chosen = null;
    this.showAfresh();
  }

  /** What its panel covers of the window; null where it is not to be seen. */
  covered(): Box | null {
    return this.view.covered();
  }

  private current(): KnownForm {
    return { form: this.form, identities: this.identities };
  }

  /** The form as it is now. A page that replaces elements as they are written is read anew. */
  private refreshed(): KnownForm {
    if (!this.retired && this.form.places.some(({ row }) => !row.isConnected)) this.page.look();
    return this.current();
  }

  fieldOf(element: Element): LineField | null {
    for (const place of this.form.places) {
      for (const [field, boxes] of Object.entries(place.boxes)) {
        if (boxes.includes(element)) return field as LineField;
      }
    }
    return null;
  }

  /**
   * Which line a number means, wherever its row has been or will be.
   *
   * @param line the number of a line in the reading with this revision: the newest, or the one that the answer shown is about
   * @throws RangeError where that reading has no such line
   */
  identityOf(line: number, revision = this.snapshot.revision): LineIdentity {
    const identities = revision === this.result?.revision ? this.answeredIdentities : this.identities;
    const identity = identities[line - 1];
    if (identity === undefined) throw new RangeError(`Reading ${revision} has no line ${line}`);
    return identity;
  }

  /** Opens the card of the line that holds the element, else of the first line with a code. */
  private openCardAt(element: Element | null): void {
    const place = this.form.places.find(
      ({ row, fields }) => element && (row.contains(element) || Object.values(fields).includes(element)),
    );
    const line = this.snapshot.lines.find((each) =>
      place ? each.line === place.line : readValue(each.code) !== undefined,
    );
    const code = line && readValue(line.code);
    if (!line || code === undefined) return;
    this.chosen = "open";
    void this.openCard(code, line.line);
  }

  /** Takes a fresh reading; asks for a new answer where anything changed. */
  read(form: ChargeForm): void {
    if (this.wasReplacedBy(form) && !sameLines(this.form, form)) this.actions.forget();
    this.form = form;
    this.view.attach(form);
    this.identities = this.known.take(form);
    if (isSame(snapshotOf(form, this.snapshot.revision), this.snapshot) && this.snapshot.revision > 0) {
      // Lines that read the same may have changed places.
      if (this.result?.revision === this.snapshot.revision) this.answeredIdentities = this.identities;
      return;
    }
    this.checkAfresh();
  }

  /** Asks again about what stands there: after an edit, and when the settings changed. */
  checkAfresh(): void {
    this.snapshot = snapshotOf(this.form, this.snapshot.revision + 1);
    this.actions.follow({ snapshot: this.snapshot, identities: this.identities });
    if (this.result) {
      this.view.await({ state: this.trouble ? "not-checked" : "checking", revision: this.snapshot.revision });
      // A quick answer comes first: to draw that it is awaited would only make it wait.
      this.drawTimer ??= setTimeout(() => this.show(), answerPause);
    } else this.drawTimer ??= setTimeout(() => this.draw());
    this.check(this.snapshot);
  }

  /** What was found by the answer to what stands there now; without one nothing counts as checked. */
  get tally(): Omit<FrameTally, "origin"> {
    const { snapshot, result, dismissals } = this.props();
    const lines = snapshot.lines.length;
    if (result?.revision !== snapshot.revision || this.trouble)
      return { errors: 0, warnings: 0, lines, notFullyChecked: lines, rulesOff: 0 };
    const entries = groupFindings(result.findings, this.answeredIdentities);
    const counts = tally(entries, result, snapshot, dismissals.dismissed.length);
    const { errors, warnings, checked, rulesOff } = counts;
    return { errors, warnings, lines, notFullyChecked: lines - checked, rulesOff };
  }

  /** Puts panel and marks where there is room now. `props`: what the panel shows. */
  place(props = this.props()): void {
    if (this.retired) return;
    const fittedBefore = this.view.onlyChipFits;
    const { place } = this.page.panel.setting;
    this.view.place(props, this.areas(), this.chosen === "open", place);
    if (this.view.onlyChipFits === fittedBefore) return;
    // The room found decides whether the panel is a chip: show it as what fits.
    const fitted = this.props();
    this.view.show(fitted);
    this.view.place(fitted, this.areas(), this.chosen === "open", place);
  }

  private areas(): PageAreas {
    return withBoxes(this.page.areas(), this.page.coveredBefore(this));
  }

  /** After the page changed: the marks follow their rows, and the panel moves where it must. */
  placeIfMoved(): void {
    // What waits to be drawn is placed then.
    if (this.retired || this.drawTimer !== undefined) return;
    this.placeWhereNeeded(this.props());
  }

  /** To place the panel is dear, and most changes leave it as high as it was on a page that stands still. */
  private placeWhereNeeded(props: PanelProps): void {
    if (this.view.isWellPlaced(this.areas())) this.view.placeMarks(props);
    else this.place(props);
  }

  placeMarks(): void {
    if (!this.retired) this.view.placeMarks(this.props());
  }

  retire(): void {
    this.retired = true;
    this.dropRequest();
    clearTimeout(this.drawTimer);
    this.actions.retire();
    this.view.remove();
  }

  private check(snapshot: ClaimSnapshot): void {
    const minuteSheets = this.minutes.fitting(snapshot, location.href);
    this.dropRequest();
    this.dropRequest = requestCheck(
      () => this.page.lent.ask("claim.check", { snapshot, minuteSheets }),
      snapshot.revision,
      {
        answered: (answer) => {
          this.result = answer;
          this.answered = snapshot;
          this.answeredIdentities = this.identities;
          this.trouble = null;
          this.draw();
        },
        trouble: (trouble) => {
          this.trouble = trouble;
          this.draw();
          if (trouble === "extension-updated") this.page.onUpdated();
        },
      },
    );
  }

  private async openCard(code: string, lineNumber: number, part: CardPart | null = null): Promise<void> {
    const line = this.snapshot.lines.find((each) => each.line === lineNumber);
    const opened: OpenCard = { code, line: line ? lineOfCard(line) : null, content: null, part };
    this.card = opened;
    this.askCardAgain = () => void this.openCard(code, lineNumber, part);
    this.draw();
    const content = await askForCard(this.page.lent, this.snapshot, code, line);
    if (this.retired || this.card !== opened) return;
    this.card = { ...opened, content: content ?? "unanswered" };
    this.draw();
  }

  private props(): PanelProps {
    const { snapshot, result, trouble } = this;
    const current = result?.revision === snapshot.revision ? result : null;
    const noLine = current?.coverage.every((line) => line.state === "not-checked");
    return {
      state:
        trouble || (noLine && current?.findings.length === 0)
          ? "not-checked"
          : current
            ? "checked"
            : "checking",
      revision: snapshot.revision,
      snapshot,
      ...this.actions.props(result, this.answered, this.answeredIdentities),
      lineKeys: this.answeredIdentities,
      trouble,
      command: this.command,
      onLeave: () => this.view.giveFocusBack(),
      collapsed: this.chosen ? this.chosen === "collapsed" : this.isCollapsedOnSite || this.view.onlyChipFits,
      moving: {
        isPlaced: this.page.panel.setting.place !== null,
        onMove: (across, down) => this.view.hold(across, down),
        onDrop: () => {
          const place = this.view.letGo(this.areas());
          this.keepPlace(place);
          return place;
        },
        onCancel: () => this.view.takeBack(),
        onPutBack: () => this.keepPlace(null),
      },
      card: this.card,
      onCollapse: (collapsed) => {
        this.chosen = collapsed ? "collapsed" : "open";
        // A panel that was held open over the page and is closed again says nothing of the other pages.
        if (!collapsed || !this.view.onlyChipFits) this.page.panel.change({ collapsed });
        this.draw();
      },
      tablesLeftOut: result?.tablesLeftOut ?? false,
      timedDays: result?.timedDays ?? [],
      onAskArithmetic: () =>
        answerInTime(this.page.lent.ask("claim.arithmetic", { snapshot: this.answered })),
      cardAnswers: this.cardAnswers,
      onMinutes: (day, code, minutes) => {
        if (code === null) this.minutes.setSession(day, minutes);
        else this.minutes.setMinutes(day, code, minutes);
        this.checkAfresh();
      },
      onOpenCard: (code, line, part) => void this.openCard(code, line, part),
      onAskCardAgain: () => this.askCardAgain(),
      onCloseCard: () => {
        this.card = null;
        this.draw();
      },
      onOpenOptions: (at) => void this.page.lent.ask("options.open", { at }),
      readingReport: this.page.readingReport,
    };
  }

  private keepPlace(place: PanelPlace | null): void {
    // Another place has every panel of the page placed anew; this one is in any case, for it stands where the hand left it.
    this.page.panel.change({ place });
    const props = this.show();
    if (props) this.place(props);
  }

  private draw(): void {
    const props = this.show();
    if (!props) return;
    this.placeWhereNeeded(props);
    this.page.onShown(this);
  }

  /** Shows what is known now, where it stands: while an answer is awaited, nothing moves. */
  private show(): PanelProps | null {
    clearTimeout(this.drawTimer);
    this.drawTimer = undefined;
    if (this.retired) return null;
    this.view.obey(this.page.settings);
    const props = this.props();
    this.view.show(props);
    return props;
  }
}

/** Whether two readings hold the same: plain data through and through. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [entries, others] = [Object.entries(one), other as Record<string, unknown>];
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => isSame(value, others[key]))
  );
}

/** The element with the focus, inside open shadow roots too. */
function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** A page that replaces a form by itself, as it does after each edit, leaves most of it as it was. */
function sameLines(before: ChargeForm, now: ChargeForm): boolean {
  const codes = new Set(before.lines.map(({ code }) => readValue(code)));
  return now.lines.some(({ code }) => codes.has(readValue(code)));
}
