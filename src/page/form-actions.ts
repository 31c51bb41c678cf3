import { answerInTime, inTime } from "../answer-in-time";
import type { RuleSetting } from "../claim/claim-context";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { DismissalReason } from "../claim/dismissal";
import type { Messages } from "../message-protocol";
import type { Outcome } from "../messages";
import type { DismissalProps, DismissedFinding, FixingProps } from "../panel/panel-props";
import { text } from "../texts";
import { codesOf, Dismissals, type KnownReading } from "./dismissals";
import { FiredCounter } from "./fired-counter";
import { type FixedForm, Fixing } from "./fixing";
import type { PageOfForms } from "./page-of-forms";

type Answer = Messages["claim.check"]["answer"];

/** What a person does with the findings of one form: fixes them, sets them aside, and takes either back. */
export class FormActions {
  private readonly fixing: Fixing;
  private readonly dismissals = new Dismissals();
  private readonly fired: FiredCounter;
  /** Of rules that were turned off here: what the user had made of them; undefined where that could not be saved. */
  private readonly settingsBefore = new Map<string, Promise<RuleSetting | null | undefined>>();
  /** What of the last dismissal could not be saved. */
  private unsaved: DismissalProps["unsaved"] = null;

  constructor(
    private readonly form: Omit<FixedForm, "whyNot">,
    private readonly page: Pick<PageOfForms, "lent" | "settings" | "standing">,
  ) {
    const whyNot = (): string | null => {
      const why = page.settings.whyNotWrite;
      return why && text(why);
    };
    this.fixing = new Fixing({ ...form, whyNot });
    this.fired = new FiredCounter(page.lent);
  }

  /** What the panel shows of an answer, and how it calls back. `snapshot` and `identities`: the reading that was judged. */
  props(
    answer: Answer | null,
    snapshot: ClaimSnapshot,
    identities: readonly string[],
  ): { result: Answer | null; fixing: FixingProps; dismissals: DismissalProps } {
    const { fixing, dismissals, page } = this;
    const answered: KnownReading = { snapshot, identities };
    const split = answer && dismissals.split(answer, answered, page.standing.all);
    if (split) this.fired.saw(split.result, snapshot);
    return {
      result: split?.result ?? null,
      fixing: {
        state: fixing.state,
        pressRefused: fixing.pressRefused,
        whyNotWritable: (changes) => fixing.whyNotWritable(changes),
        onApply: (changes, what) => {
          this.closeDismissal();
          void fixing.apply(changes, what);
        },
        onUndo: () => void fixing.undo(),
        onClose: () => fixing.close(),
      },
      dismissals: {
        dismissed: split?.dismissed ?? [],
        last: dismissals.last,
        unsaved: this.unsaved,
        mayTurnOff: (rule) => page.settings.mayTurnOff(rule),
        onDismiss: (finding, scope, reason) =>
          answer && void this.dismiss({ finding, scope }, reason, answer.payerId, answered),
        onRestore: (dismissed) => answer && void this.restore(dismissed, answer.payerId, answered),
        onClose: () => {
          this.closeDismissal();
          this.form.changed();
        },
      },
    };
  }

  /** A person pressed a button that writes, and may not have seen what they pressed. */
  refusePress(): void {
    this.fixing.refusePress();
  }

  /** Before a new reading is judged. */
  follow(reading: KnownReading): void {
    this.dismissals.follow(reading);
  }

  /** The page put another form in the place of this one, which may be another patient's. */
  forget(): void {
    this.dismissals.forget();
    this.unsaved = null;
    this.fixing.close();
  }

  retire(): void {
    this.fired.retire();
  }

  private closeDismissal(): void {
    this.dismissals.last = null;
    this.unsaved = null;
  }

  private async dismiss(
    dismissed: DismissedFinding,
    reason: DismissalReason,
    payer: string,
    answered: KnownReading,
  ): Promise<void> {
    const { finding, scope } = dismissed;
    const dismissal = this.dismissals.add(dismissed, reason, payer, answered);
    this.fired.dismiss(finding, answered.snapshot);
    const { last } = this.dismissals;
    this.unsaved = null;
    this.form.changed();
    const [{ kind }, before] = await Promise.all([
      inTime(this.page.lent.ask("dismissal.add", { dismissal })),
      scope === "rule" ? this.turnOff(finding.rule) : null,
    ]);
    // What a person did since has its own words.
    if (this.dismissals.last !== last || (kind === "answered" && before !== undefined)) return;
    const isHere = scope === "lines" || scope === "claim";
    const isDismissed = isHere || (scope === "rule" ? before !== undefined : kind === "answered");
    this.unsaved = isDismissed ? "log" : "dismissal";
    if (!isDismissed) this.dismissals.last = null;
    this.form.changed();
  }

  private async restore(dismissed: DismissedFinding, payer: string, answered: KnownReading): Promise<void> {
    const { finding, scope } = dismissed;
    const own = this.dismissals.restore(dismissed, answered);
    this.fired.restore(finding, answered.snapshot);
    this.unsaved = null;
    this.form.changed();
    const { ask } = this.page.lent;
    const asked: Promise<Outcome<unknown>>[] = [];
    if (own) asked.push(ask("dismissal.take-back", { dismissal: own }));
    else if (scope === "codes") {
      const standing = { rule: finding.rule, codes: codesOf(finding, answered.snapshot), payer };
      asked.push(ask("dismissal.end", { standing }));
    }
    const setting = scope === "rule" ? await this.settingsBefore.get(finding.rule) : undefined;
    // Where the rule was never turned off, what the user made of it stands.
    if (setting !== undefined) asked.push(ask("rule.set", { rule: finding.rule, setting }));
    const outcomes = await Promise.all(asked.map(inTime));
    if (this.dismissals.last !== null || outcomes.every(({ kind }) => kind === "answered")) return;
    this.unsaved = "restoring";
    this.form.changed();
  }

  private turnOff(rule: string): Promise<RuleSetting | null | undefined> {
    const asked = this.page.lent.ask("rule.set", { rule, setting: "off" });
    const before = answerInTime(asked).then((answer) => answer?.before);
    this.settingsBefore.set(rule, before);
    return before;
  }
}
