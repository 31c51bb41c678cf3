import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Capacitación de cuidadores más corta que su código",
  why: "Un código por tiempo requiere más de la mitad de su tiempo: 16 minutos para los primeros 30, y 8 para cada 15 adicionales.",
  action:
    "Facture las unidades que los minutos respaldan: {supported}. Algunos pagadores exigen los 30 minutos completos.",
  messages: {
    first: "{code} requiere al menos 16 minutos; hay {minutes} registrados",
    further:
      "{code} × {total} requiere más tiempo: los {minutes} minutos después de los primeros 30 respaldan {supported}",
  },
  texts: {
    "The minutes support no unit of {code}: take the line off, or correct the minutes if the record shows more.":
      "Los minutos no respaldan ninguna unidad de {code}: quite la línea, o corrija los minutos si el expediente muestra más.",
    "Are the {minutes} minutes of {code} all that the record shows?":
      "¿Son los {minutes} minutos de {code} todos los que muestra el expediente?",
    "Yes: set units to {supported}": "Sí: poner las unidades en {supported}",
    "Correct the minutes first; the units follow from them.":
      "Corrija primero los minutos; de ellos salen las unidades.",
  },
} satisfies RuleTexts;
