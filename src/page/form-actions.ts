import type { RuleSetting } from "../claim/claim-context";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { DismissalReason } from "../claim/dismissal";
import type { Messages } from "../message-protocol";
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
  /** Of rules that were turned off here: what the user had made of them. */
  private readonly settingsBefore = new Map<string, RuleSetting | null>();

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
          dismissals.last = null;
          void fixing.apply(changes, what);
        },
        onUndo: () => void fixing.undo(),
        onClose: () => fixing.close(),
      },
      dismissals: {
        dismissed: split?.dismissed ?? [],
        last: dismissals.last,
        onDismiss: (finding, scope, reason) =>
          answer && this.dismiss({ finding, scope }, reason, answer.payerId, answered),
        onRestore: (dismissed) => answer && this.restore(dismissed, answer.payerId, answered),
        onClose: () => {
          dismissals.last = null;
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
    this.fixing.close();
  }

  retire(): void {
    this.fired.retire();
  }

  private dismiss(
    dismissed: DismissedFinding,
    reason: DismissalReason,
    payer: string,
    answered: KnownReading,
  ): void {
    const dismissal = this.dismissals.add(dismissed, reason, payer, answered);
    this.fired.dismiss(dismissed.finding, answered.snapshot);
    void this.page.lent.ask("dismissal.add", { dismissal });
    if (dismissed.scope === "rule") void this.turnOff(dismissed.finding.rule);
    this.form.changed();
  }

  private restore(dismissed: DismissedFinding, payer: string, answered: KnownReading): void {
    const { finding, scope } = dismissed;
    const own = this.dismissals.restore(dismissed, answered);
    this.fired.restore(finding, answered.snapshot);
    const { ask } = this.page.lent;
    if (own) void ask("dismissal.take-back", { dismissal: own });
    else if (scope === "codes") {
      const standing = { rule: finding.rule, codes: codesOf(finding, answered.snapshot), payer };
      void ask("dismissal.end", { standing });
    }
    if (scope === "rule") {
      const setting = this.settingsBefore.get(finding.rule) ?? null;
      void ask("rule.set", { rule: finding.rule, setting });
    }
    this.form.changed();
  }

  private async turnOff(rule: string): Promise<void> {
    const outcome = await this.page.lent.ask("rule.set", { rule, setting: "off" });
    if (outcome.kind === "answered") this.settingsBefore.set(rule, outcome.answer.before);
  }
}
