/** The Spanish of `../behavior-training.ts`. */
export default {
  "behavior training, caregivers of several families, first 60 min":
    "capacitación de conducta, cuidadores de varias familias, primeros 60 min",
  "Caregivers of several patients are trained together in managing the patients' behavior.":
    "Se capacita juntos a cuidadores de varios pacientes en cómo manejar la conducta de los pacientes.",
  "Count from the start: 96202 is the first 60 minutes, 96203 each further 15. By CPT's general rule a unit is reached once its midpoint is passed.":
    "Cuente desde el comienzo: 96202 son los primeros 60 minutos, 96203 cada 15 más. Por la regla general de CPT se llega a una unidad cuando se pasa su punto medio.",
  "A payer may want the full 60 minutes. Start and end time settle it either way.":
    "Un pagador puede querer los 60 minutos completos. La hora de comienzo y de fin lo resuelve en cualquier caso.",
  "Counseling on the same claim is not paid beside it: 99401–99404, 99406–99409, 99411, 99412, G0396 and G0397 are denied, and no modifier changes it.":
    "La consejería en la misma reclamación no se paga junto a él: 99401–99404, 99406–99409, 99411, 99412, G0396 y G0397 se deniegan, y ningún modificador lo cambia.",
  "That line is lost; an appeal on a modifier cannot succeed.":
    "Esa línea se pierde; una apelación basada en un modificador no puede prosperar.",
  "The plan does not cover training of caregivers.": "El plan no cubre la capacitación de cuidadores.",
  "Medicare has active status for it since 2024.": "Medicare lo tiene con estatus activo desde 2024.",
  "Other plans decide for themselves: no written policy for or against was found. Ask before the first session.":
    "Otros planes deciden por sí mismos: no se encontró política escrita a favor ni en contra. Pregunte antes de la primera sesión.",
  "96202, 97552, G0539 or G0541?": "¿96202, 97552, G0539 o G0541?",
  "Behavior, several families: 96202. Behavior, one patient: G0539 (from 2025).":
    "Conducta, varias familias: 96202. Conducta, un paciente: G0539 (desde 2025).",
  "Function in daily life: 97550 for one patient, 97552 for several. Direct care: G0541 for one, G0543 for several.":
    "Función en la vida diaria: 97550 para un paciente, 97552 para varios. Cuidado directo: G0541 para uno, G0543 para varios.",
  "Is it a therapy code?": "¿Es un código de terapia?",
  "It is not among the always- or sometimes-therapy codes Claimlight knows. No discipline modifier is asked for on that ground.":
    "No está entre los códigos que Claimlight conoce como siempre o a veces de terapia. Por esa razón no se pide modificador de disciplina.",
  "behavior training, caregivers of several families, further 15 min":
    "capacitación de conducta, cuidadores de varias familias, 15 min más",
  "Bill 96203 only beside 96202, for the same patient on the same day.":
    "Facture 96203 solo junto a 96202, para el mismo paciente el mismo día.",
  "Without 96202 the whole 96203 line is denied.": "Sin 96202 se deniega toda la línea de 96203.",
  "96203 without 96202.": "96203 sin 96202.",
  "96202 is the only primary CMS lists. Add it if it was furnished, else 96203 does not stand.":
    "96202 es el único primario que CMS lista. Añádalo si se prestó; si no, 96203 no se sostiene.",
  "behavior training, caregivers of one patient, first 30 min":
    "capacitación de conducta, cuidadores de un paciente, primeros 30 min",
  "G0539 is the first 30 minutes and needs at least 16. G0540 follows, from 38 minutes in all.":
    "G0539 son los primeros 30 minutos y necesita al menos 16. G0540 sigue, desde 38 minutos en total.",
  "A line under its minutes does not stand.": "Una línea sin sus minutos no se sostiene.",
  "The record does not show the time, the need or the consent.":
    "El expediente no muestra el tiempo, la necesidad o el consentimiento.",
  "Send the recorded consent and the need for the training.":
    "Envíe el consentimiento anotado y la necesidad de la capacitación.",
  "Send start and end time, who was trained, and what each learned.":
    "Envíe la hora de comienzo y de fin, a quién se capacitó y qué aprendió cada uno.",
  "The code is not valid, or the plan does not cover it.": "El código no es válido, o el plan no lo cubre.",
  "It exists from 2025-01-01. An earlier line does not stand.":
    "Existe desde 2025-01-01. Una línea anterior no se sostiene.",
  "It is Medicare's own code. A commercial plan may not know it: ask first.":
    "Es un código propio de Medicare. Un plan comercial puede no conocerlo: pregunte primero.",
  "For 97550, its counterpart in function, one or more of a single patient. No text on this code was read.":
    "Para 97550, su equivalente en función, uno o más de un solo paciente. No se leyó ningún texto sobre este código.",
  "Why does this card list no edits and no unit limit?":
    "¿Por qué esta ficha no muestra reglas NCCI ni límite de unidades?",
  "The code began on 2025-01-01, and the starter tables hold limits and edits of 2024 Q3. Import the current CMS files: until then nothing is known.":
    "El código comenzó el 2025-01-01, y las tablas iniciales tienen límites y reglas NCCI de 2024 Q3. Importe los archivos actuales de CMS: hasta entonces no se sabe nada.",
  "behavior training, caregivers of one patient, further 15 min":
    "capacitación de conducta, cuidadores de un paciente, 15 min más",
  "no rule for these two codes was read": "no se leyó ninguna regla para estos dos códigos",
  "Claimlight's therapy list": "Lista de terapia de Claimlight",
  "check it against CMS's": "compárela con la de CMS",
};
