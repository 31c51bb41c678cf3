import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código que a veces es terapia, de un terapeuta, sin GP, GO o GN",
  why: "Un terapeuta factura un código que a veces es terapia bajo un plan de cuidado, así que sin el modificador de la disciplina la línea se devuelve. Un médico u otro profesional fuera de un plan de terapia no necesita ninguno.",
  action: "Añada {modifier} si el servicio se prestó bajo el plan de cuidado de terapia.",
  messages: {
    missing: "{code} de un terapeuta: falta {modifier}",
    likely: "{code} no tiene {modifier}, que llevan las demás líneas de terapia del día",
  },
  texts: {
    "Add {modifier}": "Añadir {modifier}",
    "Was {code} furnished under the same therapy plan of care?":
      "¿Se prestó {code} bajo el mismo plan de cuidado de terapia?",
    "Yes: {modifier}": "Sí: {modifier}",
    "A physician’s or other practitioner’s service outside a therapy plan needs no such modifier.":
      "El servicio de un médico u otro profesional fuera de un plan de terapia no necesita ese modificador.",
    "whether a therapist furnished it is not known: choose the discipline in the options":
      "no se sabe si lo prestó un terapeuta: escoja la disciplina en las opciones",
  },
} satisfies RuleTexts;
