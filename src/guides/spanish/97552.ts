/** The Spanish of `../97552.ts`. */
export default {
  "caregiver training, group": "capacitación de cuidadores, grupo",
  "Caregivers of several patients are trained together. What counts is the patients represented, not the caregivers in the room.":
    "Se capacita juntos a cuidadores de varios pacientes. Lo que cuenta son los pacientes representados, no los cuidadores en la sala.",
  "A session, not a timed service: one unit a day on each patient's own claim.":
    "Una sesión, no un servicio por tiempo: una unidad al día en la reclamación de cada paciente.",
  "Write down how many caregivers took part and, for this patient, who was trained and how they are related. Leave other patients' caregivers out of this record: naming them is a privacy problem.":
    "Anote cuántos cuidadores participaron y, para este paciente, a quién se capacitó y qué relación tiene con él. No incluya en este expediente a los cuidadores de otros pacientes: nombrarlos es un problema de privacidad.",
  "It helps to show that a group was trained. That payers frequently audit group sessions is often repeated without a source.":
    "Ayuda a demostrar que se capacitó a un grupo. Que los pagadores auditan con frecuencia las sesiones en grupo se repite a menudo sin fuente.",
  "Bill one unit for this patient's session, whether 2 or 10 caregivers came. Each patient represented gets one unit, on that patient's claim.":
    "Facture una unidad por la sesión de este paciente, hayan venido 2 o 10 cuidadores. A cada paciente representado le toca una unidad, en la reclamación de ese paciente.",
  "2025, national, for a physician or NPP: $22.00 non-facility, $10.35 facility, $11.65 apart.":
    "2025, nacional, para un médico o NPP: $22.00 fuera de centro, $10.35 en centro, $11.65 de diferencia.",
  "Billing 97552 with 97550 on one day is unbundling.":
    "Facturar 97552 con 97550 en un mismo día es desagrupar (unbundling).",
  "The record does not show that caregivers were trained as a group.":
    "El expediente no muestra que se capacitó a los cuidadores como grupo.",
  "For this patient's caregivers send who was trained, the relationship, what each learned, asked and could do at the end.":
    "Envíe, sobre los cuidadores de este paciente, a quién se capacitó, la relación, y qué aprendió, preguntó y podía hacer cada uno al final.",
  "State as numbers how many caregivers and how many patients (at least two) were represented. Keep other families' names out.":
    "Diga con números cuántos cuidadores y cuántos pacientes (al menos dos) estuvieron representados. No incluya los nombres de otras familias.",
  "Often repeated: send the sign-in sheet. No rule asks for one, and a shared sheet discloses other families.":
    "Se repite a menudo: envíe la hoja de firmas. Ninguna norma la pide, y una hoja compartida revela a otras familias.",
  "Ask which edit was meant. 97552 has three: over 36591, 36592 and 96523. None with 97110, 97112 or 97116.":
    "Pregunte a qué regla NCCI se referían. 97552 tiene tres: sobre 36591, 36592 y 96523. Ninguna con 97110, 97112 o 97116.",
  "What did Medicare pay for 97552 in 2025?": "¿Cuánto pagó Medicare por 97552 en 2025?",
  "National amounts: $22.00 non-facility (0.68 × 32.3465) and $10.35 facility (0.32 × 32.3465).":
    "Montos nacionales: $22.00 fuera de centro (0.68 × 32.3465) y $10.35 en centro (0.32 × 32.3465).",
  "“National” means every GPCI at 1, not an average. Non-facility amounts ran from $19.81 (Mississippi) to $28.79 (San Jose).":
    "“Nacional” quiere decir cada GPCI en 1, no un promedio. Los montos fuera de centro fueron de $19.81 (Mississippi) a $28.79 (San Jose).",
  "2025 only. For 2024: $22.30 (0.67 × 33.2875, from March 9) and $10.65 (0.32 × 33.2875). The amounts for the line's date are at the top of this card.":
    "Solo 2025. Para 2024: $22.30 (0.67 × 33.2875, desde el 9 de marzo) y $10.65 (0.32 × 33.2875). Los montos para la fecha de la línea están en la parte de arriba de esta ficha.",
  "Both 2025 amounts come from a total of 0.68 RVUs.":
    "Los dos montos de 2025 salen de un total de 0.68 RVU.",
  "0.68 is the non-facility total. The facility total is 0.32.":
    "0.68 es el total fuera de centro. El total en centro es 0.32.",
  "How many caregivers must be there?": "¿Cuántos cuidadores tiene que haber?",
  "Caregivers of at least two patients. The number of caregivers does not decide.":
    "Cuidadores de al menos dos pacientes. El número de cuidadores no decide.",
  "Only one patient represented: 97550, for one or more of that patient's caregivers.":
    "Un solo paciente representado: 97550, para uno o más cuidadores de ese paciente.",
  "There is no maximum.": "No hay máximo.",
  "Some still send several caregivers of one patient to 97552: the CY 2024 rule's text was read that way before the FAQ settled it.":
    "Algunos todavía envían a 97552 varios cuidadores de un solo paciente: el texto de la norma CY 2024 se leía así antes de que el FAQ lo aclarara.",
  "At least two caregivers must be present.": "Tiene que haber al menos dos cuidadores presentes.",
  "At least two patients must be represented. Two caregivers of one patient are not a group.":
    "Tiene que haber al menos dos pacientes representados. Dos cuidadores de un solo paciente no son un grupo.",
  "Can 97552 be billed more than once on a day?": "¿Se puede facturar 97552 más de una vez en un día?",
  "No. Medicare's limit is 1 unit a day, and it is absolute.":
    "No. El límite de Medicare es de 1 unidad al día, y es absoluto.",
  "A unit is a session, not a stretch of time.": "Una unidad es una sesión, no un lapso de tiempo.",
  "The limit cited is of 2024 Q3. The one now loaded stands among this card's figures.":
    "El límite citado es de 2024 Q3. El que está cargado ahora aparece entre las cifras de esta ficha.",
  "Several units are fine if the sessions were separate and documented.":
    "Varias unidades están bien si las sesiones fueron separadas y documentadas.",
  "MAI 2: the limit holds for the whole day. It is not lifted at processing, reopening or redetermination, whatever the records show.":
    "MAI 2: el límite vale para todo el día. No se levanta en el procesamiento, la reapertura ni la redeterminación, digan lo que digan los expedientes.",
  "How does 97552 differ from 97550?": "¿En qué se diferencia 97552 de 97550?",
  "97550: one or more caregivers of a single patient, first 30 minutes (at least 16).":
    "97550: uno o más cuidadores de un solo paciente, primeros 30 minutos (al menos 16).",
  "2025, national: 97550 $52.08 non-facility (1.61 × 32.3465), $44.64 facility (1.38 × 32.3465). 97552 $22.00 and $10.35.":
    "2025, nacional: 97550 $52.08 fuera de centro (1.61 × 32.3465), $44.64 en centro (1.38 × 32.3465). 97552 $22.00 y $10.35.",
  "97550 is one-on-one and pays about $38; the difference is the number of caregivers.":
    "97550 es uno a uno y paga unos $38; la diferencia es el número de cuidadores.",
  "The number of patients represented decides. 97550 may have several caregivers, and paid $52.08 or $44.64 in 2025.":
    "Decide el número de pacientes representados. 97550 puede tener varios cuidadores, y pagó $52.08 o $44.64 en 2025.",
  "CMS relative value file RVU25D: 0.68 and 0.32 RVUs × 32.3465":
    "Archivo de valores relativos de CMS RVU25D: 0.68 y 0.32 RVU × 32.3465",
};
