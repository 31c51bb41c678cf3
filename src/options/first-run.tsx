import { render } from "preact";
import { obeyColours } from "../settings/colours";
import { readSettings } from "../settings/settings";
import { FirstRunPage } from "./first-run-page";

const root = document.querySelector("#options");
await obeyColours(document.documentElement);
if (root) render(<FirstRunPage stored={await readSettings()} />, root);
