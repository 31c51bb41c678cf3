import type { ComponentChild } from "preact";
import { useCallback, useEffect, useLayoutEffect, useState } from "preact/hooks";
import browser from "../browser";
import { ask, onFormsChanged } from "../messages";
import { CopyReport } from "../panel/copy-report";
import { readerPhrase } from "../panel/reader-phrase";
import { countText, type TextKey, text } from "../texts";
import { askToTeach, type Teaching } from "./ask-to-teach";
import { CodeSearch } from "./code-search";
import { FormTable } from "./form-table";
import { readTab, type ShownTab, type Site, type TabReading } from "./read-tab";
import { SiteSwitches } from "./site-switches";

/** What was read of the tab, and the sites it shows. `<body data-state>` says whether the tables stand (`design.md`, contract 2). */
export function PopupView({ tab }: { readonly tab: ShownTab | null }) {
  const [reading, setReading] = useState<TabReading | null>(null);
  const [round, setRound] = useState(0);
  const [notice, setNotice] = useState("");
  const [card, setCard] = useState<ComponentChild>(null);
  const closeCard = useCallback(() => {
    setCard(null);
    document.querySelector<HTMLElement>("#code-search")?.focus();
  }, []);

  // `round` counts the readings that were asked for: an answer to an earlier one is dropped.
  useEffect(() => {
    const round = new AbortController();
    const show = (fresh: TabReading): void => {
      if (!round.signal.aborted) setReading(fresh);
    };
    void readOf(tab, show, round.signal).then(show);
    return () => round.abort();
  }, [tab, round]);
  // A page that was only loading, or is worked on, is read anew: what is shown stays until that is done.
  useEffect(() => {
    const end = new AbortController();
    if (tab) onFormsChanged(tab.id, () => setRound((before) => before + 1), end.signal);
    return () => end.abort();
  }, [tab]);
  useLayoutEffect(() => {
    document.body.dataset.state = reading ? "done" : "reading";
  }, [reading]);

  /** The card's code is loaded with the first card: the popup itself stays quick. */
  const openCard = async (code: string): Promise<void> => {
    const { default: CardView } = await import("./card-view");
    setCard(<CardView code={code} onClose={closeCard} />);
  };

  const readAgain = (): void => {
    setReading(null);
    setRound((before) => before + 1);
  };

  /** `permissions.request` must be the click's first call; what follows a grant is the background's, this popup may be gone by then. */
  const add = (site: Site): void => {
    browser.permissions
      .request({ origins: [site.pattern] })
      .then(async (granted) => {
        if (!granted) return setNotice(text("popupWasNotAdded", { site: site.name }));
        setNotice(text("popupWasAdded", { site: site.name }));
        await ask("sites.settle", {});
        readAgain();
      })
      .catch(() => setNotice(text("popupMayNotAdd", { site: site.name })));
  };
  const remove = (site: Site): void => {
    browser.permissions
      .remove({ origins: [site.pattern] })
      .then(async (removed) => {
        if (!removed) return setNotice(notRemovable(site));
        setNotice(text("popupWasRemoved", { site: site.name }));
        await ask("sites.settle", {});
        readAgain();
      })
      .catch(() => setNotice(notRemovable(site)));
  };

  /** A popup closes with the first press on the page; in a tab (`?tab=`) it stays and says what to do. */
  const teach = async (): Promise<void> => {
    if (!tab) return;
    setNotice("");
    await askToTeach(tab.id, (teaching) => {
      setNotice(text(teachingTexts[teaching]));
      if (teaching === "started" && !new URLSearchParams(location.search).has("tab")) window.close();
    });
  };

  return (
    <>
      <header>
        <h1>{text("name")}</h1>
        <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
          {text("popupOptions")}
        </button>
      </header>
      <CodeSearch onPick={(code) => void openCard(code)} />
      {card}
      <main hidden={card !== null}>
        <p role="status" class="state">
          {reading ? stateOf(reading, tab) : text("popupReading")}
        </p>
        {reading?.site && (
          <div class="site">
            <span class="name">{reading.site.name}</span>
            <SiteControl site={reading.site} onAdd={add} onRemove={remove} onNotice={setNotice} />
          </div>
        )}
        {reading && reading.framesNotAdded.length > 0 && (
          <section class="frames" aria-labelledby="frames-heading">
            <h2 id="frames-heading">{text("popupFramesHeading")}</h2>
            <p class="note">{text("popupFramesNote")}</p>
            <ul>
              {reading.framesNotAdded.map((site) => (
                <li key={site.name} class="site">
                  <span class="name">{site.name}</span>
                  <span class="note">{text("popupNotAdded")}</span>
                  <button type="button" class="primary" onClick={() => add(site)}>
                    {text("popupAdd", { site: site.name })}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {reading?.framesSilent.map((site) => (
          <p key={site.name} class="note warning">
            {text("popupFrameSilent", { site: site.name })}
          </p>
        ))}
        {reading?.drifts.map((drift) => (
          <p key={drift.reader} class="note warning">
            {text(isTaught(drift.reader) ? "popupDriftTaught" : "popupDrift", {
              because: readerPhrase(drift.because),
            })}
          </p>
        ))}
        {reading?.forms.map((form, index) => (
          <FormTable key={index} form={form} number={index + 1} />
        ))}
        {reading && reading.report !== "" && <CopyReport report={() => reading.report} />}
      </main>
      <footer>
        <p role="status" class="note">
          {notice}
        </p>
        <span class="actions">
          {reading?.site?.added && (
            <button type="button" class="quiet" id="teach" onClick={() => void teach()}>
              {text("popupTeach")}
            </button>
          )}
          <button type="button" class="quiet" disabled={!reading} onClick={readAgain}>
            {text("popupReadAgain")}
          </button>
        </span>
      </footer>
    </>
  );
}

const teachingTexts = {
  started: "popupTeachStarted",
  "no-fields": "popupTeachNoFields",
  silent: "popupSilent",
} as const satisfies Record<Teaching, TextKey>;

function isTaught(reader: string): boolean {
  return reader.startsWith("taught-");
}

interface SiteControlProps {
  readonly site: Site;
  onAdd(site: Site): void;
  onRemove(site: Site): void;
  onNotice(notice: string): void;
}

/** What can be done with the site of the tab itself. */
function SiteControl({ site, onAdd, onRemove, onNotice }: SiteControlProps) {
  if (site.added)
    return <SiteSwitches pattern={site.pattern} onRemove={() => onRemove(site)} onNotice={onNotice} />;
  return (
    <button type="button" class="primary" onClick={() => onAdd(site)}>
      {text("popupAddThisSite")}
    </button>
  );
}

async function readOf(
  tab: ShownTab | null,
  onLate: (reading: TabReading) => void,
  signal: AbortSignal,
): Promise<TabReading> {
  return tab
    ? readTab(tab, onLate, signal)
    : { site: null, forms: [], drifts: [], report: "", framesNotAdded: [], framesSilent: [] };
}

function stateOf({ site, forms, framesSilent }: TabReading, tab: ShownTab | null): string {
  if (forms.length > 0) return countText("popupFormsRead", forms.length);
  if (framesSilent.length > 0) return text("popupSilent");
  if (site?.added) return text("popupNoForm");
  if (site) return text("popupSiteNotAdded");
  if (tab && tab.address === null) return text("popupTabNotAdded");
  return text("popupNoPage");
}

function notRemovable(site: Site): string {
  return text("popupMayNotRemove", { site: site.name });
}
