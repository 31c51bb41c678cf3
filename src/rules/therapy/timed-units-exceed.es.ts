import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más unidades por tiempo de las que respaldan los minutos",
  why: "Un código de 15 minutos requiere al menos 8 minutos para una unidad. Medicare suma los minutos uno a uno de todos los códigos por tiempo del día y la disciplina (8–22 minutos son 1 unidad, 23–37 son 2, y así sucesivamente); según la regla del punto medio de CPT cada código se cuenta por sí solo.",
  action: "Baje las unidades por tiempo a {supported}, o corrija los minutos si el expediente muestra más.",
  messages: { exceed: "{billed} por tiempo: {arithmetic}" },
  texts: {
    "The minutes support no timed unit: take the timed lines off, or correct the minutes if the record shows more.":
      "Los minutos no respaldan ninguna unidad por tiempo: quite las líneas por tiempo, o corrija los minutos si el expediente muestra más.",
    "Are these all the minutes that the record shows?":
      "¿Son estos todos los minutos que muestra el expediente?",
    "Yes: set units to {supported}": "Sí: poner las unidades en {supported}",
    "Correct the minutes first; the units follow from them.":
      "Corrija primero los minutos; de ellos salen las unidades.",
  },
} satisfies RuleTexts;
