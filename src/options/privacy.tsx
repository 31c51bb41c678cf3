import { StoredData } from "./stored-data";
import { TryRequest } from "./try-request";

/** What is read, what is kept, what leaves: nothing. Kept in step with `design.md`, Privacy. */
export function Privacy() {
  return (
    <section aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">Privacy</h2>
      <ul class="bullets">
        <li>
          <strong>Read</strong>, on sites you added only: codes, modifiers, units, place of service, dates of
          service, diagnosis pointers, charges, minutes and the payer’s label. Never a name, a birth date, or
          a record or member number.
        </li>
        <li>
          <strong>Stored</strong> on this computer: the settings on this page, the maps of forms you teach
          (where the fields stand, never what is in them), the tables you import, and of what you dismiss the
          rule, the codes, the reason and the hour, with how often each rule fired. Charge lines are never
          stored; they are forgotten when the page closes.
        </li>
        <li>
          <strong>Sent</strong>: nothing. Claimlight has no server and makes no network request; its pages and
          its worker are barred from connecting anywhere.
        </li>
        <li>
          <strong>Changed</strong> on your EHR’s page: nothing but Claimlight’s own panel, and the fields of a
          fix when you press its button or key. A site you remove is left alone from its next load on.
        </li>
      </ul>
      <h3>See for yourself</h3>
      <StoredData />
      <TryRequest />
      <p class="note">
        CPT® is a registered trademark of the American Medical Association, which owns the codes’ descriptors.
        None is shipped with Claimlight.
      </p>
    </section>
  );
}
