import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import browser from "../browser";
import type { Policy } from "../settings/policy";
import { defaultSiteSetting, type Settings, type SettingsPatch } from "../settings/settings";
import { sitePattern } from "../settings/sites";
import { SiteItem, siteName } from "./site-item";
import { useGrantedSites } from "./use-granted-sites";
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
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState("");

  /** `permissions.request` must be the click's first call; the background does what follows a grant. */
  const add = (event: TargetedEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault();
    const pattern = siteTyped(address);
    if (pattern === null) {
      setProblem("Give the address of a web page, such as the one your EHR shows in the address bar.");
      return;
    }
    request(pattern);
  };
  const request = (pattern: string): void => {
    setProblem("");
    browser.permissions.request({ origins: [pattern] }).then(
      (granted) => {
        if (granted) setAddress("");
        onNotice(granted ? `Added: ${siteName(pattern)}.` : `${siteName(pattern)} was not added.`);
      },
      () => setProblem(`The browser does not allow ${siteName(pattern)} to be added.`),
    );
  };

  const remove = (pattern: string): void => {
    browser.permissions.remove({ origins: [pattern] }).then(
      (removed) => onNotice(removed ? `Removed: ${siteName(pattern)}. ${stays}` : notRemovable(pattern)),
      () => onNotice(notRemovable(pattern)),
    );
  };

  const notAdded = Object.keys(settings.sites)
    .filter((pattern) => !sites?.includes(pattern))
    .sort();
  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading">Sites</h2>
      <p class="note">Claimlight reads charge forms on these sites and no others. Add your EHR’s.</p>
      {sites?.length === 0 && <p>No site is added yet.</p>}
      {sites && sites.length + notAdded.length > 0 && (
        <ul class="sites removable">
          {[...sites, ...notAdded].map((pattern) => (
            <SiteItem
              key={pattern}
              pattern={pattern}
              added={sites.includes(pattern)}
              setting={settings.sites[pattern] ?? defaultSiteSetting}
              maps={maps}
              payer={settings.payer}
              payerIsLocked={Object.hasOwn(policy.sitePayers, pattern)}
              neverWrite={policy.neverWrite}
              onAdd={() => request(pattern)}
              onRemove={() => remove(pattern)}
              onForget={() =>
                onChange({ sites: { [pattern]: undefined } }, `nothing is kept of ${siteName(pattern)}`)
              }
              onChange={(change, said) =>
                onChange({ sites: { [pattern]: change } }, `${siteName(pattern)}: ${said}`)
              }
            />
          ))}
        </ul>
      )}
      <form class="add" onSubmit={add} noValidate>
        <label for="site-address">Address of a site</label>
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
          Add site
        </button>
        <p id="site-problem" class="failing" role="status">
          {problem}
        </p>
      </form>
    </section>
  );
}

const stays = "Pages already open keep their panel until they are reloaded.";

/** The pattern of an address as a person types it: "ehr.example" means https. Null where it names no site. */
export function siteTyped(typed: string): string | null {
  const address = typed.trim();
  // A scheme is letters before "://"; "ehr.example:8443" has a port, not a scheme.
  return sitePattern(/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`);
}

function notRemovable(pattern: string): string {
  return `${siteName(pattern)} is granted by a policy or a wider permission, and stays.`;
}
