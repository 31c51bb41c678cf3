import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Sin lugar de servicio",
  why: "El encasillado 24B es obligatorio en cada línea; sin él la reclamación se rechaza.",
  action: "Escriba el lugar de servicio.",
  messages: { missing: "{code} no tiene lugar de servicio" },
  texts: {
    "Where was {code} furnished?": "¿Dónde se prestó {code}?",
    "Enter the two-digit code of the place.": "Escriba el código de dos dígitos del lugar.",
  },
} satisfies RuleTexts;
