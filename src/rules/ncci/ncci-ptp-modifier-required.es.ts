import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Dos códigos que Medicare paga juntos solo en circunstancias separadas",
  why: "La regla NCCI tiene indicador de modificador 1: el código de la columna 2 se deniega el mismo día a menos que un modificador declare una circunstancia que lo hace separado. No se puede añadir un modificador solo para evadir la regla.",
  action:
    "Si {column2} fue un encuentro, sitio o profesional separado, o un bloque de 15 minutos que no se superpone, y el expediente lo demuestra, repórtelo con el modificador que dice cuál (XE, XS, XP, XU, 59 o un modificador anatómico); de lo contrario quite {column2}.",
  messages: {
    pair: "{column2} está incluido en {column1} el mismo día (regla NCCI, indicador de modificador 1, {edition})",
  },
  texts: {
    "Take {column2} off: beside {other} it is never paid, whatever modifier it carries.":
      "Quite {column2}: junto a {other} no se paga nunca, lleve el modificador que lleve.",
    "If the visit was significant and separately identifiable from {column1} and the record shows it, report it with modifier 25; otherwise take it off.":
      "Si la visita fue significativa e identificable por separado de {column1} y el expediente lo demuestra, repórtela con el modificador 25; de lo contrario quítela.",
    "Was {column2} significant and separately identifiable from {column1}, and is that documented?":
      "¿Fue {column2} significativa e identificable por separado de {column1}, y está documentado?",
    "Yes: 25": "Sí: 25",
    "Take {column2} off: it is paid with {column1}.": "Quite {column2}: se paga con {column1}.",
    "Was {column2} a separate encounter, site, practitioner or 15-minute block that does not overlap, and is that documented?":
      "¿Fue {column2} un encuentro, sitio o profesional separado, o un bloque de 15 minutos que no se superpone, y está documentado?",
    "Was {column2} a separate encounter, site or practitioner, or not a usual part of {column1}, and is that documented?":
      "¿Fue {column2} un encuentro, sitio o profesional separado, o no es parte usual de {column1}, y está documentado?",
    "If {column2} was a separate encounter, site or practitioner, or not a usual part of {column1}, and the record shows it, report it with the modifier that says which (XE, XS, XP, XU, 59 or an anatomic modifier); otherwise take {column2} off.":
      "Si {column2} fue un encuentro, sitio o profesional separado, o no es parte usual de {column1}, y el expediente lo demuestra, repórtelo con el modificador que dice cuál (XE, XS, XP, XU, 59 o un modificador anatómico); de lo contrario quite {column2}.",
    "A separate encounter: {XE}": "Un encuentro separado: {XE}",
    "A separate site or organ: {XS}": "Un sitio u órgano separado: {XS}",
    "Another practitioner: {XP}": "Otro profesional: {XP}",
    "15-minute blocks that do not overlap: {59}": "Bloques de 15 minutos que no se superponen: {59}",
    "Not a usual part of {column1}: {XU}": "No es parte usual de {column1}: {XU}",
    "Take {column2} off: it is not paid beside {column1}.": "Quite {column2}: no se paga junto a {column1}.",
  },
} satisfies RuleTexts;
