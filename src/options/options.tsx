import { render } from "preact";
import { readSettings } from "../settings/settings";
import { OptionsPage } from "./options-page";

const root = document.querySelector("#options");
if (root) render(<OptionsPage stored={await readSettings()} />, root);
