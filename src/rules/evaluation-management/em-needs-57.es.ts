import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Visita el día de un procedimiento mayor, o el día antes, sin 57",
  why: "La tarifa de un procedimiento con un período global de 90 días comprende las visitas de ese día y del día antes. Junto a él se paga solo la visita en la que se decidió la cirugía.",
  action:
    "Si la decisión de hacer {procedure} se tomó en esta visita y el expediente lo demuestra, reporte la visita con 57; de lo contrario quite {visit}.",
  messages: {
    sameDay: "{visit} no tiene 57 el día de {procedure}, que tiene un período global de 90 días ({edition})",
    dayBefore:
      "{visit} no tiene 57 el día antes de {procedure}, que tiene un período global de 90 días ({edition})",
  },
  texts: {
    "Was the decision for {procedure} made at {visit}, and is that documented?":
      "¿Se tomó la decisión de hacer {procedure} en {visit}, y está documentado?",
    "Yes: 57": "Sí: 57",
    "Take {visit} off: it is paid with {procedure}.": "Quite {visit}: se paga con {procedure}.",
  },
} satisfies RuleTexts;
