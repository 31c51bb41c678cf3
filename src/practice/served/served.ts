import english from "../../../public/_locales/en/messages.json";
import { buildChargeForm } from "../charge-form";

/* The practice form as a page of some EHR, in English: nothing of Claimlight is in it, the installed extension has to find it. */

const place = document.getElementById("practice");
if (place) {
  buildChargeForm(place, (key, values = {}) =>
    english[key].message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  );
}
