import type { PartName } from "../message-protocol";
import { ask } from "../messages";
import { handedOver, type PageParts } from "./page-parts";

/** Milliseconds after which a question was lost: even a worker that starts on a busy machine has answered by then. */
const patience = 5000;
/** Pauses before each question, in milliseconds. They go on for long: a page that stands still has no next look that would ask. */
const pauses = [0, 100, 1000, 4000, 16_000, 64_000];
const goneKinds: readonly unknown[] = ["extension-updated", "site-removed"];

/** What has been asked and not answered yet: two who want the same part wait for one answer. */
const asked = new Map<PartName, Promise<void>>();

/**
 * Has the background put the script of a part into this frame, and asks again where the question is lost, nobody answers or the browser
 * does not take the script. Null where that cannot be had; never rejects.
 */
export async function askForPart<Name extends PartName>(name: Name): Promise<PageParts[Name] | null> {
  const there = handedOver(name);
  if (there) return there;
  const answered = asked.get(name) ?? askUntilThere(name).finally(() => asked.delete(name));
  asked.set(name, answered);
  await answered;
  return handedOver(name);
}

async function askUntilThere(part: PartName): Promise<void> {
  for (const pause of pauses) {
    await after(pause);
    // It may have come although its answer was lost.
    if (handedOver(part)) return;
    const outcome = await Promise.race([ask("part.load", { part }), after(patience)]);
    // Nothing of an extension or a site that is gone will come.
    if (handedOver(part) || goneKinds.includes(outcome?.kind)) return;
  }
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
