import type { StandingDismissal } from "../claim/dismissal";
import type { Lent } from "./lent";

/** What was set aside for payers' codes, on this page or any other. */
export class StandingDismissals {
  all: readonly StandingDismissal[] = [];

  /** @param onChanged called when it is known or has changed */
  constructor(
    { readDismissals, onDismissalsChanged }: Pick<Lent, "readDismissals" | "onDismissalsChanged">,
    onChanged: () => void,
    signal: AbortSignal,
  ) {
    const keep = (standing: readonly StandingDismissal[]): void => {
      if (signal.aborted || standing.length + this.all.length === 0) return;
      this.all = standing;
      onChanged();
    };
    onDismissalsChanged((record) => keep(record.standing), signal);
    // What cannot be read hides nothing.
    readDismissals().then(
      (record) => keep(record.standing),
      () => {},
    );
  }
}
