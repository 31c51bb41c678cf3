import { startSession } from "../page/session";
import { buildChargeForm } from "./charge-form";

/* The practice form as an extension page. No content script runs here, so the page starts the session itself. */

const place = document.getElementById("practice");
if (place) {
  buildChargeForm(place);
  const session = startSession(document);
  addEventListener("pagehide", () => session.retire(), { once: true });
}
