import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { text, textLanguage } from "../texts";
import { OptionsPage } from "./options-page";
import { speakOfTables } from "./speak-of-tables";

document.documentElement.lang = textLanguage();
document.title = text("optionsTitle");
speakOfTables(textLanguage());
const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<OptionsPage stored={await readSettings()} />, root);
