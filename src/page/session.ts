import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { askPage, type FrameReading, type FrameTally, longestReport } from "../message-protocol";
import { answer, ask, isOrphaned } from "../messages";
import { type ChargeForm, type PageReading, readDocument } from "../readers/read-document";
import { listAll } from "../readers/unclobbered";
import { onAnsweredOtherwise } from "../settings/announcements";
import { FetchedReaders, nothingRead } from "./fetched-readers";
import { childOrigins, framePath, isInSight } from "./frames";
import { lent } from "./lent";
import { keepOwnKeys } from "./own-keys";
import { PacedReading } from "./paced-reading";
import type { SessionOfForms } from "./page-of-forms";
import type { LoadPart } from "./page-parts";
import { PageSettings } from "./page-settings";
import type { ShownForms } from "./shown-forms";
import { snapshotOf } from "./snapshot";
import { TaughtReaders } from "./taught-readers";
import type { Teaching } from "./teaching";
import { type Watching, watch } from "./watch";

/** Milliseconds between two pictures of a usual screen. */
const oneFrame = 16;

/** A running content script. */
export interface Session {
  /** Ends it: listeners, observers, timers and panels are gone afterwards. */
  retire(): void;
}

/**
 * Watches a document, has a panel shown for each charge form in use, and answers what was read. One AbortController ends it all.
 *
 * What shows a form, and what lets a person teach one, is fetched when it is first needed: most frames of a site have no form, and all that
 * only stands ready would cost them time and memory.
 *
 * @param load fetches a part of that; where it cannot be had now, the next look tries again
 */
export function startSession(document: Document, load: LoadPart): Session {
  const end = new AbortController();
  let found: readonly ChargeForm[] = [];
  let shown: ShownForms | null = null;
  let teaching: Teaching | null = null;
  let watching: Watching | null = null;
  removeOrphans(listAll(document, "claimlight-panel"));

  const retire = (): void => {
    end.abort();
    shown?.retire();
  };

  const readNow = (): PageReading => {
    if (!isInSight(window)) return nothingRead;
    const only = settings.site.reader;
    return shipped.counted(readDocument(document, shipped.after(taught.readers, only), only));
  };
  const paced = new PacedReading(document, end.signal);
  /** Null where there is more to do. */
  const readPaced = (mayGoOn?: () => boolean): PageReading | null => {
    if (!isInSight(window)) return nothingRead;
    const only = settings.site.reader;
    const reading = paced.read(shipped.after(taught.readers, only), only, mayGoOn);
    return reading && shipped.counted(reading);
  };

  /**
   * Whether this script has nothing to do here any more, and has retired. Without its extension it can only keep saying so in a panel that
   * stands; once that is gone, the new version's script has taken the page over, and a panel put back would be a second one.
   */
  const isOver = (): boolean => {
    if (!end.signal.aborted && isOrphaned() && !shown?.isOnPage()) retire();
    return end.signal.aborted;
  };

  /** Reads the page and brings every form's panel up to date. */
  const look = (reading?: PageReading): void => {
    if (isOver()) return;
    paced.stop();
    take(reading ?? readNow());
  };

  /** Reads the page after an edit: in one go, but for a page so large that it would stand still meanwhile. */
  const lookAtEdit = (): void => {
    paced.stop();
    const start = performance.now();
    readOn();
    editTook = performance.now() - start;
  };
  /** Milliseconds. */
  let editTook = Number.POSITIVE_INFINITY;
  let goingOn: ReturnType<typeof setTimeout> | undefined;
  const readOn = (): void => {
    clearTimeout(goingOn);
    if (isOver()) return;
    const reading = readPaced();
    if (reading) take(reading);
    else
      goingOn = setTimeout(() => {
        // A look that the page caused may have read to the end.
        if (paced.isOpen) readOn();
      });
  };

  const take = (reading: PageReading): void => {
    found = reading.forms;
    const drifted = taught.drifted(reading.drifts);
    if (drifted || teaching) void teachingOfPage().then((teaches) => teaches?.showDrift(drifted));
    shown?.show(found);
    if (!shown && found.length > 0) void showWhenLoaded();
    watching?.found(found);
  };

  /** Null for a session that has ended meanwhile, too. */
  const partOf: LoadPart = async (name) => {
    const part = await load(name);
    return end.signal.aborted ? null : part;
  };

  let preparing: Promise<void> | null = null;
  const showWhenLoaded = (): Promise<void> => {
    preparing ??= prepareForms().finally(() => {
      preparing = null;
    });
    return preparing;
  };
  const prepareForms = async (): Promise<void> => {
    const part = await partOf("forms");
    if (!part) return;
    removeHiddenOrphans();
    const forms = new part.ShownForms(document, lent, forForms, end.signal);
    // A panel that stood elsewhere for a moment would jump.
    await forms.ready;
    if (isOver()) return;
    shown = forms;
    shown.show(found);
    // Our own element is no change of the page.
    watching?.found(found);
  };
  const forForms: SessionOfForms = {
    get settings() {
      return settings;
    },
    look: () => look(),
    readNow,
    onUpdated: () => end.abort(),
    onShown: () => report(),
  };

  const teachingOfPage = async (): Promise<Teaching | null> => {
    const part = await partOf("teaching");
    if (part && !teaching) {
      removeHiddenOrphans();
      teaching = new part.Teaching(document, lent, settings, end.signal);
    }
    return part && teaching;
  };

  /** One in a dialog may stand in a component: looked for before the first of our own stands, as most frames never have one. */
  const removeHiddenOrphans = (): void => {
    if (!shown && !teaching) removeOrphans(lent.domOf(document).all("claimlight-panel"));
  };

  /** Whether a person can point here. Once for each press on the button: one who has ended it here is not asked anew. */
  const begunFor = (press: string): Promise<boolean> => {
    if (begun?.press !== press) begun = { press, started: begin() };
    return begun.started;
  };
  let begun: { readonly press: string; readonly started: Promise<boolean> } | null = null;
  const begin = async (): Promise<boolean> => {
    const started = (await teachingOfPage())?.start(null) ?? false;
    // The fields may come with the next second.
    if (!started) begun = null;
    return started;
  };

  /** Tells the toolbar's button where what was found has changed. */
  let reported = "";
  const report = (): void => {
    const now = JSON.stringify(tally());
    if (now === reported || end.signal.aborted) return;
    reported = now;
    void ask("forms.changed", {}).then(({ kind }) => {
      // A message that a stopping worker lost is sent again with the next look.
      if (kind !== "answered" && reported === now) reported = "";
    });
  };
  const tally = (): FrameTally => ({ origin: location.origin, ...(shown?.tally ?? tallyBefore(found)) });

  const read = async (): Promise<FrameReading> => {
    await ready;
    watching?.searchAgain();
    let reading = readNow();
    // A form may wait for its reader.
    if (await shipped.settled()) reading = readNow();
    look(reading);
    const part = await partOf("forms");
    return {
      framePath: framePath(window),
      origin: location.origin,
      childOrigins: childOrigins(document),
      forms: reading.forms.map((form) => snapshotOf(form, 0)),
      drifts: reading.drifts.map(({ readerId, because }) => ({ reader: readerId, because })),
      report: part?.readingReport(reading).slice(0, longestReport) ?? "",
    };
  };

  keepOwnKeys(window, end.signal);
  const taught = new TaughtReaders(document, partOf, () => look(), end.signal);
  const shipped = new FetchedReaders(partOf, () => look());
  const settings = new PageSettings(document, () => onSettings(), end.signal);
  // The maps come first: a form that was taught must not be shown by another reader meanwhile. Nor by one that is not set for the site.
  const ready = Promise.all([taught.ready, settings.ready]);
  answer(
    askPage,
    {
      "page.read": read,
      "page.tally": () => {
        const told = tally();
        // The button shows this now, which may be of lines that wait for their answer: the answer is news again.
        reported = JSON.stringify(told);
        return told;
      },
      "page.codes": async () => codesOf((await read()).forms),
      "page.teach": ({ press }) => begunFor(press),
      "page.forms": () => ({
        framePath: framePath(window),
        forms: found.length,
        focused: document.hasFocus(),
      }),
      "page.command": async ({ command, framePath: meant }) => {
        if (meant.join() !== framePath(window).join() || found.length === 0) return false;
        // A person may be faster than the second script.
        if (!shown) await showWhenLoaded();
        return shown?.obey(command) ?? false;
      },
    },
    { signal: end.signal },
  );
  const checkAfresh = (): void => shown?.checkAfresh();
  const onSettings = (): void => {
    look();
    checkAfresh();
  };
  onAnsweredOtherwise(checkAfresh, end.signal);
  watching = watch(
    document,
    {
      onEdit: lookAtEdit,
      isQuick: () => editTook < oneFrame,
      onPageChange: (mayGoOn) => {
        if (isOver()) return "done";
        const reading = readPaced(mayGoOn);
        if (!reading) return "more";
        take(reading);
        shown?.placeIfMoved();
        return "done";
      },
      onScroll: () => shown?.placeMarks(),
      onSettled: () => shown?.placeAfresh(),
      fieldOf: (element) => shown?.fieldOf(element) ?? null,
    },
    end.signal,
  );
  void ready.then(() => {
    watching?.searchAgain();
    report();
  });
  // A page that comes back from the browser's memory is as it was, and the button was cleared meanwhile.
  document.defaultView?.addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (!persisted) return;
      reported = "";
      report();
    },
    { signal: end.signal },
  );
  return { retire };
}

/** Panels without a session: their extension was updated or reloaded, and they cannot hear any more. */
function removeOrphans(panels: readonly Element[]): void {
  for (const panel of panels) panel.remove();
}

/** Of forms that nothing is shown of yet: what is not checked is never called clean. */
function tallyBefore(found: readonly ChargeForm[]): Omit<FrameTally, "origin"> {
  const lines = found.reduce((sum, form) => sum + form.lines.length, 0);
  return { errors: 0, warnings: 0, lines, notFullyChecked: lines, rulesOff: 0 };
}

function codesOf(forms: readonly ClaimSnapshot[]): string[] {
  const readings = forms.flatMap(({ lines }) => lines.map(({ code }) => code));
  return [...new Set(readings.flatMap((code) => (code.state === "read" ? code.value : [])))];
}
