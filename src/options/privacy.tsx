import { text, textParts } from "../texts";
import { StoredData } from "./stored-data";
import { TryRequest } from "./try-request";

/** What is read, what is kept, what leaves: nothing. Kept in step with `design.md`, Privacy. */
export function Privacy() {
  return (
    <section aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">{text("optionsPrivacy")}</h2>
      <ul class="bullets">
        <li>
          {textParts("optionsPrivacyRead", { read: <strong>{text("optionsPrivacyReadWord")}</strong> })}
        </li>
        <li>
          {textParts("optionsPrivacyStored", { stored: <strong>{text("optionsPrivacyStoredWord")}</strong> })}
        </li>
        <li>
          {textParts("optionsPrivacySent", { sent: <strong>{text("optionsPrivacySentWord")}</strong> })}
        </li>
        <li>
          {textParts("optionsPrivacyChanged", {
            changed: <strong>{text("optionsPrivacyChangedWord")}</strong>,
          })}
        </li>
      </ul>
      <h3>{text("optionsSeeForYourself")}</h3>
      <StoredData />
      <TryRequest />
      <p class="note">{text("optionsCptTrademark")}</p>
    </section>
  );
}
