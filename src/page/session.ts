import type { ClaimSnapshot, LineField } from "../claim/claim-snapshot";
import { type FrameReading, type FrameTally, type KeyCommand, longestReport } from "../message-protocol";
import { answer, ask } from "../messages";
import { type ChargeForm, type PageReading, readPage } from "../readers/read-page";
import { readingReport } from "../readers/reading-report";
import { onTablesChanged } from "../settings/announcements";
import type { FormSession, PageOfForms } from "./form-session";
import { childOrigins, framePath, isInSight } from "./frames";
import { keepOwnKeys } from "./own-keys";
import { PacedReading } from "./paced-reading";
import { PageSettings } from "./page-settings";
import { type PageAreas, pageAreas } from "./place";
import { TaughtReaders } from "./taught-readers";
import type { Teaching } from "./teaching";
import { type Watching, watch } from "./watch";

/** A running content script. */
export interface Session {
  /** Ends it: listeners, observers, timers and panels are gone afterwards. */
  retire(): void;
}

/**
 * Watches a document, keeps one panel for each charge form in use, and answers what was read. One AbortController ends it all.
 *
 * What shows a form, and what lets a person teach one, is made when it is first needed: most pages of a site have no form, and all that
 * only stands ready would cost them time and memory. In the content script an `import()` is a part of the same file that has not run yet.
 */
export function startSession(document: Document): Session {
  const end = new AbortController();
  let forms: FormSession[] = [];
  let found: readonly ChargeForm[] = [];
  let formSession: typeof import("./form-session") | null = null;
  let page: PageOfForms | null = null;
  let panel: import("./panel-memory").PanelMemory | null = null;
  let loading: Promise<void> | null = null;
  let teaching: Promise<Teaching> | null = null;
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
    isInSight(window) ? readPage(document, taught.readers, settings.site.reader) : nothingRead;
  const reportNow = (): string => readingReport(readNow());
  const paced = new PacedReading(document, end.signal);

  /** Reads the page and brings every form's panel up to date. */
  const look = (reading = readNow()): void => {
    if (end.signal.aborted) return;
    paced.stop();
    take(reading);
  };

  const take = (reading: PageReading): void => {
    found = reading.forms;
    const drifted = taught.drifted(reading.drifts);
    if (drifted || teaching) void teachingOfPage().then((shown) => shown.showDrift(drifted));
    if (formSession || found.length === 0) show();
    else
      loading ??= Promise.all([import("./form-session"), import("./panel-memory")]).then(
        async ([loaded, { PanelMemory }]) => {
          panel = new PanelMemory(document, showAfresh, collapseAsOnSite, end.signal);
          // A panel that stood elsewhere for a moment would jump.
          await panel.ready;
          formSession = loaded;
          show();
        },
      );
  };

  /** Brings the panels up to date with what was found last. */
  const show = (): void => {
    if (end.signal.aborted) return;
    const kept = new Set<FormSession>();
    const before = forms;
    forms = found.flatMap((chargeForm) => {
      const known =
        before.find((form) => !kept.has(form) && form.isOf(chargeForm)) ??
        before.find((form) => !kept.has(form) && form.wasReplacedBy(chargeForm));
      const form = known ?? newForm(chargeForm);
      if (!form) return [];
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

  const teachingOfPage = (): Promise<Teaching> => {
    teaching ??= import("./teaching").then((loaded) => new loaded.Teaching(document, settings, end.signal));
    return teaching;
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

  const showAfresh = (): void => {
    for (const form of forms) form.showAfresh();
  };
  const collapseAsOnSite = (): void => {
    for (const form of forms) form.collapseAsOnSite();
  };

  const read = async (): Promise<FrameReading> => {
    await ready;
    watching?.searchAgain();
    const reading = readNow();
    look(reading);
    await loading;
    return {
      framePath: framePath(window),
      origin: location.origin,
      childOrigins: childOrigins(document),
      forms: forms.map((form): ClaimSnapshot => form.snapshot),
      drifts: reading.drifts.map(({ readerId, because }) => ({ reader: readerId, because })),
      report: readingReport(reading).slice(0, longestReport),
    };
  };

  keepOwnKeys(window, end.signal);
  const newForm = (form: ChargeForm): FormSession | null => {
    if (!formSession || !panel) return null;
    page ??= {
      settings,
      panel,
      areas,
      coveredBefore: (form) =>
        forms.slice(0, Math.max(0, forms.indexOf(form))).flatMap((before) => before.covered() ?? []),
      look: () => look(),
      readingReport: reportNow,
      onUpdated: () => end.abort(),
      onShown: (form) => {
        for (const later of forms.slice(forms.indexOf(form) + 1)) later.placeIfMoved();
        report();
      },
    };
    return new formSession.FormSession(document, form, page);
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
  const settings = new PageSettings(
    document,
    () => onSettings(),
    () => showAfresh(),
    end.signal,
  );
  // The maps come first: a form that was taught must not be shown by another reader meanwhile. Nor by one that is not set for the site.
  const ready = Promise.all([taught.ready, settings.ready]);
  answer(
    {
      "page.read": read,
      "page.tally": () => tallyOf(forms),
      "page.codes": async () => codesOf((await read()).forms),
      "page.teach": async () => (await teachingOfPage()).start(null),
      "page.forms": () => ({
        framePath: framePath(window),
        forms: forms.length,
        focused: document.hasFocus(),
      }),
      "page.command": ({ command, framePath: meant }) =>
        meant.join() === framePath(window).join() && obey(command),
    },
    { signal: end.signal },
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
      onEdit: () => look(),
      onPageChange: (mayGoOn) => {
        const reading = isInSight(window)
          ? paced.read(taught.readers, settings.site.reader, mayGoOn)
          : nothingRead;
        if (!reading) return "more";
        measured = null;
        take(reading);
        for (const form of forms) form.placeIfMoved();
        return "done";
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

/** Of a frame that nobody can see. */
const nothingRead: PageReading = { forms: [], drifts: [], judgements: [] };

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
