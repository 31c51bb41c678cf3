/** The Spanish of `../evaluations.ts`. */
export default {
  "PT evaluation, level 1 of 3": "evaluación de terapia física (PT), nivel 1 de 3",
  "PT and OT evaluations on one day need 59.": "Las evaluaciones de PT y OT en un mismo día necesitan 59.",
  "The edits between them ended on 2017-06-30.": "Las reglas NCCI entre ellas terminaron el 2017-06-30.",
  "Another discipline's modifier gets the line returned.":
    "Con el modificador de otra disciplina se devuelve la línea.",
  "The therapist evaluates, not the assistant. If CQ or CO stands on an evaluation, either the modifier or the service is wrong.":
    "Evalúa el terapeuta, no el asistente. Si CQ o CO está en una evaluación, o el modificador o el servicio es incorrecto.",
  "The whole line is denied: an assistant may treat, not evaluate.":
    "Se deniega la línea completa: un asistente puede tratar, no evaluar.",
  "Keep 97750, 97755 and 97763 off the day of an evaluation: they are denied, and no modifier changes it (indicator 0).":
    "No ponga 97750, 97755 ni 97763 el día de una evaluación: se deniegan, y ningún modificador lo cambia (indicador 0).",
  "All their units are lost, and an appeal cannot succeed. Measures taken in the evaluation are part of it.":
    "Se pierden todas sus unidades, y una apelación no puede prosperar. Las medidas tomadas en la evaluación son parte de ella.",
  "An assistant furnished the evaluation.": "Un asistente hizo la evaluación.",
  "If it is so, the denial stands. If a therapist evaluated and CQ or CO is a mistake, correct the claim.":
    "Si es así, la denegación se mantiene. Si evaluó un terapeuta y CQ o CO es un error, corrija la reclamación.",
  "UnitedHealthcare does not pay evaluations by a PTA or OTA either.":
    "UnitedHealthcare tampoco paga evaluaciones hechas por un PTA u OTA.",
  "Evaluation and office visit on one day.": "Evaluación y visita de consultorio en un mismo día.",
  "The office visit is column 2: the visit is denied, the evaluation paid.":
    "La visita de consultorio es la columna 2: se deniega la visita y se paga la evaluación.",
  "UnitedHealthcare does not pay office visits billed by a PT or OT at all.":
    "UnitedHealthcare no paga en absoluto visitas de consultorio facturadas por un PT u OT.",
  "Does a higher level pay more?": "¿Paga más un nivel más alto?",
  "Choose the level the record supports all the same: other payers may price the levels apart.":
    "De todos modos escoja el nivel que el expediente respalda: otros pagadores pueden ponerle un precio distinto a cada nivel.",
  "May treatment be billed on the day of the evaluation?":
    "¿Se puede facturar tratamiento el día de la evaluación?",
  "Yes, in minutes after the evaluation. It is not timed, so its minutes add nothing to the timed total.":
    "Sí, en minutos después de la evaluación. No es por tiempo, así que sus minutos no añaden nada al total por tiempo.",
  "PT evaluation, level 2 of 3": "evaluación de terapia física (PT), nivel 2 de 3",
  "PT evaluation, level 3 of 3": "evaluación de terapia física (PT), nivel 3 de 3",
  "PT evaluation, again": "evaluación de terapia física (PT), de nuevo",
  "Re-evaluate for a reason: new findings, a real change, or no progress. Write the reason first.":
    "Reevalúe por una razón: hallazgos nuevos, un cambio real o falta de progreso. Escriba primero la razón.",
  "A re-evaluation by the calendar looks like the assessment that belongs to every visit, and is not paid for.":
    "Una reevaluación por calendario parece la valoración que pertenece a toda visita, y no se paga.",
  "Re-evaluation beside a modality or treatment.": "Reevaluación junto a una modalidad o tratamiento.",
  "Modalities, 97124, 97535, 97537, 97542, 97760 and 97761 deny it, unless it was separate (indicator 1).":
    "Las modalidades, 97124, 97535, 97537, 97542, 97760 y 97761 la deniegan, a menos que se haya prestado por separado (indicador 1).",
  "97110, 97112, 97116, 97140, 97150 and 97530 do not: those edits ended on 2019-12-31.":
    "97110, 97112, 97116, 97140, 97150 y 97530 no: esas reglas NCCI terminaron el 2019-12-31.",
  "59 is right only if the re-evaluation was work of its own, in other minutes, and the record shows it.":
    "59 es correcto solo si la reevaluación fue un trabajo propio, en otros minutos, y el expediente lo demuestra.",
  "OT evaluation, level 1 of 3": "evaluación de terapia ocupacional (OT), nivel 1 de 3",
  "OT evaluation, level 2 of 3": "evaluación de terapia ocupacional (OT), nivel 2 de 3",
  "OT evaluation, level 3 of 3": "evaluación de terapia ocupacional (OT), nivel 3 de 3",
  "OT evaluation, again": "evaluación de terapia ocupacional (OT), de nuevo",
  "Untimed, once a day. The therapist and the plan of care are {discipline}.":
    "No es por tiempo, una vez al día. El terapeuta y el plan de cuidado son de {discipline}.",
  "One of {codes} a day. A re-evaluation on the day of the evaluation is never paid.":
    "Uno de {codes} al día. Una reevaluación el día de la evaluación nunca se paga.",
  "The other line is denied. An OT evaluation by another practitioner is a service of its own.":
    "La otra línea se deniega. Una evaluación de OT por otro profesional es un servicio propio.",
  "The other line is denied. A PT evaluation by another practitioner is a service of its own.":
    "La otra línea se deniega. Una evaluación de PT por otro profesional es un servicio propio.",
  "The discipline is fixed: {modifier}, whatever else is on the claim.":
    "La disciplina es fija: {modifier}, sin importar qué más haya en la reclamación.",
  "Not from Medicare: {codes} and {last} have the same RVUs.":
    "De Medicare no: {codes} y {last} tienen los mismos RVU.",
};
