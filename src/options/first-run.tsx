import { render } from "preact";
import { readSettings } from "../settings/settings";
import { FirstRunPage } from "./first-run-page";

const root = document.querySelector("#options");
if (root) render(<FirstRunPage stored={await readSettings()} />, root);
