/** What the engine says, in Spanish by the English. */
export default {
  "{edition}, the newest loaded": "{edition}, la más reciente cargada",
  "Line {line} has {count} of the {most} modifiers that a claim carries: for more, one has to go first.":
    "La línea {line} tiene {count} de los {most} modificadores que caben en una reclamación: para más, primero hay que quitar uno.",
  "line {line} has a day with it that is not the first of both: they were not checked together":
    "la línea {line} comparte un día con esta que no es el primero de ambas: no se revisaron juntas",
  "a line of several days goes on to this day, and it was not checked with it":
    "una línea de varios días llega hasta este día, y esta no se revisó junto con ella",
  "units are not a positive whole number": "las unidades no son un número entero positivo",
  "{payer} has NCCI tables of its own, which are not loaded":
    "{payer} tiene sus propias tablas NCCI, que no están cargadas",
  "whether {payer} applies Medicare's NCCI edits is not known":
    "no se sabe si {payer} aplica las reglas NCCI de Medicare",
  "whether {payer} follows Medicare’s billing rules is not known":
    "no se sabe si {payer} sigue las reglas de facturación de Medicare",
  "whether {payer} requires a therapy modifier here is not known":
    "no se sabe si {payer} exige aquí un modificador de terapia",
  "without a valid code nothing else can be checked": "sin un código válido no se puede revisar nada más",
};
