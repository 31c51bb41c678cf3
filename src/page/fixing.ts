import type { LineChange } from "../claim/line-change";
import type { FixState } from "../panel/panel-props";
import { text } from "../texts";
import { type EditPlan, type KnownForm, planEdits } from "./field-edits";
import { type WriteOutcome, writeFields } from "./write";

/** What is known where a fix is to be written. */
export interface FixedForm {
  /** The form as it was last read. */
  current(): KnownForm;
  /** The form as it is now, read afresh where the page replaced its elements. */
  refreshed(): KnownForm;
  /** Why nothing may be written on this site, as a sentence without a full stop; null where it may. */
  whyNot(): string | null;
  /** Shows the state anew. */
  changed(): void;
}

/** Writes fixes into one form, one at a time, and takes the last one back. */
export class Fixing {
  state: FixState | null = null;
  /** Whether the last press of a button that writes was refused. */
  pressRefused = false;
  private undoLast: (() => Promise<WriteOutcome>) | null = null;

  constructor(private readonly form: FixedForm) {}

  /** Why the changes cannot be written, as a sentence without a full stop; null where they can. */
  whyNotWritable(changes: readonly LineChange[]): string | null {
    const because = this.form.whyNot();
    if (because !== null) return because;
    const plan = planEdits(() => this.form.current(), changes);
    return plan.kind === "edits" ? null : plan.because;
  }

  /** Only on a person's click or key. `what`: the changes in words, for the undo. */
  async apply(changes: readonly LineChange[], what: readonly string[]): Promise<void> {
    if (this.state?.kind === "writing") return;
    const because = this.form.whyNot();
    const plan = planEdits(() => this.form.refreshed(), changes);
    if (because !== null || plan.kind !== "edits") {
      this.show({ kind: "not-written", because: because ?? whyNotPlanned(plan), restored: true });
      return;
    }
    this.undoLast = null;
    this.show({ kind: "writing" });
    const outcome = await writeFields(plan.edits);
    if (outcome.kind === "written") {
      this.undoLast = outcome.undo;
      this.show({ kind: "written", what });
    } else this.show({ kind: "not-written", because: outcome.because, restored: outcome.restored });
  }

  /** Puts back exactly what the last fix replaced, unless it was changed since. */
  async undo(): Promise<void> {
    const { undoLast } = this;
    if (!undoLast || this.state?.kind === "writing") return;
    this.undoLast = null;
    this.show({ kind: "writing" });
    const outcome = await undoLast();
    if (outcome.kind === "written") this.show({ kind: "undone" });
    else this.show({ kind: "not-undone", because: outcome.because, restored: outcome.restored });
  }

  /** The person has read what became of the last fix. */
  close(): void {
    this.undoLast = null;
    this.show(null);
  }

  /** The button had just moved, or something lay over it. What became of the last fix stays said, and its undo possible. */
  refusePress(): void {
    this.pressRefused = true;
    this.form.changed();
  }

  private show(state: FixState | null): void {
    this.state = state;
    this.pressRefused = false;
    this.form.changed();
  }
}

function whyNotPlanned(plan: EditPlan): string {
  return plan.kind === "not-writable" ? plan.because : text("writeFormChanged");
}
