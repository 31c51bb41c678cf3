/** The Spanish of `../97110.ts`. */
export default {
  "exercise, 15 min": "ejercicio, 15 min",
  "Exercise in water and on land on one day: 97110 is denied beside 97113, unless they were separate.":
    "Ejercicio en el agua y en tierra en un mismo día: 97110 se deniega junto a 97113, a menos que se hayan prestado por separado.",
  "Other 15 minutes, written down, make them separate. Without that the 97110 line is lost.":
    "Otros 15 minutos, anotados, los hacen separados. Sin eso se pierde la línea de 97110.",
  "Name the exercises, what each is for, and what the therapist did that the patient could not do alone.":
    "Nombre los ejercicios, para qué es cada uno, y qué hizo el terapeuta que el paciente no podía hacer solo.",
  "A bare list of exercises is hard to defend when the necessity of a line is questioned.":
    "Una simple lista de ejercicios es difícil de defender cuando se cuestiona la necesidad de una línea.",
  "Can 97110 be billed for time in a group?": "¿Se puede facturar 97110 por tiempo en grupo?",
  "No. Only one-on-one minutes count. The group part is 97150, one unit.":
    "No. Solo cuentan los minutos de atención individual. La parte en grupo es 97150, una unidad.",
  "Both on one day: 97110 is denied beside 97150, unless it was separate (indicator 1).":
    "Los dos en un mismo día: 97110 se deniega junto a 97150, a menos que se haya prestado por separado (indicador 1).",
};
