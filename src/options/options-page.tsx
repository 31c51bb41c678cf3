import { useEffect } from "preact/hooks";
import browser from "../browser";
import type { Settings } from "../settings/settings";
import { text, textParts } from "../texts";
import { Appearance } from "./appearance";
import { Backup } from "./backup";
import { ClaimSettings } from "./claim-settings";
import { DismissalsSection } from "./dismissals";
import { ImportTables } from "./import-tables";
import { Keyboard } from "./keyboard";
import { Managed } from "./managed";
import { Privacy } from "./privacy";
import { RuleList } from "./rule-list";
import { Sites } from "./sites";
import { useTablesInForce } from "./tables-in-force";
import { TablesLoaded } from "./tables-loaded";
import { TaughtMaps } from "./taught-maps";
import { useSettings } from "./use-settings";

/** Every change is saved at once and said once, politely. `stored`: the settings as they were when the page opened. */
export function OptionsPage({ stored }: { readonly stored: Settings }) {
  const { settings, managed, notice, setNotice, change } = useSettings(stored);
  const { tables, imported, problem } = useTablesInForce();

  // The page is drawn after the browser looked for the anchor.
  useEffect(() => {
    // In its own turn, after the list of rules has shown one that was filtered out.
    const show = () => setTimeout(() => showAnchor(location.hash.slice(1)));
    show();
    addEventListener("hashchange", show);
    return () => removeEventListener("hashchange", show);
  }, []);

  return (
    <>
      <header>
        <h1>{text("optionsTitle")}</h1>
        <p class="note">{text("optionsSavedAtOnce")}</p>
      </header>
      <Sections />
      <main>
        <Managed managed={managed} onNotice={setNotice} />
        <Sites settings={settings} policy={managed.policy} onNotice={setNotice} onChange={change} />
        <section aria-labelledby="practice-heading">
          <h2 id="practice-heading">{text("optionsTryIt")}</h2>
          <p>
            {textParts("optionsPracticeForm", {
              link: (
                <a
                  href={browser.runtime.getURL("src/practice/practice.html")}
                  target="_blank"
                  rel="noreferrer"
                >
                  {text("optionsOpenPracticeForm")}
                </a>
              ),
            })}
          </p>
        </section>
        <ClaimSettings
          settings={settings}
          policy={managed.policy}
          localities={tables.localities}
          onChange={change}
        />
        <RuleList settings={settings} policy={managed.policy} onChange={change} />
        <TablesLoaded tables={tables} problem={problem} />
        <ImportTables tables={tables} imported={imported} onNotice={setNotice} />
        <TaughtMaps onNotice={setNotice} />
        <DismissalsSection onNotice={setNotice} />
        <Appearance settings={settings} onChange={change} />
        <Keyboard />
        <Privacy />
        <Backup onNotice={setNotice} />
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </>
  );
}

/** The page's sections in order, by the ids of their headings. */
const sections = {
  "sites-heading": "optionsSites",
  "claim-heading": "optionsPayerAndPractitioner",
  "rules-heading": "optionsRules",
  "tables-heading": "optionsTables",
  "maps-heading": "optionsTaughtForms",
  "dismissals-heading": "optionsDismissals",
  "appearance-heading": "optionsAppearance",
  "keyboard-heading": "optionsKeyboard",
  "privacy-heading": "optionsPrivacy",
  "backup-heading": "optionsBackup",
} as const;

function Sections() {
  return (
    <nav aria-label={text("optionsSections")}>
      <ul>
        {Object.entries(sections).map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{text(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
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
