import { patience } from "../answer-in-time";
import { askFramesToTeach } from "../messages";

/** What comes of it: a frame lets the person point, or those that answered have no field, or none answered. */
export type Teaching = "started" | "no-fields" | "silent";

/** Milliseconds after which the frames that have not answered are not waited for to say that there are no fields. */
const pauseForOthers = 1000;

/**
 * Asks the frames of a tab to let the person point at fields, and tells what comes of it, perhaps twice: a frame that is busy may begin
 * after others have said that they have no fields. The question reaches such a frame only while it is open, so that it stays open for
 * as long as a busy page may take.
 */
export async function askToTeach(tabId: number, tell: (teaching: Teaching) => void): Promise<void> {
  const end = new AbortController();
  let last: Teaching = "silent";
  const toldOf = (teaching: Teaching): void => {
    last = teaching;
    tell(teaching);
  };
  let others: ReturnType<typeof setTimeout> | undefined;
  const onAnswer = (started: boolean): void => {
    if (started) toldOf("started");
    else if (last === "silent")
      others ??= setTimeout(() => last === "silent" && toldOf("no-fields"), pauseForOthers);
  };
  const timer = setTimeout(() => end.abort(), patience);
  await askFramesToTeach(tabId, onAnswer, end.signal);
  clearTimeout(timer);
  // Nobody is left to answer.
  if (last !== "silent") return;
  clearTimeout(others);
  tell(others === undefined ? "silent" : "no-fields");
}
