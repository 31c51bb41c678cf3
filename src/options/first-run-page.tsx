import type { ComponentChildren } from "preact";
import browser from "../browser";
import type { Settings } from "../settings/settings";
import { text, textParts } from "../texts";
import { ClaimSettings } from "./claim-settings";
import { ImportTables } from "./import-tables";
import { Managed } from "./managed";
import { Sites } from "./sites";
import { useTablesInForce } from "./tables-in-force";
import { useSettings } from "./use-settings";

/** What a new user sees once, after the installation. Every step may be left out: reading and checking work without any of them. */
export function FirstRunPage({ stored }: { readonly stored: Settings }) {
  const { settings, managed, notice, setNotice, change } = useSettings(stored);
  const { tables, imported } = useTablesInForce();
  return (
    <>
      <header>
        <h1>{text("firstRunReady")}</h1>
        <p>{text("firstRunWhat")}</p>
      </header>
      <main class="steps">
        <Managed managed={managed} onNotice={setNotice} />
        <Step number={1} id="try" title={text("firstRunTryIt")}>
          <p>
            <a
              class="button primary"
              href={browser.runtime.getURL("src/practice/practice.html#guided")}
              target="_blank"
              rel="noreferrer"
            >
              {text("firstRunOpenPractice")}
            </a>{" "}
            <span class="note">{text("firstRunPracticeUse")}</span>
          </p>
        </Step>
        <Step number={2} id="site" title={text("firstRunAddEhr")}>
          <p>{textParts("firstRunAddEhrHow", { button: <em>{text("firstRunAddEhrButton")}</em> })}</p>
          <Sites settings={settings} policy={managed.policy} onNotice={setNotice} onChange={change} />
        </Step>
        <Step number={3} id="choose" title={text("firstRunForWhom")}>
          <p>{text("firstRunForWhomUse")}</p>
          <ClaimSettings
            settings={settings}
            policy={managed.policy}
            localities={tables.localities}
            onChange={change}
          />
        </Step>
        <Step number={4} id="tables" title={text("firstRunTables")}>
          <p>{textParts("firstRunTablesUse", { notChecked: <em>{text("firstRunTablesNotChecked")}</em> })}</p>
          <ImportTables tables={tables} imported={imported} onNotice={setNotice} />
        </Step>
        <p>
          {textParts("firstRunMore", {
            link: (
              <a href={browser.runtime.getURL(browser.runtime.getManifest().options_ui?.page ?? "")}>
                {text("firstRunOptionsPage")}
              </a>
            ),
          })}
        </p>
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </>
  );
}

interface StepProps {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Step({ number, id, title, children }: StepProps) {
  return (
    <section class="step" aria-labelledby={`${id}-step`}>
      <h2 id={`${id}-step`}>
        <span class="number">{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}
