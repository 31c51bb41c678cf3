/** The Spanish of `../97550.ts`. */
export default {
  "How many caregivers may there be?": "¿Cuántos cuidadores puede haber?",
  "caregiver training, one patient, first 30 min": "capacitación de cuidadores, un paciente, primeros 30 min",
  "One or more caregivers of a single patient are trained.":
    "Se capacita a uno o más cuidadores de un solo paciente.",
  "The first 30 minutes; it needs at least 16. Further time goes to 97551.":
    "Los primeros 30 minutos; necesita al menos 16. El tiempo adicional va en 97551.",
  "Write down which caregivers were trained, how they are related to the patient, what was taught, and the start and end time.":
    "Anote a qué cuidadores se capacitó, qué relación tienen con el paciente, qué se enseñó, y la hora de comienzo y de fin.",
  "The times show that the 16 minutes were reached. No CMS rule asking for a participant list was found.":
    "Las horas muestran que se llegó a los 16 minutos. No se encontró ninguna norma de CMS que pida una lista de participantes.",
  "Bill one unit a day for the patient, however many of the patient's caregivers came.":
    "Facture una unidad al día por el paciente, sin importar cuántos de sus cuidadores vinieron.",
  "Over the limit, all units of the day are denied.":
    "Por encima del límite se deniegan todas las unidades del día.",
  "Count the minutes before you bill: under 16 there is no 97550. From 38 minutes on, 97551 is possible.":
    "Cuente los minutos antes de facturar: con menos de 16 no hay 97550. Desde 38 minutos, 97551 es posible.",
  "A line under 16 minutes does not stand. A payer may ask for the full 30 minutes: look at its policy.":
    "Una línea con menos de 16 minutos no se sostiene. Un pagador puede pedir los 30 minutos completos: vea su política.",
  "2025, national, for a physician or NPP: $52.08 non-facility, $44.64 facility, $7.44 apart.":
    "2025, nacional, para un médico o NPP: $52.08 fuera de centro, $44.64 en centro, $7.44 de diferencia.",
  "Billing 97550 with 97552 on one day is unbundling.":
    "Facturar 97550 con 97552 en un mismo día es desagrupar (unbundling).",
  "The record does not show the time, or who was trained.":
    "El expediente no muestra el tiempo, o a quién se capacitó.",
  "Send the start and end time: at least 16 minutes of training.":
    "Envíe la hora de comienzo y de fin: al menos 16 minutos de capacitación.",
  "Send who was trained, the relationship, and what each learned and could do at the end.":
    "Envíe a quién se capacitó, la relación, y qué aprendió y podía hacer cada uno al final.",
  "Ask which edit was meant. 97550 has three: over 36591, 36592 and 96523. None with 97110, 97112 or 97116.":
    "Pregunte a qué regla NCCI se referían. 97550 tiene tres: sobre 36591, 36592 y 96523. Ninguna con 97110, 97112 o 97116.",
  "What did Medicare pay for 97550 in 2025?": "¿Cuánto pagó Medicare por 97550 en 2025?",
  "National amounts: $52.08 non-facility (1.61 × 32.3465) and $44.64 facility (1.38 × 32.3465).":
    "Montos nacionales: $52.08 fuera de centro (1.61 × 32.3465) y $44.64 en centro (1.38 × 32.3465).",
  "97550 pays about $38.": "97550 paga unos $38.",
  "In 2025 it paid $52.08 non-facility and $44.64 facility, nationally.":
    "En 2025 pagó $52.08 fuera de centro y $44.64 en centro, a nivel nacional.",
  "One or more, as long as all care for the same patient.":
    "Uno o más, siempre que todos cuiden al mismo paciente.",
  "Caregivers of two or more patients trained together: 97552.":
    "Cuidadores de dos o más pacientes capacitados juntos: 97552.",
  "97550 is one-on-one; two caregivers make it 97552.":
    "97550 es uno a uno; dos cuidadores lo convierten en 97552.",
  "The number of patients represented decides. Two caregivers of one patient stay with 97550.":
    "Decide el número de pacientes representados. Dos cuidadores de un solo paciente siguen en 97550.",
  "Can 97550 be billed more than once on a day?": "¿Se puede facturar 97550 más de una vez en un día?",
  "No. Medicare's limit is 1 unit a day, and it is absolute (MAI 2).":
    "No. El límite de Medicare es de 1 unidad al día, y es absoluto (MAI 2).",
  "It is not lifted at processing, reopening or redetermination.":
    "No se levanta en el procesamiento, la reapertura ni la redeterminación.",
  "Further time of the same training goes to 97551.":
    "El tiempo adicional de la misma capacitación va en 97551.",
  "How does 97550 differ from 97552?": "¿En qué se diferencia 97550 de 97552?",
  "97550: caregivers of a single patient, by time.": "97550: cuidadores de un solo paciente, por tiempo.",
  "CMS relative value file RVU25D: 1.61 and 1.38 RVUs × 32.3465":
    "Archivo de valores relativos de CMS RVU25D: 1.61 y 1.38 RVU × 32.3465",
};
