import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más unidades en un día de las que Medicare paga sin una revisión",
  why: "Por encima del límite (MAI 3) se deniegan al principio todas las unidades del código de ese día, no solo el exceso. Un contratista puede pagar más tras una revisión si el expediente demuestra que se prestaron y eran necesarias.",
  action:
    "Baje las unidades de {code} de este día a {limit}, o, si el expediente respalda cada una, déjelas y cuente con tener que enviarlo.",
  messages: {
    over: "{code} × {total}: el límite de Medicare es {limit} al día (MUE {limit}, MAI 3, {edition})",
  },
  texts: {
    "Does the record support no more than {limit}?": "¿Respalda el expediente no más de {limit}?",
    "Yes: set units to {limit}": "Sí: poner las unidades en {limit}",
    "Keep the units, and have the record ready: they are denied at first and may be paid on review.":
      "Deje las unidades y tenga listo el expediente: al principio se deniegan y puede que se paguen tras una revisión.",
  },
} satisfies RuleTexts;
