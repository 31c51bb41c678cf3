import type { ComponentChildren } from "preact";
import browser from "../browser";
import type { Settings } from "../settings/settings";
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
        <h1>Claimlight is ready</h1>
        <p>
          While you key charges, it shows beside the lines what a payer will deny, why, what it is worth and
          how to put it right. It works on this computer alone: nothing is sent anywhere, and no name, birth
          date or record number is read.
        </p>
      </header>
      <main class="steps">
        <Managed managed={managed} onNotice={setNotice} />
        <Step number={1} id="try" title="Try it">
          <p>
            <a
              class="button primary"
              href={browser.runtime.getURL("src/practice/practice.html#guided")}
              target="_blank"
              rel="noreferrer"
            >
              Open the practice claim
            </a>{" "}
            <span class="note">
              A made-up visit with four mistakes in it. It takes a minute, and no site has to be added.
            </span>
          </p>
        </Step>
        <Step number={2} id="site" title="Add your EHR">
          <p>
            The quickest way: open a charge form in your EHR, press the Claimlight button of the browser’s
            toolbar, and choose <em>Add this site</em>. Or give its address here.
          </p>
          <Sites settings={settings} policy={managed.policy} onNotice={setNotice} onChange={change} />
        </Step>
        <Step number={3} id="choose" title="Say where and for whom you bill">
          <p>Used where the form itself does not say it. Everything can be changed later.</p>
          <ClaimSettings
            settings={settings}
            policy={managed.policy}
            localities={tables.localities}
            onChange={change}
          />
        </Step>
        <Step number={4} id="tables" title="Load this quarter’s tables (optional)">
          <p>
            Claimlight comes with figures for about 280 common codes. For all of them, download CMS’s files,
            which ask you to accept their licence, and drop the zip files here as they are. Until then, lines
            with other codes are shown as <em>not checked</em>, never as clean.
          </p>
          <ImportTables tables={tables} imported={imported} onNotice={setNotice} />
        </Step>
        <p>
          All of this and more stands on the{" "}
          <a href={browser.runtime.getURL(browser.runtime.getManifest().options_ui?.page ?? "")}>
            options page
          </a>
          . This page does not come back by itself.
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
