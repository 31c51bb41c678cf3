import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { speakAsTheBrowser } from "../spanish";
import { OptionsPage } from "./options-page";

speakAsTheBrowser();
const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<OptionsPage stored={await readSettings()} />, root);
