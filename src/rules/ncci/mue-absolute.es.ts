import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más unidades en un día de las que Medicare paga en ningún caso",
  why: "El límite es absoluto (MAI 2): ningún contratista puede pagar por encima de él al procesar, reabrir o redeterminar. Se deniegan todas las unidades del código de ese día, no solo el exceso.",
  action: "Baje las unidades de {code} de este día a {limit}.",
  messages: {
    over: "{code} × {total}: el límite de Medicare es {limit} al día (MUE {limit}, MAI 2, {edition})",
  },
  texts: {
    "If both sides were treated and the record shows it, bill one line with 50 and 1 unit; otherwise bring the units of {code} on this day to {limit}.":
      "Si se trataron ambos lados y el expediente lo demuestra, facture una línea con 50 y 1 unidad; de lo contrario baje las unidades de {code} de este día a {limit}.",
    "Was {code} done once on each side, and is that documented?":
      "¿Se hizo {code} una vez en cada lado, y está documentado?",
    "Yes: one line with 50 and 1 unit": "Sí: una línea con 50 y 1 unidad",
    "No: set units to {limit}": "No: poner las unidades en {limit}",
    "Hold the line until the record says where it was done.":
      "Retenga la línea hasta que el expediente diga dónde se hizo.",
    "Set units to {limit}": "Poner las unidades en {limit}",
  },
} satisfies RuleTexts;
