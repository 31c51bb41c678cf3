/** The names and what is known of payers, in Spanish by the English of their profiles. Documents keep their names. */
export default {
  "Medicare Part B": "Medicare Parte B",
  "UnitedHealthcare commercial": "UnitedHealthcare comercial",
  "Anthem commercial": "Anthem comercial",
  "Commercial, no profile": "Comercial, sin perfil",
  "Commercial, CPT midpoint rule": "Comercial, regla del punto medio de CPT",

  "NCCI edits, therapy modifiers and the physician fee schedule apply.":
    "Aplican las reglas NCCI, los modificadores de terapia y el tarifario MPFS.",
  "All Medicare rules are checked, and lines are priced by the fee schedule.":
    "Se revisan todas las reglas de Medicare, y el precio de las líneas sale del tarifario.",
  "Medicare pays 80 % after the deductible, for CQ and CO 85 % of that, less 2 %.":
    "Medicare paga el 80 % después del deducible, con CQ y CO el 85 % de eso, menos 2 %.",
  "Medicare’s share, the patient’s and the limiting charge are shown.":
    "Se muestran la parte de Medicare, la del paciente y el cargo límite.",
  "Medicare's coding base; prior authorisation, further edits and rates are the plan's.":
    "La base de codificación de Medicare; la autorización previa, las demás reglas y las tarifas son del plan.",
  "Medicare’s rules are checked; no amount is shown.":
    "Se revisan las reglas de Medicare; no se muestra ningún importe.",
  "Follows the Medicare fee schedule, with the therapy reduction.":
    "Sigue el tarifario de Medicare, con la reducción de terapia.",
  "Lines are priced by Medicare’s fee schedule; who pays what part is not known.":
    "El precio de las líneas sale del tarifario de Medicare; no se sabe quién paga qué parte.",
  "Wants GP on physical-medicine codes of chiropractors and acupuncturists too.":
    "Quiere GP también en los códigos de medicina física de quiroprácticos y acupuntores.",
  "A missing discipline modifier on an always-therapy code is reported whoever bills it.":
    "Se avisa si falta el modificador de disciplina en un código que siempre es terapia, lo facture quien lo facture.",
  "Medicaid has its own NCCI files; Medicare's may not be used in their place.":
    "Medicaid tiene sus propios archivos NCCI; no se pueden usar los de Medicare en su lugar.",
  "PTP, MUE and add-on edits are not checked.": "No se revisan las reglas PTP, MUE y add-on.",
  "States have modifiers of their own (U1–UD) and decide on caregiver training.":
    "Los estados tienen sus propios modificadores (U1–UD) y deciden sobre la capacitación de cuidadores.",
  "What your state covers is not known.": "No se sabe qué cubre su estado.",

  "No written policy on caregiver training (97550–97552) was found.":
    "No se encontró ninguna política escrita sobre la capacitación de cuidadores (97550–97552).",
  "Whether it is covered is not known.": "No se sabe si está cubierta.",
  "GN, GO or GP on always-therapy codes since 2020-07-01.":
    "GN, GO o GP en los códigos que siempre son terapia desde el 2020-07-01.",
  "A missing discipline modifier on an always-therapy code is reported.":
    "Se avisa si falta el modificador de disciplina en un código que siempre es terapia.",
  "Office visits by physical and occupational therapists, and evaluations by their assistants, are not paid.":
    "No se pagan las visitas de consultorio de terapeutas físicos y ocupacionales, ni las evaluaciones de sus asistentes.",
  "Such lines are reported.": "Se avisa de esas líneas.",
  "GN, GO or GP on always-therapy codes; a timed-unit guideline of its own.":
    "GN, GO o GP en los códigos que siempre son terapia; una guía propia de unidades por tiempo.",
  "A missing discipline modifier on an always-therapy code is reported; how minutes become units is not known.":
    "Se avisa si falta el modificador de disciplina en un código que siempre es terapia; no se sabe cómo los minutos se convierten en unidades.",
  "Reviews 25 and 59 before it pays: 97530 beside 97140 with 59 was denied until records were sent.":
    "Revisa 25 y 59 antes de pagar: 97530 junto a 97140 con 59 se denegó hasta que se enviaron los expedientes.",
  "Lines with 25 or 59 get a note.": "Las líneas con 25 o 59 reciben una nota.",
  "Many use the CPT midpoint rule, and limits of 90 to 365 days for filing: each contract says.":
    "Muchos usan la regla del punto medio de CPT, y límites de 90 a 365 días para presentar: lo dice cada contrato.",
  "What depends on the payer is not checked.": "No se revisa lo que depende del pagador.",
  "Units by the CPT midpoint rule, code by code.":
    "Unidades según la regla del punto medio de CPT, código por código.",
  "Minutes become units code by code.": "Los minutos se convierten en unidades código por código.",
};
