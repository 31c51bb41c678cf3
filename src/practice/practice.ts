import { startSession } from "../page/session";
import { obeyColours } from "../settings/colours";
import { buildChargeForm } from "./charge-form";

/* The practice form as an extension page. No content script runs here, so the page starts the session itself. */

const place = document.getElementById("practice");
if (place) {
  void obeyColours(document.documentElement);
  buildChargeForm(place);
  const session = startSession(document);
  addEventListener("pagehide", () => session.retire(), { once: true });
}
