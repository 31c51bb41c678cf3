import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código que siempre es terapia sin GP, GO o GN",
  why: "Un código que siempre es terapia sin el modificador de la disciplina se devuelve, lo preste quien lo preste.",
  action:
    "Añada la disciplina del plan de cuidado: GP para terapia física, GO para terapia ocupacional, GN para patología del habla y lenguaje.",
  messages: { missing: "{code} siempre es terapia: falta GP, GO o GN" },
  texts: {
    "Under which plan of care was {code} furnished?": "¿Bajo qué plan de cuidado se prestó {code}?",
    "Physical therapy: GP": "Terapia física: GP",
    "Occupational therapy: GO": "Terapia ocupacional: GO",
    "Speech-language pathology: GN": "Patología del habla y lenguaje: GN",
    "Add GN": "Añadir GN",
    "Add GO": "Añadir GO",
    "Add GP": "Añadir GP",
    "An always-therapy code needs a therapy plan of care: take {code} off.":
      "Un código que siempre es terapia requiere un plan de cuidado de terapia: quite {code}.",
  },
} satisfies RuleTexts;
