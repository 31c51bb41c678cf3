import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { speakAsTheBrowser } from "../spanish";
import { loadTexts, text, textLanguage } from "../texts";
import { FirstRunPage } from "./first-run-page";

await loadTexts();
document.documentElement.lang = textLanguage();
document.title = text("firstRunTitle");
speakAsTheBrowser();
const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<FirstRunPage stored={await readSettings()} />, root);
