/** The Spanish of `../97542.ts`. */
export default {
  "wheelchair skills and fit, 15 min": "destrezas y ajuste de silla de ruedas, 15 min",
  "With 97530 on one day 97542 is the line that is denied, unless it was separate.":
    "Con 97530 en un mismo día, 97542 es la línea que se deniega, a menos que se haya prestado por separado.",
  "Separate minutes for the chair, written down, keep both lines.":
    "Minutos separados para la silla, anotados, conservan las dos líneas.",
  "Write down what was measured, adjusted or practiced, with which chair, and the minutes of each.":
    "Anote qué se midió, ajustó o practicó, con cuál silla, y los minutos de cada cosa.",
  "The supplier bills the chair. Without your minutes the work looks like part of the delivery.":
    "El suplidor factura la silla. Sin los minutos de usted, el trabajo parece parte de la entrega.",
  "Can 97542 and 97755 be billed on one day?": "¿Se pueden facturar 97542 y 97755 en un mismo día?",
  "97542 is denied beside 97755, unless it was separate (indicator 1).":
    "97542 se deniega junto a 97755, a menos que se haya prestado por separado (indicador 1).",
  "Other 15 minutes, and a report of its own for 97755.": "Otros 15 minutos, y un informe propio para 97755.",
};
