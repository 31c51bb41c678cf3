import { startSession } from "../page/session";
import { obeyColours } from "../settings/colours";
import { loadTexts, text, textLanguage } from "../texts";
import { buildChargeForm } from "./charge-form";
import { buildGuide, guidedLines } from "./guided-claim";
import { ownPart } from "./own-parts";

/*
 * The practice form as an extension page. No content script runs here, so the page starts the session itself. With "#guided" it holds the
 * claim with four mistakes.
 */

await loadTexts();
const place = document.getElementById("practice");
document.documentElement.lang = textLanguage();
document.title = text("practiceTitle");
if (place) {
  void obeyColours(document.documentElement);
  if (location.hash === "#guided") {
    buildChargeForm(place, text, guidedLines);
    buildGuide(place);
  } else {
    buildChargeForm(place, text);
  }
  const session = startSession(document, ownPart);
  addEventListener("pagehide", () => session.retire(), { once: true });
}
