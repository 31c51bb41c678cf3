import english from "../../public/_locales/en/messages.json";
import spanish from "../../public/_locales/es/messages.json";

/** The language that the browser is set to while a test runs. */
let language = "en-US";

/** Sets the browser's language. What was read before stays as it was: `texts.ts` keeps it. */
export function setBrowserLanguage(asked: string): void {
  language = asked;
}

/** Stands in for webextension-polyfill, which throws outside an extension. Of the browser only its texts are there. */
export default {
  i18n: {
    getMessage(name: string): string {
      const catalogue: Readonly<Record<string, { readonly message: string }>> = language.startsWith("es")
        ? spanish
        : english;
      return catalogue[name]?.message ?? "";
    },
    getUILanguage: () => language,
  },
};
