/** The Spanish of `../92526.ts`. */
export default {
  "work on swallowing and eating": "trabajo de tragar y comer",
  "Untimed: one unit a day, and the limit is absolute.":
    "No es por tiempo: una unidad al día, y el límite es absoluto.",
  "Electric current in the same session is not a line of its own: G0283 and 97032 are denied, and no modifier changes it (indicator 0).":
    "La corriente eléctrica en la misma sesión no es una línea propia: G0283 y 97032 se deniegan, y ningún modificador lo cambia (indicador 0).",
  "The line is lost; an appeal on a modifier cannot succeed.":
    "La línea se pierde; una apelación basada en un modificador no puede prosperar.",
  "The current is a device of its own, and 59 gets it paid.":
    "La corriente es un aparato aparte, y 59 hace que se pague.",
  "The indicator is 0: no modifier opens the edit.":
    "El indicador es 0: ningún modificador abre la regla NCCI.",
  "Write down the textures tried, the signs seen, the strategy taught and the diet that follows from it.":
    "Anote las texturas probadas, los signos observados, la estrategia enseñada y la dieta que resulta de ello.",
  "It shows skill and necessity, which is what is questioned.":
    "Muestra pericia y necesidad, que es lo que se cuestiona.",
  "Can 92526 and 92507 be billed on one day?": "¿Se pueden facturar 92526 y 92507 en un mismo día?",
  "Yes: no edit pairs them.": "Sí: ninguna regla NCCI los empareja.",
  "Two services, two sets of goals and notes.": "Dos servicios, cada uno con sus metas y sus notas.",
};
