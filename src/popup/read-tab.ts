import browser from "../browser";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { byPageOrder, type FrameReading } from "../message-protocol";
import { askFrames } from "../messages";
import { coversSite, grantedSites, sitePattern } from "../settings/sites";

/** A tab as the browser lets the popup see it: without `activeTab` or a grant there is no address. */
export interface ShownTab {
  readonly id: number;
  readonly address: string | null;
}

export interface TabReading {
  /** The site the tab shows; null where it shows no web page, or one whose address the browser does not tell. */
  readonly site: Site | null;
  /** Every charge form in use, in the order of the page. */
  readonly forms: readonly ClaimSnapshot[];
  /** Known and taught forms that have changed so that they cannot be read. */
  readonly drifts: FrameReading["drifts"];
  /** The reading reports of all frames that answered, each under the way to its frame; empty where none did. */
  readonly report: string;
  /** Sites that frames of the page load from and that were not added: what stands in them was not read. */
  readonly framesNotAdded: readonly Site[];
  /** Sites that were added but have a frame that gave no answer in time. */
  readonly framesSilent: readonly Site[];
}

export interface Site {
  /** Scheme and host, without port: what a person reads, and the key. */
  readonly name: string;
  /** What the browser is asked to grant. */
  readonly pattern: string;
  readonly added: boolean;
}

/** Frames that cannot be counted have this long: the whole reading stays under 300 ms, with the popup's own start. */
const patience = 240;

/**
 * A frame that is known to be there and ours has longer, as a reading without it would be wrong. It answers within 20 ms, but a page that
 * has just gone into the background can take half a second for its first answer in Firefox.
 */
const patienceWithKnownFrames = 1000;

/**
 * Asks every frame of the tab, all at once, to look and read afresh. Never rejects.
 *
 * @param onLate is handed the whole reading again for each frame that answers after its time, until `signal` aborts
 */
export async function readTab(
  tab: ShownTab,
  onLate: (reading: TabReading) => void,
  signal: AbortSignal,
): Promise<TabReading> {
  const answers = new Map<string, FrameReading>();
  let inTime = true;
  const granted = await grantedSites().catch((): string[] => []);
  let lookedInto: Look = "looking";

  const reached = () => (typeof lookedInto === "string" ? [] : lookedInto);
  const expected = () => reached().filter((frame) => mayAnswer(frame, granted));
  const reckon = (): TabReading => {
    const readings = [...answers.values()].sort((left, right) =>
      byPageOrder(left.framePath, right.framePath),
    );
    const silent = expected().filter((frame) => !answers.has(pathKey(frame)));
    const origins = [...readings, ...reached()].flatMap((frame) => [frame.origin, ...frame.childOrigins]);
    const site = siteOf(tab.address ?? answers.get("")?.origin ?? "", granted);
    return {
      site,
      forms: readings.flatMap((reading) => reading.forms),
      drifts: readings.flatMap((reading) => reading.drifts),
      report: readings.map(({ framePath, report }) => `${frameName(framePath)}\n${report}`).join("\n\n"),
      framesNotAdded: sitesOf(origins, granted).filter((other) => !other.added && other.name !== site?.name),
      framesSilent: sitesOf(
        silent.map((frame) => (frame.origin === "null" ? (tab.address ?? "") : frame.origin)),
        granted,
      ),
    };
  };
  await new Promise<void>((resolve) => {
    let isPatienceOver = false;
    const finishIfComplete = (): void => {
      if (lookedInto === "looking") return;
      // A top window that answers, but that the browser does not let us look into, is the extension's own practice form.
      const isComplete =
        lookedInto === "refused"
          ? answers.has("") || isPatienceOver
          : expected().every((frame) => answers.has(pathKey(frame)));
      if (isComplete) resolve();
    };
    const timers = [
      setTimeout(() => {
        isPatienceOver = true;
        finishIfComplete();
      }, patience),
      setTimeout(resolve, patienceWithKnownFrames),
    ];
    signal.addEventListener("abort", () => timers.forEach(clearTimeout));
    const looked = lookInto(tab.id).then((look) => {
      lookedInto = look;
      finishIfComplete();
    });
    const asked = askFrames(
      tab.id,
      (reading) => {
        answers.set(pathKey(reading), reading);
        if (inTime) finishIfComplete();
        else onLate(reckon());
      },
      signal,
    );
    // Nobody is left to answer, or the tab is gone: no need to wait out the time.
    Promise.all([looked, asked]).then(
      () => resolve(),
      () => resolve(),
    );
  });
  inTime = false;
  return reckon();
}

/** What is known of a frame that the browser lets us look into, whether or not a content script answers there. */
interface ReachedFrame {
  readonly framePath: readonly number[];
  readonly origin: string;
  readonly childOrigins: readonly string[];
  /** Such as the blank frames of an analytics script, which have nothing to read and often no content script. */
  readonly empty: boolean;
}

function mayAnswer(frame: ReachedFrame, granted: readonly string[]): boolean {
  // A frame without an address of its own (srcdoc) is in reach only because the site around it is.
  return frame.origin === "null" ? !frame.empty && granted.length > 0 : coversSite(granted, frame.origin);
}

/** The frames the browser lets us look into; "refused" where the top window is not ours: its added frames answer nevertheless. */
type Look = "looking" | "refused" | readonly ReachedFrame[];

async function lookInto(tabId: number): Promise<Look> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: lookAtFrame,
      // Otherwise a frame that never finishes loading holds back all the others.
      injectImmediately: true,
    });
    return results.flatMap(({ result }) => (result ? [result as ReachedFrame] : []));
  } catch {
    return "refused";
  }
}

/** Runs in the frame, alone: it can use nothing from this file. */
function lookAtFrame(): ReachedFrame {
  const framePath: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let index = 0;
    while (index < at.parent.length && at.parent[index] !== at) index += 1;
    framePath.unshift(index);
  }
  const frames = [...document.querySelectorAll<HTMLIFrameElement>("iframe[src], frame[src]")];
  const childOrigins = frames.flatMap(({ src }) =>
    /^https?:/.test(src) && URL.canParse(src) ? [new URL(src).origin] : [],
  );
  return {
    framePath,
    origin: location.origin,
    childOrigins,
    empty: (document.body?.childElementCount ?? 0) === 0,
  };
}

function frameName(framePath: readonly number[]): string {
  return framePath.length === 0 ? "top window" : `frame ${framePath.map((index) => index + 1).join(".")}`;
}

function pathKey({ framePath }: { readonly framePath: readonly number[] }): string {
  return framePath.join(".");
}

function siteOf(address: string, granted: readonly string[]): Site | null {
  const pattern = sitePattern(address);
  return pattern === null
    ? null
    : { name: pattern.slice(0, -2), pattern, added: coversSite(granted, address) };
}

/** Each site once, in alphabetical order: ports and frames of one host are one site. */
function sitesOf(addresses: readonly string[], granted: readonly string[]): Site[] {
  const sites = new Map<string, Site>();
  for (const address of addresses) {
    const site = siteOf(address, granted);
    if (site) sites.set(site.name, site);
  }
  return [...sites.values()].sort((left, right) => left.name.localeCompare(right.name));
}
