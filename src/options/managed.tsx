import browser from "../browser";
import type { ReadPolicy } from "../settings/policy";
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
    policy.payer !== null && "the payer profile",
    policy.locality !== null && "the payment locality",
    Object.keys(policy.sitePayers).length > 0 && "payer profiles of sites",
    Object.keys(policy.rules).length + Object.keys(policy.ruleFloors).length > 0 && "severities of rules",
    policy.neverWrite && "that nothing is written into pages",
  ].filter((each) => each !== false);
  if (set.length + policy.sites.length + problems.length === 0) return null;

  const missing = policy.sites.filter((site) => granted && !granted.includes(site));
  /** `permissions.request` must be the click's first call. */
  const addAll = (): void => {
    browser.permissions.request({ origins: [...missing] }).then(
      (added) =>
        onNotice(added ? `Added: ${missing.map(siteName).join(", ")}.` : "The sites were not added."),
      () => onNotice("The browser does not allow these sites to be added."),
    );
  };
  return (
    <section aria-labelledby="managed-heading">
      <h2 id="managed-heading">Set by your administrator</h2>
      {set.length > 0 && (
        <p>{`Your administrator has set ${set.join(", ")}. You cannot change these here.`}</p>
      )}
      {missing.length > 0 && (
        <p>
          Charges are entered on {missing.map(siteName).join(", ")}.{" "}
          <button type="button" class="primary" onClick={addAll}>
            {missing.length === 1 ? "Add this site" : `Add these ${missing.length} sites`}
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <>
          <p class="failing">Not understood by this version, and left out. Tell your administrator:</p>
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
