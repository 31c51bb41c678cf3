import type { ClaimSnapshot, LineField } from "../claim/claim-snapshot";
import { answer, ask, type FrameReading, type FrameTally } from "../messages";
import { type Drift, readPage } from "../readers/read-page";
import { onTablesChanged } from "../settings/announcements";
import { FormSession } from "./form-session";
import { childOrigins, framePath } from "./frames";
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
  let drifts: readonly Drift[] = [];
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

  /** Reads the page now and brings every form's panel up to date. */
  const look = (): void => {
    if (end.signal.aborted) return;
    const { forms: found, drifts: drifted } = readPage(document, taught.readers, settings.site.reader);
    drifts = drifted;
    teaching.showDrift(taught.drifted(drifts));
    const kept = new Set<FormSession>();
    const before = forms;
    forms = found.map((chargeForm) => {
      const known =
        before.find((form) => !kept.has(form) && form.isOf(chargeForm)) ??
        before.find((form) => !kept.has(form) && form.wasReplacedBy(chargeForm));
      const form = known ?? new FormSession(document, chargeForm, areas, settings, () => end.abort(), report);
      kept.add(form);
      form.read(chargeForm);
      return form;
    });
    for (const form of before) if (!kept.has(form)) form.retire();
    watching?.found(found);
    if (before.length > forms.length) report();
  };

  /** Tells the toolbar's button where what was found has changed. */
  let reported = "";
  const report = (): void => {
    const found = JSON.stringify(tallyOf(forms));
    if (found === reported || end.signal.aborted) return;
    reported = found;
    void ask("page.changed", {});
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
    await ready;
    watching?.searchAgain();
    look();
    return {
      framePath: framePath(window),
      origin: location.origin,
      childOrigins: childOrigins(document),
      forms: forms.map((form): ClaimSnapshot => form.snapshot),
      drifts: drifts.map(({ readerId, because }) => ({ reader: readerId, because })),
    };
  };

  const taught = new TaughtReaders(document, look, end.signal);
  const settings = new PageSettings(document, () => onSettings(), end.signal);
  // The maps come first: a form that was taught must not be shown by another reader meanwhile. Nor by one that is not set for the site.
  const ready = Promise.all([taught.ready, settings.ready]);
  const teaching = new Teaching(document, settings, end.signal);
  answer(
    {
      "page.read": read,
      "page.tally": () => tallyOf(forms),
      "page.codes": async () => codesOf((await read()).forms),
      "page.teach": () => teaching.start(null),
    },
    end.signal,
  );
  const checkAfresh = (): void => {
    for (const form of forms) form.checkAfresh();
  };
  const onSettings = (): void => {
    look();
    checkAfresh();
  };
  onTablesChanged(checkAfresh, end.signal);
  watching = watch(
    document,
    {
      onEdit: look,
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

function tallyOf(forms: readonly FormSession[]): FrameTally {
  const sum = (count: keyof Omit<FrameTally, "origin">) =>
    forms.reduce((total, form) => total + form.tally[count], 0);
  return {
    origin: location.origin,
    errors: sum("errors"),
    warnings: sum("warnings"),
    lines: sum("lines"),
    notFullyChecked: sum("notFullyChecked"),
    rulesOff: Math.max(0, ...forms.map((form) => form.tally.rulesOff)),
  };
}

function codesOf(forms: readonly ClaimSnapshot[]): string[] {
  const readings = forms.flatMap(({ lines }) => lines.map(({ code }) => code));
  return [...new Set(readings.flatMap((code) => (code.state === "read" ? code.value : [])))];
}
