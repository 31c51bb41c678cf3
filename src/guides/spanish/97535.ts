/** The Spanish of `../97535.ts`. */
export default {
  "daily-living practice, 15 min": "práctica de la vida diaria, 15 min",
  "Name the activity (dressing, bathing, cooking, safe transfers), the help needed before and after, and the aid that was taught.":
    "Nombre la actividad (vestirse, bañarse, cocinar, traslados seguros), la ayuda necesaria antes y después, y la ayuda técnica que se enseñó a usar.",
  "It shows why a therapist was needed, which is what is questioned.":
    "Muestra por qué hacía falta un terapeuta, que es lo que se cuestiona.",
  "Teaching a caregiver: with the patient taking part it is this code or a treatment code, without the patient it is caregiver training.":
    "Enseñar a un cuidador: si el paciente participa, es este código o un código de tratamiento; sin el paciente, es capacitación de cuidadores.",
  "Two ways of counting: 97535 by 15 minutes, 97550 from 16 minutes on. The wrong one is recovered as a whole.":
    "Dos maneras de contar: 97535 por cada 15 minutos, 97550 desde 16 minutos. El que se factura mal se recobra completo.",
  "Can 97535 and 97150 be billed on one day?": "¿Se pueden facturar 97535 y 97150 en un mismo día?",
  "97535 is denied beside 97150, unless it was separate (indicator 1).":
    "97535 se deniega junto a 97150, a menos que se haya prestado por separado (indicador 1).",
  "One-on-one in other 15 minutes than the group, and written down.":
    "Atención individual en otros 15 minutos que los del grupo, y anotados.",
};
