import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import browser from "../browser";
import { forgetPanels, isIn } from "../settings/panels";
import type { Policy } from "../settings/policy";
import type { Settings, SettingsPatch } from "../settings/settings";
import { defaultSiteSetting } from "../settings/site-settings";
import { sitePattern } from "../settings/sites";
import { text } from "../texts";
import { SiteItem, siteName } from "./site-item";
import { useGrantedSites } from "./use-granted-sites";
import { usePanels } from "./use-panels";
import { useTaughtMaps } from "./use-taught-maps";

interface SitesProps {
  readonly settings: Settings;
  readonly policy: Policy;
  onNotice(notice: string): void;
  onChange(patch: SettingsPatch, said: string): void;
}

/**
 * The sites Claimlight works on: the browser's own host permissions, whoever granted them, with what is set for each. A site that was
 * removed, or that came with a backup, is listed with its settings as not added.
 */
export function Sites({ settings, policy, onNotice, onChange }: SitesProps) {
  const sites = useGrantedSites();
  const maps = useTaughtMaps();
  const panels = usePanels();
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState("");

  /** `permissions.request` must be the click's first call; the background does what follows a grant. */
  const add = (event: TargetedEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault();
    const pattern = siteTyped(address);
    if (pattern === null) {
      setProblem(text("optionsSiteAddressWanted"));
      return;
    }
    request(pattern);
  };
  const request = (pattern: string): void => {
    setProblem("");
    browser.permissions.request({ origins: [pattern] }).then(
      (granted) => {
        if (granted) setAddress("");
        onNotice(text(granted ? "optionsSiteAdded" : "optionsSiteNotAdded", { site: siteName(pattern) }));
      },
      () => setProblem(text("optionsSiteNotAllowed", { site: siteName(pattern) })),
    );
  };

  const remove = (pattern: string): void => {
    const site = siteName(pattern);
    browser.permissions.remove({ origins: [pattern] }).then(
      (removed) => onNotice(text(removed ? "optionsSiteRemoved" : "optionsSiteNotRemovable", { site })),
      () => onNotice(text("optionsSiteNotRemovable", { site })),
    );
  };

  const forgetPanel = (pattern: string, then: () => void): void => {
    forgetPanels(pattern).then(then, () => onNotice(text("optionsNotSaved")));
  };

  const known = [...(sites ?? []), ...Object.keys(settings.sites)];
  const onlyMoved = Object.keys(panels).filter((site) => !known.some((pattern) => isIn(pattern, site)));
  const notAdded = [...Object.keys(settings.sites), ...onlyMoved]
    .filter((pattern) => !sites?.includes(pattern))
    .sort();
  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading">{text("optionsSites")}</h2>
      <p class="note">{text("optionsSitesUse")}</p>
      {sites?.length === 0 && <p>{text("optionsNoSite")}</p>}
      {sites && sites.length + notAdded.length > 0 && (
        <ul class="sites removable">
          {[...sites, ...notAdded].map((pattern) => (
            <SiteItem
              key={pattern}
              pattern={pattern}
              added={sites.includes(pattern)}
              setting={settings.sites[pattern] ?? defaultSiteSetting}
              panels={Object.keys(panels).flatMap((site) =>
                isIn(pattern, site) ? (panels[site] ?? []) : [],
              )}
              maps={maps}
              payer={settings.payer}
              payerIsLocked={Object.hasOwn(policy.sitePayers, pattern)}
              neverWrite={policy.neverWrite}
              onAdd={() => request(pattern)}
              onRemove={() => remove(pattern)}
              onForget={() =>
                forgetPanel(pattern, () =>
                  onChange(
                    { sites: { [pattern]: undefined } },
                    text("optionsSiteForgotten", { site: siteName(pattern) }),
                  ),
                )
              }
              onForgetPanel={() =>
                forgetPanel(pattern, () =>
                  onNotice(text("optionsPanelForgotten", { site: siteName(pattern) })),
                )
              }
              onChange={(change, said) =>
                onChange(
                  { sites: { [pattern]: change } },
                  text("optionsSiteChanged", { site: siteName(pattern), change: said }),
                )
              }
            />
          ))}
        </ul>
      )}
      <form class="add" onSubmit={add} noValidate>
        <label for="site-address">{text("optionsSiteAddress")}</label>
        <input
          id="site-address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          aria-invalid={problem !== ""}
          aria-describedby="site-problem"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {text("optionsAddSite")}
        </button>
        <p id="site-problem" class="failing" role="status">
          {problem}
        </p>
      </form>
    </section>
  );
}

/** The pattern of an address as a person types it: "ehr.example" means https. Null where it names no site. */
export function siteTyped(typed: string): string | null {
  const address = typed.trim();
  // A scheme is letters before "://"; "ehr.example:8443" has a port, not a scheme.
  return sitePattern(/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`);
}
