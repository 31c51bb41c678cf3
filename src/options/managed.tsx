import browser from "../browser";
import type { ReadPolicy } from "../settings/policy";
import { countText, text } from "../texts";
import { siteName } from "./site-item";
import { useGrantedSites } from "./use-granted-sites";

interface ManagedProps {
  readonly managed: ReadPolicy;
  onNotice(notice: string): void;
}

/** What an administrator has set for all desks: the sites to be added with one click, and what of the policy is not understood. */
export function Managed({ managed, onNotice }: ManagedProps) {
  const { policy, problems } = managed;
  const granted = useGrantedSites();
  const set = [
    policy.payer !== null && text("optionsManagedPayer"),
    policy.locality !== null && text("optionsManagedLocality"),
    Object.keys(policy.sitePayers).length > 0 && text("optionsManagedSitePayers"),
    Object.keys(policy.rules).length + Object.keys(policy.ruleFloors).length > 0 &&
      text("optionsManagedRules"),
    policy.neverWrite && text("optionsManagedNeverWrite"),
  ].filter((each) => each !== false);
  if (set.length + policy.sites.length + problems.length === 0) return null;

  const missing = policy.sites.filter((site) => granted && !granted.includes(site));
  /** `permissions.request` must be the click's first call. */
  const addAll = (): void => {
    browser.permissions.request({ origins: [...missing] }).then(
      (added) =>
        onNotice(
          added
            ? text("optionsSiteAdded", { site: missing.map(siteName).join(", ") })
            : text("optionsSitesNotAdded"),
        ),
      () => onNotice(text("optionsSitesNotAllowed")),
    );
  };
  return (
    <section aria-labelledby="managed-heading">
      <h2 id="managed-heading">{text("optionsManagedHeading")}</h2>
      {set.length > 0 && <p>{text("optionsManagedSet", { settings: set.join(", ") })}</p>}
      {missing.length > 0 && (
        <p>
          {text("optionsManagedCharges", { sites: missing.map(siteName).join(", ") })}{" "}
          <button type="button" class="primary" onClick={addAll}>
            {countText("optionsManagedAdd", missing.length)}
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <>
          <p class="failing">{text("optionsManagedProblems")}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>
                <code>{problem}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
