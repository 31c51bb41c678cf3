/** The Spanish of `../supervised-modalities.ts`. */
export default {
  "warm or cold compress": "compresa tibia o fría",
  "Medicare pays nothing for it by itself: its payment is part of other services.":
    "Medicare no paga nada por este código solo: su pago es parte de otros servicios.",
  "Medicare: leave it off, or keep it at $0 for your own count. Status B, and the unit limit is 0.":
    "Medicare: no lo ponga, o déjelo en $0 para su propia cuenta. Estatus B, y el límite de unidades es 0.",
  "It pays $0 alone and beside anything else, and the patient may never be billed for it.":
    "Paga $0 solo y junto a cualquier otra cosa, y nunca se le puede facturar al paciente.",
  "Another payer may pay it: look at its policy before you leave it off there.":
    "Otro pagador puede pagarlo: vea su política antes de quitarlo allí.",
  "Where a plan pays, the line is money left out.": "Donde un plan paga, quitar la línea es dejar de cobrar.",
  "UnitedHealthcare and Anthem want GP, GO or GN on therapy codes: put it here too if their list names it.":
    "UnitedHealthcare y Anthem quieren GP, GO o GN en los códigos de terapia: póngalo aquí también si su lista lo nombra.",
  "A line without it is denied there.": "Allí se deniega una línea sin él.",
  "Bundled: payment is included in another service.": "Incluido: el pago está dentro de otro servicio.",
  "Right for Medicare, and an appeal cannot succeed. Write it off.":
    "Correcto para Medicare, y una apelación no puede prosperar. Dé el monto de baja (write-off).",
  "No modifier, and no notice to the patient (ABN), changes it.":
    "Ningún modificador, ni un aviso al paciente (ABN), lo cambia.",
  "59 gets it paid beside 97110 or 97140.": "59 hace que se pague junto a 97110 o 97140.",
  "There is no edit to answer: the code itself has no payment (status B).":
    "No hay ninguna regla NCCI a la que responder: el código mismo no tiene pago (estatus B).",
  "The limit is 0, because the code is bundled. Fewer units do not help: take the line off.":
    "El límite es 0, porque el código está incluido en otros. Menos unidades no ayudan: quite la línea.",
  "May the patient pay for it privately?": "¿Puede el paciente pagarlo por su cuenta?",
  "A Medicare patient may not be asked to: the service is already paid for.":
    "A un paciente de Medicare no se le puede pedir: el servicio ya está pagado.",
  "Why does the fee schedule show RVUs for it?": "¿Por qué muestra el tarifario RVU para él?",
  "CMS publishes them for others. With status B Medicare does not pay by them.":
    "CMS los publica para otros. Con estatus B, Medicare no paga según ellos.",
  "traction table": "mesa de tracción",
  "A modality without constant attendance. Untimed: one unit a day.":
    "Una modalidad sin atención constante. No es por tiempo: una unidad al día.",
  "With 97140 on one day, 97140 is denied, unless it was separate.":
    "Con 97140 en un mismo día, 97140 se deniega, a menos que se haya prestado por separado.",
  "The dearer, one-on-one line is the one that falls: keep its minutes and region apart in the record.":
    "Se pierde la línea de atención individual, la más cara: mantenga sus minutos y su región aparte en el expediente.",
  "It may run while the therapist treats another patient, or beside a one-on-one code: its minutes are not one-on-one minutes.":
    "Puede correr mientras el terapeuta trata a otro paciente, o junto a un código de atención individual: sus minutos no son minutos de atención individual.",
  "Minutes of it counted into the timed total make units that do not stand.":
    "Sus minutos, si se cuentan en el total por tiempo, forman unidades que no se sostienen.",
  "Must its minutes be written down?": "¿Hay que anotar sus minutos?",
  "They do not make units. But a total treatment time that fits the day's schedule answers many questions.":
    "No forman unidades. Pero un tiempo total de tratamiento que cuadra con el horario del día responde a muchas preguntas.",
  "electric current, not attended (not for Medicare)":
    "corriente eléctrica, sin atención constante (no para Medicare)",
  "Medicare takes G0283 for it.": "Medicare acepta G0283 en su lugar.",
  "Medicare: bill G0283 instead. 97014 is not valid there (status I).":
    "Medicare: facture G0283 en su lugar. 97014 no es válido allí (estatus I).",
  "The whole line is denied. Send it again with G0283.":
    "Se deniega la línea completa. Envíela de nuevo con G0283.",
  "97014 and G0283 are the same, bill either.": "97014 y G0283 son lo mismo, facture cualquiera.",
  "For Medicare they are not: only G0283 has a price, and 97014 has status I.":
    "Para Medicare no lo son: solo G0283 tiene precio, y 97014 tiene estatus I.",
  "Keep two charge codes, one for Medicare and those who follow it, one for the rest.":
    "Tenga dos códigos de cargo, uno para Medicare y quienes lo siguen, y otro para los demás.",
  "The mistake repeats on every visit of the patient until the charge code is changed.":
    "El error se repite en cada visita del paciente hasta que se cambie el código de cargo.",
  "Untimed: one unit a day, whoever pays.": "No es por tiempo: una unidad al día, sin importar quién pague.",
  "Attended by the therapist all the time it is 97032, by 15 minutes.":
    "Con el terapeuta presente todo el tiempo es 97032, por cada 15 minutos.",
  "Code not valid for this payer.": "Código no válido para este pagador.",
  "For Medicare an appeal cannot succeed: correct the claim to G0283.":
    "Para Medicare una apelación no puede prosperar: corrija la reclamación a G0283.",
  "For a commercial plan ask which of the two it takes.":
    "Con un plan comercial, pregunte cuál de los dos acepta.",
  "No discipline modifier.": "Sin modificador de disciplina.",
  "UnitedHealthcare and Anthem want GP, GO or GN on always-therapy codes. Correct the claim.":
    "UnitedHealthcare y Anthem quieren GP, GO o GN en los códigos que siempre son de terapia. Corrija la reclamación.",
  "Does VA Community Care take 97014?": "¿Acepta VA Community Care 97014?",
  "It follows the Medicare fee schedule, where 97014 has no price: ask before you bill it.":
    "Sigue el tarifario de Medicare, donde 97014 no tiene precio: pregunte antes de facturarlo.",
  "Why is its unit limit 0?": "¿Por qué su límite de unidades es 0?",
  "Because Medicare does not take the code.": "Porque Medicare no acepta el código.",
  "compression pump": "bomba de compresión",
  "warm wax": "cera tibia",
  "swirling water": "agua en remolino",
  "deep heat by radio waves": "calor profundo por ondas de radio",
  "heat lamp": "lámpara de calor",
  "Ask your contractor what it covers: the fee schedule marks 97026 as restricted (status R).":
    "Pregunte a su contratista qué cubre: el tarifario marca 97026 como restringido (estatus R).",
  "Where it is not covered the line pays nothing, whatever the note says.":
    "Donde no está cubierto la línea no paga nada, diga lo que diga la nota.",
  "UV lamp": "lámpara UV",
  "electric current, not attended": "corriente eléctrica, sin atención constante",
  "This is Medicare's code; 97014 is not valid there.":
    "Este es el código de Medicare; 97014 no es válido allí.",
  "A plan that does not follow Medicare may reject G0283 and want 97014.":
    "Un plan que no sigue a Medicare puede rechazar G0283 y querer 97014.",
  "Never beside 92526: G0283 is denied, and no modifier changes it (indicator 0).":
    "Nunca junto a 92526: G0283 se deniega, y ningún modificador lo cambia (indicador 0).",
  "Electric current in swallowing therapy is lost as a line of its own.":
    "La corriente eléctrica en la terapia para tragar se pierde como línea propia.",
  "G0283 or 97032?": "¿G0283 o 97032?",
  "Set up and left running: G0283. Attended one-on-one the whole time: 97032, by minutes.":
    "Colocada y dejada en marcha: G0283. Con atención individual todo el tiempo: 97032, por minutos.",
  "Both on one day: 97032 is denied beside G0283, unless it was separate (indicator 1).":
    "Los dos en un mismo día: 97032 se deniega junto a G0283, a menos que se haya prestado por separado (indicador 1).",
};
