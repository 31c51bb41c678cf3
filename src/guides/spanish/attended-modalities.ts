/** The Spanish of `../attended-modalities.ts`. */
export default {
  "electric current, attended, 15 min": "corriente eléctrica, con atención constante, 15 min",
  "Never beside 92526: 97032 is denied, and no modifier changes it (indicator 0).":
    "Nunca junto a 92526: 97032 se deniega, y ningún modificador lo cambia (indicador 0).",
  "The line is lost; an appeal cannot succeed.": "La línea se pierde; una apelación no puede prosperar.",
  "Count only the minutes the therapist was one-on-one with this patient.":
    "Cuente solo los minutos en que el terapeuta atendió solo a este paciente.",
  "Minutes without attendance make no unit.": "Los minutos sin atención no forman unidad.",
  "97032, G0283 or 97014?": "¿97032, G0283 o 97014?",
  "With the therapist the whole time: 97032. Left running: G0283 for Medicare, and for others the one their policy names.":
    "Con el terapeuta todo el tiempo: 97032. Dejada en marcha: G0283 para Medicare, y para otros el que nombre su política.",
  "97032 is denied beside G0283, unless it was separate (indicator 1).":
    "97032 se deniega junto a G0283, a menos que se haya prestado por separado (indicador 1).",
  "Can it run while another one-on-one code is billed?":
    "¿Puede correr mientras se factura otro código de atención individual?",
  "No: both need the therapist for the same minutes. Only a supervised modality (97010–97028) may run beside a one-on-one code.":
    "No: los dos necesitan al terapeuta en los mismos minutos. Solo una modalidad supervisada (97010–97028) puede correr junto a un código de atención individual.",
  "medicine carried in by current, 15 min": "medicamento introducido por corriente, 15 min",
  "Name the medicine, the dose and the time, and ask the payer whether it covers the code.":
    "Anote el medicamento, la dosis y el tiempo, y pregunte al pagador si cubre el código.",
  "A plan that calls it unproven denies it every time.":
    "Un plan que lo considera no comprobado lo deniega siempre.",
  "warm and cold water by turns, 15 min": "agua tibia y fría por turnos, 15 min",
  "sound waves, 15 min": "ondas de sonido, 15 min",
  "Write down region, setting, minutes and what it prepared for.":
    "Anote la región, el ajuste del aparato, los minutos y para qué preparaba.",
  "A few minutes alone make no unit, but they count into the total of the day's timed minutes.":
    "Unos pocos minutos por sí solos no forman unidad, pero cuentan en el total de los minutos por tiempo del día.",
  "full-body tank, 15 min": "tanque de cuerpo entero, 15 min",
  "Not with 97113: 97036 is denied beside it, and no modifier changes it. With 97112, unless it was separate.":
    "No con 97113: 97036 se deniega junto a él, y ningún modificador lo cambia. Con 97112, se deniega a menos que se haya prestado por separado.",
  "Bill the exercise in water or the tank, whichever it was.":
    "Facture el ejercicio en el agua o el tanque, el que haya sido.",
};
