/** The Spanish of `../97750.ts`. */
export default {
  "measured test of function, 15 min": "prueba medida de función, 15 min",
  "Never on the day of an evaluation or re-evaluation (97161–97168): 97750 is denied, and no modifier changes it.":
    "Nunca el día de una evaluación o reevaluación (97161–97168): 97750 se deniega, y ningún modificador lo cambia.",
  "All its units are lost, for a test on another body part too. An appeal cannot succeed: test on another day if it is needed.":
    "Se pierden todas sus unidades, también por una prueba en otra parte del cuerpo. Una apelación no puede prosperar: haga la prueba otro día si hace falta.",
  "Put the results into a report: test, values, what they mean for the plan, minutes.":
    "Ponga los resultados en un informe: prueba, valores, lo que significan para el plan, minutos.",
  "Without a report it is part of the visit, and the units are recovered.":
    "Sin informe es parte de la visita, y las unidades se recobran.",
  "Can 97750 be billed with treatment on the same day?":
    "¿Se puede facturar 97750 con tratamiento el mismo día?",
  "With 97110, 97112, 97113, 97116, 97535: no edit. With 97140 or 97530 it is denied, unless it was separate. With 97755: never.":
    "Con 97110, 97112, 97113, 97116, 97535: no hay regla NCCI. Con 97140 o 97530 se deniega, a menos que se haya prestado por separado. Con 97755: nunca.",
  "Its minutes must be its own.": "Sus minutos deben ser propios.",
  "Which line falls beside 97150?": "¿Qué línea se pierde junto a 97150?",
  "The group: 97150 is denied beside 97750 (indicator 0).":
    "La del grupo: 97150 se deniega junto a 97750 (indicador 0).",
};
