import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más unidades en un día de las que Medicare paga en ningún caso",
  why: "El límite es absoluto (MAI 2): ningún contratista puede pagar por encima de él al procesar, reabrir o redeterminar. Se deniegan todas las unidades del código de ese día, no solo el exceso.",
  action: "Baje las unidades de {code} de este día a {limit}.",
  messages: {
    over: "{code} × {total}: el límite de Medicare es {limit} al día (MUE {limit}, MAI 2, {edition})",
  },
  texts: { "Set units to {limit}": "Poner las unidades en {limit}" },
} satisfies RuleTexts;
