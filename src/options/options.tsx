import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { speakAsTheBrowser } from "../spanish";
import { loadTexts, text, textLanguage } from "../texts";
import { OptionsPage } from "./options-page";

await loadTexts();
document.documentElement.lang = textLanguage();
document.title = text("optionsTitle");
speakAsTheBrowser();
const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<OptionsPage stored={await readSettings()} />, root);
