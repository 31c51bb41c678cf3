import { patience } from "../answer-in-time";
import { askFramesToTeach } from "../messages";

/** What comes of it: a frame lets the person point, or those that answered have no field, or none answered. */
export type Teaching = "started" | "no-fields" | "silent";

/** Milliseconds after which the frames that have not answered are not waited for to say that there are no fields. */
const pauseForOthers = 1000;
/** Milliseconds after which the frames are asked anew: a question reaches only those whose script has begun. */
const pauseBetween = 1000;

/**
 * Asks the frames of a tab to let the person point at fields, and tells what comes of it, perhaps twice: a frame that is busy, or only just
 * loading, may begin after others have said that they have no fields. The question reaches such a frame only while it is open, so that it
 * stays open for as long as a busy page may take.
 */
export async function askToTeach(tabId: number, tell: (teaching: Teaching) => void): Promise<void> {
  const end = new AbortController();
  const press = crypto.randomUUID();
  let last: Teaching | null = null;
  const toldOf = (teaching: Teaching): void => {
    if (teaching === last || last === "started") return;
    last = teaching;
    tell(teaching);
  };
  let others: ReturnType<typeof setTimeout> | undefined;
  const onAnswer = (started: boolean): void => {
    if (started) toldOf("started");
    else others ??= setTimeout(() => toldOf("no-fields"), pauseForOthers);
  };
  const ask = (): Promise<void> => askFramesToTeach(tabId, press, onAnswer, end.signal);
  // Where no script stands in the tab, that is said at once.
  void ask().then(() => others === undefined && toldOf("silent"));
  const again = setInterval(ask, pauseBetween);
  await new Promise((resolve) => setTimeout(resolve, patience));
  clearInterval(again);
  clearTimeout(others);
  end.abort();
  if (last === null) toldOf(others === undefined ? "silent" : "no-fields");
}
