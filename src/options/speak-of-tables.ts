import spanish from "../reference/import/import.es";
import { speak } from "../say";

/** Says why files of tables are refused in the language of the page: "en" or "es". The worker, too, which cannot ask the browser for it. */
export function speakOfTables(language: string): void {
  speak(language === "es" ? new Map(Object.entries(spanish)) : null);
}
