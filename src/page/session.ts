import type { ClaimSnapshot, LineField } from "../claim/claim-snapshot";
import { answer, type FrameReading, type KeyCommand, longestReport } from "../messages";
import { type PageReading, readPage } from "../readers/read-page";
import { readingReport } from "../readers/reading-report";
import { onTablesChanged } from "../settings/announcements";
import { onSettingsChanged } from "../settings/settings";
import { FormSession, type PageOfForms } from "./form-session";
import { childOrigins, framePath, isInSight } from "./frames";
import { PageSettings } from "./page-settings";
import { type PageAreas, pageAreas } from "./place";
import { TaughtReaders } from "./taught-readers";
import { Teaching } from "./teaching";
import { type Watching, watch } from "./watch";

/** A running content script. */
export interface Session {
  /** Ends it: listeners, observers, timers and panels are gone afterwards. */
  retire(): void;
}

/**
 * Watches a document, keeps one panel for each charge form in use, and answers what was read. One AbortController ends it all.
 */
export function startSession(document: Document): Session {
  const end = new AbortController();
  let forms: FormSession[] = [];
  let measured: PageAreas | null = null;
  let watching: Watching | null = null;
  // A panel without a session: its extension was updated or reloaded, and it cannot hear any more.
  for (const orphan of document.querySelectorAll("claimlight-panel")) orphan.remove();

  const areas = (): PageAreas => {
    measured ??= pageAreas(document);
    return measured;
  };
  const retire = (): void => {
    end.abort();
    for (const form of forms) form.retire();
    forms = [];
  };

  const readNow = (): PageReading =>
    isInSight(window) ? readPage(document, taught.readers) : { forms: [], drifts: [], judgements: [] };
  const reportNow = (): string => readingReport(readNow());

  /** Reads the page and brings every form's panel up to date. */
  const look = (reading = readNow()): void => {
    if (end.signal.aborted) return;
    const { forms: found, drifts } = reading;
    teaching.showDrift(taught.drifted(drifts));
    const kept = new Set<FormSession>();
    const before = forms;
    forms = found.map((chargeForm) => {
      const known =
        before.find((form) => !kept.has(form) && form.isOf(chargeForm)) ??
        before.find((form) => !kept.has(form) && form.wasReplacedBy(chargeForm));
      const form = known ?? new FormSession(document, chargeForm, page);
      kept.add(form);
      form.read(chargeForm);
      return form;
    });
    for (const form of before) if (!kept.has(form)) form.retire();
    watching?.found(found);
  };

  const fieldOf = (element: Element): LineField | null => {
    for (const form of forms) {
      const field = form.fieldOf(element);
      if (field) return field;
    }
    return null;
  };

  const placeAfresh = (): void => {
    measured = null;
    for (const form of forms) form.place();
  };

  const read = async (): Promise<FrameReading> => {
    await taught.ready;
    watching?.searchAgain();
    const reading = readNow();
    look(reading);
    return {
      framePath: framePath(window),
      origin: location.origin,
      childOrigins: childOrigins(document),
      forms: forms.map((form): ClaimSnapshot => form.snapshot),
      drifts: reading.drifts.map(({ readerId, because }) => ({ reader: readerId, because })),
      report: readingReport(reading).slice(0, longestReport),
    };
  };

  const settings = new PageSettings(
    location.origin === "null" ? self.origin : location.origin,
    () => {
      for (const form of forms) form.showAfresh();
    },
    end.signal,
  );
  const page: PageOfForms = {
    settings,
    areas,
    look: () => look(),
    readingReport: () => reportNow(),
    onUpdated: () => end.abort(),
  };
  /** The form a command is for: the one with the keyboard in it, else the one that was commanded last, else the first. */
  let commanded: FormSession | undefined;
  const obey = (command: KeyCommand): boolean => {
    const last = forms.find((form) => form === commanded);
    commanded = forms.find((form) => form.hasFocus()) ?? last ?? forms[0];
    commanded?.obey(command);
    return commanded !== undefined;
  };
  const taught = new TaughtReaders(document, () => look(), end.signal);
  const teaching = new Teaching(document, end.signal);
  answer(
    {
      "page.read": read,
      "page.codes": async () => codesOf((await read()).forms),
      "page.teach": () => teaching.start(null),
      "page.forms": () => ({
        framePath: framePath(window),
        forms: forms.length,
        focused: document.hasFocus(),
      }),
      "page.command": ({ command, framePath: meant }) =>
        meant.join() === framePath(window).join() && obey(command),
    },
    end.signal,
  );
  const checkAfresh = (): void => {
    for (const form of forms) form.checkAfresh();
  };
  onSettingsChanged(checkAfresh, end.signal);
  onTablesChanged(checkAfresh, end.signal);
  watching = watch(
    document,
    {
      onEdit: () => look(),
      onPageChange: () => {
        measured = null;
        look();
        for (const form of forms) form.placeIfMoved();
      },
      onScroll: () => {
        for (const form of forms) form.placeMarks();
      },
      onSettled: placeAfresh,
      fieldOf,
    },
    end.signal,
  );
  // The maps come first: a form that was taught must not be shown by another reader meanwhile.
  void taught.ready.then(() => watching?.searchAgain());
  return { retire };
}

function codesOf(forms: readonly ClaimSnapshot[]): string[] {
  const readings = forms.flatMap(({ lines }) => lines.map(({ code }) => code));
  return [...new Set(readings.flatMap((code) => (code.state === "read" ? code.value : [])))];
}
