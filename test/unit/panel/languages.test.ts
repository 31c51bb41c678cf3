import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { setBrowserLanguage } from "../../no-browser";

/** The panel's words as a browser set to a language shows them: they are kept once read, so each test begins anew. */
async function wordsIn(language: string) {
  vi.resetModules();
  // A fresh registry makes a fresh stub too.
  (await import("../../no-browser")).setBrowserLanguage(language);
  return {
    ...(await import("../../../src/panel/format-words")),
    ...(await import("../../../src/panel/format-money")),
    ...(await import("../../../src/panel/reader-phrase")),
    ...(await import("../../../src/texts")),
    ...(await import("../../../src/panel/card-text")),
    ...(await import("../../../src/background/toolbar")),
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
  setBrowserLanguage("en-US");
  vi.resetModules();
});

describe("money", () => {
  test.each([
    ["en-US", "$1,234.50"],
    ["es", "$1,234.50"],
    ["es-MX", "$1,234.50"],
    ["es-ES", "1234,50\u00a0$"],
  ])("in %s is %s: dollars, whatever the country's own currency", async (language, written) => {
    const { formatMoney } = await wordsIn(language);
    expect(formatMoney(123_450)).toBe(written);
  });
});

describe("numbers and amounts are written as the browser writes them", () => {
  test.each(["en-US", "es-US", "es-MX", "es-ES", "en-GB"])("in %s", async (language) => {
    const { formatMoney, formatNumber } = await wordsIn(language);
    const money = new Intl.NumberFormat(language, {
      style: "currency",
      currency: "USD",
      currencyDisplay: "narrowSymbol",
    });
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.integer({ min: -5000, max: 5000 }),
        (cents, count) => {
          expect(formatMoney(cents)).toBe(money.format(cents / 100));
          expect(formatNumber(count)).toBe(numbers.format(count));
        },
      ),
    );
  });
});

describe("a date", () => {
  test.each([
    ["en-US", "10/14/2026"],
    ["en-GB", "10/14/2026"],
    ["es", "14 oct 2026"],
    ["es-MX", "14 oct 2026"],
  ])("in %s is %s", async (language, written) => {
    const { formatDate } = await wordsIn(language);
    expect(formatDate("2026-10-14")).toBe(written);
  });

  test("names the first and the last day of a month in any time zone", async () => {
    const { formatDate } = await wordsIn("es");
    for (const zone of ["America/Puerto_Rico", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      vi.stubEnv("TZ", zone);
      expect([zone, formatDate("2026-01-01"), formatDate("2026-12-31")]).toEqual([
        zone,
        "1 ene 2026",
        "31 dic 2026",
      ]);
    }
  });

  test("that is none stays as it is", async () => {
    const { formatDate } = await wordsIn("es");
    expect(formatDate("2026-10")).toBe("2026-10");
  });
});

test("lists and lines go by the language", async () => {
  const english = await wordsIn("en-US");
  expect(english.lineWords([1, 3, 5, 6, 7])).toBe("Lines 1, 3 and 5–7");
  const spanish = await wordsIn("es");
  expect(spanish.lineWords([1, 3, 5, 6, 7])).toBe("Líneas 1, 3 y 5–7");
  expect(spanish.lineWords([2])).toBe("Línea 2");
  expect(spanish.list(["97110", "97112"])).toBe("97110 y 97112");
});

test("the toolbar's button counts in Spanish", async () => {
  const { buttonFor } = await wordsIn("es");
  const tally = {
    origin: "https://ehr.example",
    errors: 1,
    warnings: 2,
    lines: 5,
    notFullyChecked: 1,
    rulesOff: 1,
  };
  expect(buttonFor([tally]).title).toBe(
    "Claimlight: 1 error, 2 advertencias. 1 de 5 líneas sin revisar del todo. 1 regla está desactivada",
  );
});

test("a reader's phrase without a text stays as it is, and so does what stands beside one that has", async () => {
  const { readerPhrase } = await wordsIn("es");
  expect(readerPhrase("the code cannot be read: not a number")).toBe(
    "no se puede leer el código: no es un número",
  );
  expect(readerPhrase("the code cannot be read: it is blue")).toBe("no se puede leer el código: it is blue");
});

test("what is copied is in the language shown, with its sources as CMS names them", async () => {
  const { cardText } = await wordsIn("es");
  const source = {
    table: "MUE practitioner",
    edition: "2024 Q3",
    values: ["97552", "1", "2"],
    olderThanDate: true,
  };
  const notLoaded = { kind: "not-loaded", because: "ninguna tabla está cargada" } as const;
  const said = (text: string) => ({
    text,
    provenance: "policy",
    source: "Medicare Claims Processing Manual, ch. 5 §20",
  });
  const copied = cardText({
    guide: {
      code: "97552",
      plainName: "capacitación de cuidadores, en grupo",
      summary: [said("Cuenta una vez por paciente.")],
      tips: [
        {
          tip: said("Consejo."),
          impact: said("Efecto."),
          contradiction: { oftenRepeated: "Dicho.", instead: said("Verdad.") },
        },
      ],
      denials: [],
      questions: [],
    },
    appeals: [],
    facts: {
      code: "97552",
      date: "2025-10-14",
      rvu: {
        kind: "row",
        row: { workRvu: "0.23", nonFacilityPeRvu: "0.44", facilityPeRvu: "0.08", malpracticeRvu: "0.01" },
        source: { table: "PPRRVU", edition: "RVU25D", values: ["97552", "0.23"], olderThanDate: false },
      },
      conversionFactor: notLoaded,
      localityName: "Nacional",
      nonFacility: { allowed: 2200, because: null, steps: [{ label: "Trabajo × GPCI", value: "0.23 × 1" }] },
      facility: { allowed: null, because: "no hay tarifa", steps: [] },
      mue: { kind: "row", row: { code: "97552", units: 1, mai: 2 }, source },
      therapy: { kind: "no-row", source: { ...source, table: "Therapy code list", values: [] } },
      telehealth: { kind: "row", row: { from: "2024-01-01", to: null }, source: { ...source, values: [] } },
      edits: [{ otherCode: "97110", answer: notLoaded }],
    } as never,
  } as never);
  expect(copied.split("\n")).toEqual([
    "97552, capacitación de cuidadores, en grupo: al 14 oct 2025",
    "Pago esperado, una unidad, fuera de centro, Nacional: $22.00",
    "  Trabajo × GPCI: 0.23 × 1",
    "Pago esperado, una unidad, en centro, Nacional: importe desconocido, no hay tarifa",
    "Unidades de valor relativo: trabajo 0.23, gastos de consultorio 0.44 fuera de centro y 0.08 en centro, responsabilidad profesional 0.01; total 0.68 y 0.32 [Tabla de CMS: PPRRVU RVU25D: 97552 · 0.23]",
    "Factor de conversión, sin cargar: ninguna tabla está cargada",
    "Límite de unidades: 1 unidad por día, límite absoluto (MUE 1, MAI 2). Ningún modificador ni apelación agrega unidades. [Tabla de CMS: MUE practitioner con 2024 Q3, la más reciente cargada: 97552 · 1 · 2]",
    "Terapia: No está en Therapy code list 2024 Q3 [Tabla de CMS: Therapy code list con 2024 Q3, la más reciente cargada]",
    "Telesalud: En la lista desde el 1 ene 2024 [Tabla de CMS: MUE practitioner con 2024 Q3, la más reciente cargada]",
    "Con 97110, sin cargar: ninguna tabla está cargada",
    "",
    "En breve",
    "- Cuenta una vez por paciente. [Política de CMS: Medicare Claims Processing Manual, ch. 5 §20]",
    "",
    "Consejos de facturación",
    "- Consejo. [Política de CMS: Medicare Claims Processing Manual, ch. 5 §20]",
    "  Efecto: Efecto. [Política de CMS: Medicare Claims Processing Manual, ch. 5 §20]",
    "  Se repite a menudo: Dicho.",
    "  La política de CMS dice: Verdad. [Política de CMS: Medicare Claims Processing Manual, ch. 5 §20]",
  ]);
});
