import { startFirefoxBefore } from "../../scripts/drive/firefox-profile";

export default startFirefoxBefore;
