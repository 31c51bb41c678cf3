/** The Spanish of `../clinic-edits.ts`. */
export default {
  "Bundled with another code of the same day (NCCI edit).":
    "Incluido en otro código del mismo día (regla NCCI).",
  "Indicator 1: 59 or one of XE, XS, XP and XU is right only if the two were separate (another encounter, another site, other 15 minutes) and the record shows it. If not, the denied code falls.":
    "Indicador 1: 59 o uno de XE, XS, XP y XU es correcto solo si los dos servicios se prestaron por separado (otro encuentro, otro sitio, otros 15 minutos) y el expediente lo demuestra. Si no, se pierde el código denegado.",
  "The patient may not be billed for what an NCCI edit denies, with a notice (ABN) or without.":
    "Al paciente no se le puede facturar lo que una regla NCCI deniega, ni con aviso (ABN) ni sin él.",
  "No Medicare edit pairs it with any other code that has a card here. If a payer bundles such a pair, ask for its rule.":
    "Ninguna regla de Medicare lo empareja con otro código que tenga ficha aquí. Si un pagador incluye uno en el otro, pida su regla.",
  "Put 59 on every second therapy line, and it gets paid.":
    "Ponga 59 en una de cada dos líneas de terapia y se paga.",
  "A modifier may not be put on only to get past an edit. Modifiers 22, 51, 76 and 77 never answer one.":
    "No se puede poner un modificador solo para esquivar una regla NCCI. Los modificadores 22, 51, 76 y 77 nunca responden a una.",
  "On an office visit the modifier is 25, never 59, and only if the visit was significant and separately identifiable.":
    "En una visita de consultorio el modificador es 25, nunca 59, y solo si la visita fue significativa e identificable por separado.",
  "Indicator 0: an appeal on a modifier cannot succeed. Keep the code that is paid and take the other off.":
    "Indicador 0: una apelación basada en un modificador no puede prosperar. Deje el código que se paga y quite el otro.",
  "Yes. No Medicare edit between them is in force, so no modifier is needed.":
    "Sí. No hay ninguna regla de Medicare en vigor entre ellos, así que no hace falta modificador.",
  "Each needs minutes or work of its own: the same 15 minutes are not counted twice.":
    "Cada uno necesita minutos o trabajo propios: los mismos 15 minutos no se cuentan dos veces.",
  "Anthem, Aetna and Humana are reported to review 59 before paying. If a plan with edits of its own denies a line, appeal with the records.":
    "Se informa que Anthem, Aetna y Humana revisan 59 antes de pagar. Si un plan con reglas propias deniega una línea, apele con los expedientes.",
  "{code} is denied beside these, and no modifier changes it (indicator 0): {codes}.":
    "{code} se deniega junto a estos, y ningún modificador lo cambia (indicador 0): {codes}.",
  "Beside {code} these are denied, and no modifier changes it (indicator 0): {codes}.":
    "Junto a {code} se deniegan estos, y ningún modificador lo cambia (indicador 0): {codes}.",
  "{code} is denied beside these, unless it was separate (indicator 1): {codes}.":
    "{code} se deniega junto a estos, a menos que se haya prestado por separado (indicador 1): {codes}.",
  "Beside {code} these are denied, unless they were separate (indicator 1): {codes}.":
    "Junto a {code} se deniegan estos, a menos que se hayan prestado por separado (indicador 1): {codes}.",
  "Can {code} be billed on one day with {codes} or {last}?":
    "¿Se puede facturar {code} en un mismo día con {codes} o {last}?",
  "Can {code} be billed on one day with {only}?": "¿Se puede facturar {code} en un mismo día con {only}?",
  "{code} needs 59 beside them.": "{code} necesita 59 junto a ellos.",
  "Never in force: with {codes}.": "Nunca en vigor: con {codes}.",
  "Ended on {day}: with {codes}.": "Terminó el {day}: con {codes}.",
  "Ended on {day}: with {codes}. Never in force: with {others}.":
    "Terminó el {day}: con {codes}. Nunca en vigor: con {others}.",
  "Ended on {day}: with {codes}. Ended on {nextDay}: with {nextCodes}. Never in force: with {others}.":
    "Terminó el {day}: con {codes}. Terminó el {nextDay}: con {nextCodes}. Nunca en vigor: con {others}.",
};
