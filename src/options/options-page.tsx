import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { changeSettings, onSettingsChanged, type Settings } from "../settings/settings";
import { ClaimSettings } from "./claim-settings";
import { DismissalsSection } from "./dismissals";
import { ImportTables } from "./import-tables";
import { Privacy } from "./privacy";
import { RuleList } from "./rule-list";
import { Sites } from "./sites";
import { useTablesInForce } from "./tables-in-force";
import { TablesLoaded } from "./tables-loaded";
import { TaughtMaps } from "./taught-maps";

/** Every change is saved at once and said once, politely. `stored`: the settings as they were when the page opened. */
export function OptionsPage({ stored }: { readonly stored: Settings }) {
  const [settings, setSettings] = useState(stored);
  const [notice, setNotice] = useState("");
  const { tables, imported, problem } = useTablesInForce();

  // The page is drawn after the browser looked for the anchor.
  useEffect(() => {
    const show = () => showAnchor(location.hash.slice(1));
    show();
    addEventListener("hashchange", show);
    return () => removeEventListener("hashchange", show);
  }, []);

  // Another options page may change them too.
  useEffect(() => {
    const end = new AbortController();
    onSettingsChanged(setSettings, end.signal);
    return () => end.abort();
  }, []);

  // The confirmation lies over the page's lower edge: it goes by itself.
  useEffect(() => {
    const timer = setTimeout(() => setNotice(""), 8000);
    return () => clearTimeout(timer);
  }, [notice]);

  const change = (patch: Partial<Settings>, said: string): void => {
    setSettings((before) => ({ ...before, ...patch }));
    changeSettings(patch).then(
      () => setNotice(`Saved: ${said}.`),
      () => {
        setSettings(settings);
        setNotice("The browser did not save the change.");
      },
    );
  };

  return (
    <>
      <header>
        <h1>Claimlight options</h1>
        <p class="note">Every change is saved at once. Pages show it with the next check.</p>
      </header>
      <main>
        <Sites onNotice={setNotice} />
        <section aria-labelledby="practice-heading">
          <h2 id="practice-heading">Try it</h2>
          <p>
            <a href={browser.runtime.getURL("src/practice/practice.html")} target="_blank" rel="noreferrer">
              Open the practice charge form
            </a>{" "}
            in a tab. The patient on it is invented, and no site has to be added for it.
          </p>
        </section>
        <ClaimSettings settings={settings} localities={tables.localities} onChange={change} />
        <TablesLoaded tables={tables} problem={problem} />
        <ImportTables tables={tables} imported={imported} onNotice={setNotice} />
        <TaughtMaps onNotice={setNotice} />
        <RuleList />
        <DismissalsSection onNotice={setNotice} />
        <Privacy />
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </>
  );
}

/** Brings the place an address points to into view; a rule is opened. */
function showAnchor(id: string): void {
  const place = id === "" ? null : document.getElementById(id);
  if (!place) return;
  const rule = place.querySelector<HTMLDetailsElement>(":scope > details");
  if (rule) {
    rule.open = true;
    rule.querySelector("summary")?.focus({ preventScroll: true });
  }
  place.scrollIntoView({ block: "start" });
}
