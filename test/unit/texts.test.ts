import { afterEach, describe, expect, test, vi } from "vitest";
import englishTexts from "../../public/_locales/en/messages.json";
import spanishTexts from "../../public/_locales/es/messages.json";
import { setBrowserLanguage } from "../no-browser";

type Texts = typeof import("../../src/texts");

/** The texts as a browser set to a language shows them: they are kept once read, so each test begins anew. */
async function textsIn(language: string): Promise<Texts> {
  vi.resetModules();
  // A fresh registry makes a fresh stub too.
  (await import("../no-browser")).setBrowserLanguage(language);
  return await import("../../src/texts");
}

afterEach(() => {
  setBrowserLanguage("en-US");
  vi.resetModules();
});

describe("a text", () => {
  test("is in the browser's language, and in English where that is neither English nor Spanish", async () => {
    expect((await textsIn("es-MX")).text("commandWhy")).toBe("Abrir o cerrar los motivos del hallazgo");
    expect((await textsIn("fr-FR")).text("commandWhy")).toBe("Open or close the reasons of the finding");
  });

  test("is counted as the language counts", async () => {
    const english = await textsIn("en-US");
    expect([0, 1, 2, 1234].map((count) => english.countText("panelErrors", count))).toEqual([
      "0 errors",
      "1 error",
      "2 errors",
      "1,234 errors",
    ]);
    const spanish = await textsIn("es");
    expect(spanish.countText("panelErrors", 1)).toBe("1 error");
    expect(spanish.countText("panelErrors", 1_000_000)).toBe("1,000,000 errores");
  });

  test("is handed out in pieces in the language's own order", async () => {
    const { textParts } = await textsIn("en-US");
    expect(textParts("panelErrors_other" as never, { count: { bold: 3 } })).toEqual([{ bold: 3 }, " errors"]);
  });

  test("stays when the extension was updated and the browser answers no more", async () => {
    const texts = await textsIn("en-US");
    const stub = (await import("../../src/browser")).default;
    texts.keepTexts(["commandUndo"]);
    const gone = vi.spyOn(stub.i18n, "getMessage").mockImplementation(() => {
      throw new Error("Extension context invalidated.");
    });
    expect(texts.text("commandUndo")).toBe("Undo the last fix or dismissal");
    gone.mockRestore();
  });
});

test.each([
  ["en-US", "Undo the last fix or dismissal"],
  ["es-MX", "Deshacer la última corrección o el último descarte"],
])(
  "where the browser has no texts at all, a page in %s loads those of the package",
  async (language, said) => {
    const texts = await textsIn(language);
    const stub = (await import("../../src/browser")).default;
    const none = vi.spyOn(stub.i18n, "getMessage").mockReturnValue("");
    Object.assign(stub, { runtime: { getURL: (path: string) => `extension://own/${path}` } });
    const catalogues: Readonly<Record<string, object>> = { en: englishTexts, es: spanishTexts };
    const read = vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
      const [, asked = ""] =
        /^extension:\/\/own\/_locales\/(.*)\/messages\.json$/.exec(String(address)) ?? [];
      return Response.json(catalogues[asked]);
    });
    await texts.loadTexts();
    read.mockRestore();
    expect(texts.text("commandUndo")).toBe(said);
    expect(none).toHaveBeenCalledTimes(1);
    none.mockRestore();
  },
);

test.each([
  ["en-US", "en"],
  ["es-MX", "es"],
])(
  "where the browser has no texts, in %s the language is known all the same, and nothing throws",
  async (language, own) => {
    const texts = await textsIn(language);
    const stub = (await import("../../src/browser")).default;
    const none = vi.spyOn(stub.i18n, "getMessage").mockReturnValue("");
    expect([texts.textLanguage(), texts.numberLocale(), texts.countText("panelErrors", 1)]).toEqual([
      own,
      language,
      "",
    ]);
    none.mockRestore();
  },
);

test.each([
  ["en-US", "en-US"],
  ["en-GB", "en-GB"],
  ["es-MX", "es-MX"],
  ["es", "es-US"],
  ["es-419", "es-US"],
  ["fr-FR", "en-US"],
])("in %s numbers are written as in %s", async (language, locale) => {
  expect((await textsIn(language)).numberLocale()).toBe(locale);
});

describe("the languages", () => {
  const english: Readonly<Record<string, { readonly message: string }>> = englishTexts;
  const spanish: Readonly<Record<string, { readonly message: string }>> = spanishTexts;
  const placeholders = (message = "") => [...message.matchAll(/\{\w+\}/g)].map(String).sort();

  test("have the same keys, in the same order", () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
  });

  test.each(Object.keys(english))(
    "%s has the same placeholders in both, and nothing the browser would replace",
    (key) => {
      const [inEnglish = "", inSpanish = ""] = [english[key]?.message, spanish[key]?.message];
      expect(inSpanish).not.toBe("");
      expect(placeholders(inSpanish)).toEqual(placeholders(inEnglish));
      expect(inEnglish + inSpanish).not.toContain("$");
    },
  );
});
