import { patience } from "../answer-in-time";
import type { Messages } from "../message-protocol";
import type { Outcome } from "../messages";
import type { PanelTrouble } from "../panel/panel-props";

type Answer = Messages["claim.check"]["answer"];

/** Pauses before a question that nobody heard is asked again, in milliseconds; after the last one the next edit asks. */
const retryPauses = [100, 1000, 4000];

/** What becomes of a request. */
export interface CheckListener {
  /** Once, and the last that is heard: also where the answer came after its question was given up. */
  answered(answer: Answer): void;
  /** There is no answer so far. */
  trouble(trouble: PanelTrouble): void;
}

/**
 * Has one reading of a form judged: asks again where the question or its answer is lost, and says so where it has to.
 *
 * Answers may come late, twice or in any order: all are to the same reading, so the first one stands. What is no answer counts only of the
 * newest question.
 *
 * @param revision of the reading
 * @returns drops the request: nothing is heard of it any more
 */
export function requestCheck(
  ask: () => Promise<Outcome<Answer>>,
  revision: number,
  listener: CheckListener,
): () => void {
  let over = false;
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    over = true;
    clearTimeout(timer);
  };

  const attempt = (number: number): void => {
    newest = number;
    timer = setTimeout(() => unheard(number, 0), patience);
    void ask().then((outcome) => {
      if (over) return;
      if (outcome.kind === "answered" && outcome.answer.revision === revision) {
        end();
        listener.answered(outcome.answer);
      } else if (outcome.kind === "extension-updated" || outcome.kind === "site-removed") {
        end();
        listener.trouble(outcome.kind);
      } else if (number === newest) {
        clearTimeout(timer);
        if (outcome.kind === "failed") listener.trouble("check-failed");
        else unheard(number, retryPauses[number] ?? 0);
      }
    });
  };

  const unheard = (number: number, pause: number): void => {
    newest = number + 1;
    const isLast = number >= retryPauses.length;
    if (!isLast) timer = setTimeout(() => attempt(number + 1), pause);
    // A worker that was stopped as it was asked is there again at once: nothing to speak of.
    if (number > 0 || pause === 0) listener.trouble(isLast ? "check-failed" : "worker-gone");
  };

  attempt(0);
  return end;
}
