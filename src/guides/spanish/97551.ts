/** The Spanish of `../97551.ts`. */
export default {
  "caregiver training, one patient, further 15 min": "capacitación de cuidadores, un paciente, 15 min más",
  "An add-on to 97550: further time with one or more caregivers of the same single patient.":
    "Un código adicional (add-on) a 97550: más tiempo con uno o más cuidadores del mismo y único paciente.",
  "A unit is 15 minutes beyond the first 30; 8 minutes begin one.":
    "Una unidad son 15 minutos más allá de los primeros 30; 8 minutos comienzan una.",
  "Write down the start and end time of the whole training, who was trained and how they are related to the patient.":
    "Anote la hora de comienzo y de fin de toda la capacitación, a quién se capacitó y qué relación tiene con el paciente.",
  "The times show how many units the training supports.":
    "Las horas muestran cuántas unidades respalda la capacitación.",
  "Bill it only beside 97550, for the same patient on the same day.":
    "Factúrelo solo junto a 97550, para el mismo paciente el mismo día.",
  "Without 97550 the whole line is denied.": "Sin 97550 se deniega la línea completa.",
  "Total minutes 38 to 52: one unit. 53 to 67: two. Under 38: none.":
    "Total de minutos de 38 a 52: una unidad. De 53 a 67: dos. Menos de 38: ninguna.",
  "Units beyond the minutes do not stand. A payer may ask for the full time: look at its policy.":
    "Las unidades que pasan de los minutos no se sostienen. Un pagador puede pedir el tiempo completo: vea su política.",
  "Medicare's limit is 2 units a day (MAI 3).": "El límite de Medicare es de 2 unidades al día (MAI 3).",
  "Over the limit, all units of the day are denied. The contractor may allow them on review of the records.":
    "Por encima del límite se deniegan todas las unidades del día. El contratista puede permitirlas al revisar los expedientes.",
  "2025, national, for a physician or NPP: $25.55 non-facility, $23.94 facility, $1.61 apart a unit.":
    "2025, nacional, para un médico o NPP: $25.55 fuera de centro, $23.94 en centro, $1.61 de diferencia por unidad.",
  "97551 and 97552 on one day: keep the times apart. The same time may not be counted in both.":
    "97551 y 97552 en un mismo día: mantenga los tiempos aparte. El mismo tiempo no se puede contar en los dos.",
  "Minutes kept apart answer a denial of either line.":
    "Los minutos mantenidos aparte responden a una denegación de cualquiera de las dos líneas.",
  "Individual and group caregiver training on one day is unbundling.":
    "La capacitación de cuidadores individual y en grupo en un mismo día es desagrupar (unbundling).",
  "The add-on was billed without its primary.":
    "El código adicional (add-on) se facturó sin su código primario.",
  "Look for 97550 on the same day. It is the only primary CMS lists.":
    "Busque 97550 en el mismo día. Es el único primario que CMS lista.",
  "If 97550 was furnished and left off, correct the claim. If not, 97551 does not stand.":
    "Si 97550 se prestó y no se puso, corrija la reclamación. Si no, 97551 no se sostiene.",
  "More units than the daily limit, or more than the record supports.":
    "Más unidades que el límite diario, o más que las que respalda el expediente.",
  "Send the start and end time. Each unit needs its minutes beyond the first 30.":
    "Envíe la hora de comienzo y de fin. Cada unidad necesita sus minutos más allá de los primeros 30.",
  "The limit of 2 is MAI 3: if the record shows that more was necessary, an appeal with it may be allowed.":
    "El límite de 2 es MAI 3: si el expediente demuestra que más unidades fueron necesarias, una apelación con él puede ser aceptada.",
  "Ask which edit was meant. No PTP edit names 97551 at all, so none pairs it with 97110, 97112 or 97116.":
    "Pregunte a qué regla NCCI se referían. Ninguna regla PTP nombra 97551, así que ninguna lo empareja con 97110, 97112 o 97116.",
  "What did Medicare pay for 97551 in 2025?": "¿Cuánto pagó Medicare por 97551 en 2025?",
  "National amounts a unit: $25.55 non-facility (0.79 × 32.3465) and $23.94 facility (0.74 × 32.3465).":
    "Montos nacionales por unidad: $25.55 fuera de centro (0.79 × 32.3465) y $23.94 en centro (0.74 × 32.3465).",
  "How many minutes make a unit?": "¿Cuántos minutos forman una unidad?",
  "Count from minute 31. 8 minutes begin a unit of 15: 38 minutes in all for the first.":
    "Cuente desde el minuto 31. 8 minutos comienzan una unidad de 15: 38 minutos en total para la primera.",
  "A payer may ask for the full 15 minutes: look at its policy.":
    "Un pagador puede pedir los 15 minutos completos: vea su política.",
  "Can 97551 be billed alone, or with 97552?": "¿Se puede facturar 97551 solo, o con 97552?",
  "Not alone, and 97552 is not a primary. CMS lists 97550 only.":
    "Solo no, y 97552 no es un primario. CMS lista únicamente 97550.",
  "Does another caregiver add units?": "¿Añade unidades otro cuidador?",
  "No. Time counts, not caregivers: one or more of the same patient.":
    "No. Cuenta el tiempo, no los cuidadores: uno o más del mismo paciente.",
  "Individual caregiver training is one-on-one.": "La capacitación individual de cuidadores es uno a uno.",
  "It is for one or more caregivers of a single patient.":
    "Es para uno o más cuidadores de un solo paciente.",
  "CMS relative value file RVU25D: 0.79 and 0.74 RVUs × 32.3465":
    "Archivo de valores relativos de CMS RVU25D: 0.79 y 0.74 RVU × 32.3465",
};
