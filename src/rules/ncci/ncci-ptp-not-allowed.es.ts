import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Dos códigos que Medicare nunca paga juntos",
  why: "La regla NCCI tiene indicador de modificador 0: el código de la columna 2 se deniega el mismo día, lleve el modificador que lleve, y no se le puede facturar al paciente.",
  action: "Quite {column2} de la reclamación.",
  messages: {
    pair: "{column2} nunca se paga junto a {column1} el mismo día (regla NCCI, indicador de modificador 0, {edition})",
  },
} satisfies RuleTexts;
