import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "26 o TC en un código sin componentes",
  why: "Solo los códigos con indicador PC/TC 1 se dividen en una parte profesional y una técnica; las pruebas de laboratorio con indicador 6 llevan 26 por la interpretación del médico. En cualquier otro código la línea se deniega.",
  action:
    "Quite {modifier}, o facture el código que representa el componente por sí solo, si lo hay (como 93010 y 93005 para 93000).",
  messages: { noComponents: "{code} no tiene parte {part} (indicador PC/TC {indicator}, {edition})" },
  texts: {
    "Was {code} furnished as a whole?": "¿Se prestó {code} completo?",
    "Yes: take {modifier} off": "Sí: quitar {modifier}",
    "Bill the code that stands for the part alone, where there is one (93010 and 93005 for 93000).":
      "Facture el código que representa la parte por sí sola, si lo hay (93010 y 93005 para 93000).",
  },
} satisfies RuleTexts;
