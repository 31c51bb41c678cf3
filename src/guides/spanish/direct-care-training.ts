/** The Spanish of `../direct-care-training.ts`. */
export default {
  "care training, caregivers of one patient, first 30 min":
    "capacitación en cuidado, cuidadores de un paciente, primeros 30 min",
  "Caregivers learn the hands-on care a patient needs. Function in daily life is 97550–97552.":
    "Los cuidadores aprenden el cuidado directo que un paciente necesita. La función en la vida diaria es 97550–97552.",
  "G0541 needs at least 16 minutes. G0542 begins at 38 in all, then counts each 15; 8 minutes begin one.":
    "G0541 necesita al menos 16 minutos. G0542 comienza a los 38 en total y luego cuenta cada 15; 8 minutos comienzan una unidad.",
  "A unit without its minutes does not stand, and a payer may want the full time.":
    "Una unidad sin sus minutos no se sostiene, y un pagador puede querer el tiempo completo.",
  "Sometimes therapy: if a therapist furnishes it under a therapy plan of care, GP, GO or GN. A physician or NPP outside such a plan needs none.":
    "A veces de terapia: si un terapeuta lo presta bajo un plan de cuidado de terapia, GP, GO o GN. Un médico o NPP fuera de ese plan no necesita ninguno.",
  "A therapist's line without it is returned. If a PTA or OTA furnished it, CQ beside GP or CO beside GO.":
    "La línea de un terapeuta sin él se devuelve. Si lo prestó un PTA u OTA, CQ junto a GP o CO junto a GO.",
  "The code is not valid on the day, or not known to the plan.":
    "El código no es válido ese día, o el plan no lo conoce.",
  "It is in force from 2025-01-01: a line before that day does not stand.":
    "Está en vigor desde 2025-01-01: una línea anterior a ese día no se sostiene.",
  "Commercial plans need not take Medicare's G codes. Ask which code they want.":
    "Los planes comerciales no están obligados a aceptar los códigos G de Medicare. Pregunte qué código quieren.",
  "Need, consent or time is not in the record.":
    "La necesidad, el consentimiento o el tiempo no están en el expediente.",
  "Send the consent (verbal is enough) and why the training was needed.":
    "Envíe el consentimiento (basta el verbal) y por qué hacía falta la capacitación.",
  "Send start and end, who was trained, and the care that was practiced.":
    "Envíe comienzo y fin, a quién se capacitó y el cuidado que se practicó.",
  "Training that a home health plan of care already pays for is not payable again.":
    "La capacitación que ya paga un plan de cuidado de salud en el hogar no se puede pagar otra vez.",
  "Does it pay like 97550–97552?": "¿Paga igual que 97550–97552?",
  "In 2025 yes: G0541, G0542 and G0543 had the RVUs of 97550, 97551 and 97552. The amounts for the line's day stand above.":
    "En 2025 sí: G0541, G0542 y G0543 tenían los RVU de 97550, 97551 y 97552. Los montos para el día de la línea están arriba.",
  "Is it reduced beside other therapy?": "¿Se reduce junto a otra terapia?",
  "No: multiple procedure is 0, so each unit keeps its practice expense.":
    "No: el procedimiento múltiple es 0, así que cada unidad conserva su gasto de práctica.",
  "Why are no edits and no unit limit shown?": "¿Por qué no se muestran reglas NCCI ni límite de unidades?",
  "The limits and edits that come with Claimlight are of 2024 Q3, before the code began. Import the current CMS files.":
    "Los límites y reglas NCCI que vienen con Claimlight son de 2024 Q3, antes de que comenzara el código. Importe los archivos actuales de CMS.",
  "care training, caregivers of one patient, further 15 min":
    "capacitación en cuidado, cuidadores de un paciente, 15 min más",
  "G0542 goes only beside G0541, for the same patient on the same day.":
    "G0542 va solo junto a G0541, para el mismo paciente el mismo día.",
  "Alone, the whole G0542 line is denied.": "Si va solo, se deniega toda la línea de G0542.",
  "care training, caregivers of several patients": "capacitación en cuidado, cuidadores de varios pacientes",
  "One unit for each patient represented, on that patient's claim, however many caregivers came. So it is for 97552, its counterpart.":
    "Una unidad por cada paciente representado, en la reclamación de ese paciente, sin importar cuántos cuidadores vinieron. Así es para 97552, su equivalente.",
  "A unit a caregiver would be too many.": "Una unidad por cuidador sería demasiado.",
  "Claimlight's reading from 97552": "Lectura de Claimlight a partir de 97552",
  "a Medicaid unit table labelled 2026 Q1 also says 1":
    "una tabla de unidades de Medicaid rotulada 2026 Q1 también dice 1",
};
