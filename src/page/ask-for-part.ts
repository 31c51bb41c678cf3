import type { PartName } from "../message-protocol";
import { ask } from "../messages";
import { handedOver, type PageParts } from "./page-parts";

/** Pauses before an unanswered question is asked again, in milliseconds: a worker may die as it starts. */
const retryPauses = [100, 1000, 4000];

/** What has been asked and not answered yet: two who want the same part wait for one answer. */
const asked = new Map<PartName, Promise<void>>();

/** Has the background put the script of a part into this frame. Null where that cannot be had now; never rejects. */
export async function askForPart<Name extends PartName>(name: Name): Promise<PageParts[Name] | null> {
  const there = handedOver(name);
  if (there) return there;
  const answered = asked.get(name) ?? askUntilAnswered(name).finally(() => asked.delete(name));
  asked.set(name, answered);
  await answered;
  return handedOver(name);
}

async function askUntilAnswered(part: PartName): Promise<void> {
  for (const pause of [...retryPauses, null]) {
    const { kind } = await ask("part.load", { part });
    if (kind !== "unreachable" || pause === null) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
