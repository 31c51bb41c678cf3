import type { StandingDismissal } from "../claim/dismissal";
import type { Lent } from "./lent";

/** What was set aside for payers' codes, on this page or any other. */
export class StandingDismissals {
  all: readonly StandingDismissal[] = [];

  /** @param onChanged called when it is known or has changed */
  constructor(
    { readStanding, onStandingChanged }: Pick<Lent, "readStanding" | "onStandingChanged">,
    onChanged: () => void,
    signal: AbortSignal,
  ) {
    const keep = (standing: readonly StandingDismissal[]): void => {
      // Each finding counted and each line of the log changes the same entry of the storage.
      if (signal.aborted || JSON.stringify(standing) === JSON.stringify(this.all)) return;
      this.all = standing;
      onChanged();
    };
    onStandingChanged(keep, signal);
    // What cannot be read hides nothing.
    readStanding().then(keep, () => {});
  }
}
