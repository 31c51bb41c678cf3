import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { OptionsPage } from "./options-page";

const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<OptionsPage stored={await readSettings()} />, root);
