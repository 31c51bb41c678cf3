import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Visita junto a un procedimiento menor sin 25",
  why: "La tarifa de un procedimiento menor comprende la visita que lo acompaña y la decisión de hacerlo. Sin un modificador la visita se deniega como parte del procedimiento.",
  action:
    "Si la visita fue significativa e identificable por separado, más allá del trabajo usual de {procedure} y de la decisión de hacerlo, y el expediente lo demuestra, repórtela con 25; de lo contrario quite {visit}.",
  messages: {
    minor:
      "{visit} no tiene 25 junto a {procedure}, cuyo período global de {days} días comprende la visita de ese día ({edition})",
    pair: "{visit} no tiene 25 y está incluido en {procedure} (regla NCCI, indicador de modificador 1, {edition})",
  },
  texts: {
    "Was {visit} significant and separately identifiable, beyond the usual work of {procedure} and the decision to do it, and is that documented?":
      "¿Fue {visit} significativa e identificable por separado, más allá del trabajo usual de {procedure} y de la decisión de hacerlo, y está documentado?",
    "Yes: 25": "Sí: 25",
    "Take {visit} off: it is paid with {procedure}.": "Quite {visit}: se paga con {procedure}.",
  },
} satisfies RuleTexts;
