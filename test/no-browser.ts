import english from "../public/_locales/en/messages.json";
import spanish from "../public/_locales/es/messages.json";

/** The browser's own texts: ours, in the language that it is set to while a test runs. */
interface BrowserTexts {
  language: string;
  getMessage(name: string): string;
  getUILanguage(): string;
}

/**
 * Outside an extension there is no `browser`. The tests have one that holds our texts and nothing else, which a fake fills
 * (`unit/background/fake-browser.ts`).
 */
const world = globalThis as unknown as { browser?: { readonly i18n: BrowserTexts } };
world.browser ??= {
  i18n: {
    language: "en-US",
    getMessage(name) {
      const catalogue: Readonly<Record<string, { readonly message: string }>> = this.language.startsWith("es")
        ? spanish
        : english;
      return catalogue[name]?.message ?? "";
    },
    getUILanguage() {
      return this.language;
    },
  },
};

/** Sets the browser's language. What was read before stays as it was: `texts.ts` keeps it. */
export function setBrowserLanguage(asked: string): void {
  if (world.browser) world.browser.i18n.language = asked;
}
