/** The Spanish of `../97124.ts`. */
export default {
  "massage, 15 min": "masaje, 15 min",
  "Never bill it beside 97140: 97124 is denied, and no modifier changes it (indicator 0).":
    "Nunca lo facture junto a 97140: 97124 se deniega, y ningún modificador lo cambia (indicador 0).",
  "The 97124 line is lost, for other regions and other minutes too. An appeal cannot succeed.":
    "Se pierde la línea de 97124, también por otras regiones y otros minutos. Una apelación no puede prosperar.",
  "97124 and 97140 are paid together with 59 for another region.":
    "97124 y 97140 se pagan juntos con 59 por otra región.",
  "The indicator is 0: no modifier opens this edit.":
    "El indicador es 0: ningún modificador abre esta regla NCCI.",
  "Tie it to a goal of function in the plan, not to comfort alone.":
    "Vincúlelo a una meta de función del plan, no solo al alivio.",
  "A line for comfort does not survive a question of necessity.":
    "Una línea por alivio no resiste una pregunta sobre la necesidad.",
  "A chiropractor adjusted the spine on the same day. Is 97124 paid?":
    "Un quiropráctico ajustó la columna el mismo día. ¿Se paga 97124?",
  "97124 is denied beside 98940, 98941 and 98942, unless it was separate.":
    "97124 se deniega junto a 98940, 98941 y 98942, a menos que se haya prestado por separado.",
  "If it was on another region, or in other 15 minutes, the record must show it.":
    "Si fue en otra región, o en otros 15 minutos, el expediente debe demostrarlo.",
};
