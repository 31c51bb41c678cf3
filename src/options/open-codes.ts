import browser from "../browser";
import { askFramesForCodes } from "../messages";

/** A tab that has not answered by then is left out; the browser may have put it to sleep. Milliseconds: what even a busy one needs. */
const patience = 1500;

/** The codes on the charge forms of all open tabs that Claimlight may read, each once. Never rejects. */
export async function openCodes(): Promise<string[]> {
  const codes = new Set<string>();
  try {
    const signal = AbortSignal.timeout(patience);
    const tabs = await browser.tabs.query({});
    const collect = (found: readonly string[]): void => {
      for (const code of found) codes.add(code);
    };
    await Promise.all(
      tabs.map(({ id }) => (id === undefined ? null : askFramesForCodes(id, collect, signal))),
    );
  } catch {
    // A tab that closes meanwhile has no open form any more.
  }
  return [...codes].sort();
}
