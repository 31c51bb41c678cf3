import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { text, textLanguage } from "../texts";
import { OptionsPage } from "./options-page";

document.documentElement.lang = textLanguage();
document.title = text("optionsTitle");
const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<OptionsPage stored={await readSettings()} />, root);
