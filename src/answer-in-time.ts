import type { Outcome } from "./messages";

/** Milliseconds in which even a worker that starts on a busy machine has answered: a question that waits longer was lost. */
export const patience = 5000;

/** An outcome that does not come in time counts as none, so that nobody is left waiting for a message that was lost. */
export async function inTime<Answer>(asked: Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<Outcome<Answer>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "unreachable" }), patience);
  });
  try {
    return await Promise.race([asked, lost]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer alone; null where none came in time. */
export async function answerInTime<Answer>(asked: Promise<Outcome<Answer>>): Promise<Answer | null> {
  const outcome = await inTime(asked);
  return outcome.kind === "answered" ? outcome.answer : null;
}
