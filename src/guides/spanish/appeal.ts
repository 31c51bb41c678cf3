/** The Spanish of `../appeal.ts`. */
export default {
  "Denials by an edit": "Denegaciones por una regla NCCI",
  "Whether {payer} judges by Medicare’s NCCI edits is not known, so no letter is offered. Its own policy and appeal rules decide.":
    "No se sabe si {payer} juzga por las reglas NCCI de Medicare, así que no se ofrece ninguna carta. Deciden su propia política y sus reglas de apelación.",
  "{column2} denied with {column1}": "{column2} denegado con {column1}",
  "An appeal cannot succeed: the edit has modifier indicator 0. {column2} is not paid beside {column1} on one day, under any modifier.":
    "Una apelación no puede prosperar: la regla NCCI tiene indicador de modificador 0. {column2} no se paga junto a {column1} en un mismo día, con ningún modificador.",
  "There is room: the edit has modifier indicator 1.":
    "Hay lugar para apelar: la regla NCCI tiene indicador de modificador 1.",
  "Send it only if the record shows that the two services were separate. A modifier is never added solely to get past an edit.":
    "Envíela solo si el expediente demuestra que los dos servicios se prestaron por separado. Un modificador nunca se añade únicamente para esquivar una regla NCCI.",
  "If a modifier that is true was left off the claim, correct the claim. If the services were not separate, the denial stands.":
    "Si en la reclamación faltó un modificador que es cierto, corrija la reclamación. Si los servicios no se prestaron por separado, la denegación se mantiene.",
  "The newest edition loaded ({edition}) is older than the date of service: look the row up in that quarter’s edition before you send it.":
    "La edición más nueva cargada ({edition}) es anterior a la fecha de servicio: busque la fila en la edición de ese trimestre antes de enviarla.",
  "{code} denied for more than 1 unit a line": "{code} denegado por más de 1 unidad por línea",
  "{code} denied for more than {units} units a line": "{code} denegado por más de {units} unidades por línea",
  "{code} denied for more than 1 unit a day": "{code} denegado por más de 1 unidad al día",
  "{code} denied for more than {units} units a day": "{code} denegado por más de {units} unidades al día",
  "{code} denied: no unit is payable": "{code} denegado: ninguna unidad es pagadera",
  "An appeal has nothing to stand on: the limit is 0 units on a practitioner’s claim. Look at the code’s status first.":
    "Una apelación no tiene en qué apoyarse: el límite es de 0 unidades en la reclamación de un profesional. Vea primero el estatus del código.",
  "An appeal cannot succeed: the limit of 1 unit a day is MAI 2, absolute.":
    "Una apelación no puede prosperar: el límite de 1 unidad al día es MAI 2, absoluto.",
  "An appeal cannot succeed: the limit of {units} units a day is MAI 2, absolute.":
    "Una apelación no puede prosperar: el límite de {units} unidades al día es MAI 2, absoluto.",
  "It is not lifted at processing, reopening or redetermination, whatever the record shows. If the units were miscounted, correct the claim.":
    "No se levanta en el procesamiento, la reapertura ni la redeterminación, diga lo que diga el expediente. Si las unidades se contaron mal, corrija la reclamación.",
  "MAI 1 is judged line by line: if more units were right, bill them first on a line of their own, under a modifier that is true. The letter is for where that was denied too.":
    "MAI 1 se juzga línea por línea: si más unidades eran correctas, factúrelas primero en una línea propia, con un modificador que sea cierto. La carta es para cuando eso también se denegó.",
  "MAI 3 leaves room: the contractor may pay more on review, with the records. If the units were miscounted, correct the claim.":
    "MAI 3 deja lugar: el contratista puede pagar más al revisar, con los expedientes. Si las unidades se contaron mal, corrija la reclamación.",
  "Send it only if the record shows every unit and why it was needed.":
    "Envíela solo si el expediente muestra cada unidad y por qué hacía falta.",
};
