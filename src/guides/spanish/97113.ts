/** The Spanish of `../97113.ts`. */
export default {
  "exercise in water, 15 min": "ejercicio en el agua, 15 min",
  "Count the minutes the therapist treated this one patient in the water. Changing and showering are not treatment.":
    "Cuente los minutos en que el terapeuta trató en el agua a este paciente solo. Cambiarse y ducharse no es tratamiento.",
  "One unit can hang on a few minutes: the total decides.":
    "Una unidad puede depender de unos pocos minutos: el total decide.",
  "Write down why water was needed, and not the floor.": "Anote por qué hacía falta el agua y no el piso.",
  "97113 pays more than 97110 for the same minutes; that difference is what a reviewer asks about.":
    "97113 paga más que 97110 por los mismos minutos; por esa diferencia pregunta el revisor.",
  "Can 97113 and 97036 be billed on one day?": "¿Se pueden facturar 97113 y 97036 en un mismo día?",
  "No. 97036 is denied beside 97113, and no modifier changes it (indicator 0).":
    "No. 97036 se deniega junto a 97113, y ningún modificador lo cambia (indicador 0).",
  "Several patients are in the pool. What is billed?": "Hay varios pacientes en la piscina. ¿Qué se factura?",
  "Minutes shared with other patients are not one-on-one: 97150, one unit for each patient.":
    "Los minutos compartidos con otros pacientes no son de atención individual: 97150, una unidad por cada paciente.",
};
