import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más unidades en una línea de las que Medicare paga",
  why: "El límite vale para cada línea de la reclamación (MAI 1): por encima de él se deniega la línea entera, no solo el exceso. Las unidades que pasan del límite pueden ir en una línea propia si un modificador dice por qué.",
  action:
    "Baje la línea a {limit}. Si se prestó más y el expediente lo demuestra, reporte el resto en otra línea con el modificador que dice por qué (76, 77, 91, 59, un modificador X o uno anatómico).",
  messages: {
    over: "{code} × {total}: el límite de Medicare es {limit} por línea (MUE {limit}, MAI 1, {edition})",
  },
  texts: {
    "Does the record show no more than {limit}?": "¿Muestra el expediente no más de {limit}?",
    "Yes: set units to {limit}": "Sí: poner las unidades en {limit}",
    "Report the rest on another line, with the modifier that the record bears out (76, 77, 91, 59, an X modifier or an anatomic one).":
      "Reporte el resto en otra línea, con el modificador que el expediente respalda (76, 77, 91, 59, un modificador X o uno anatómico).",
  },
} satisfies RuleTexts;
