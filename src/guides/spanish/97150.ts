/** The Spanish of `../97150.ts`. */
export default {
  "group treatment, for each patient": "tratamiento en grupo, por cada paciente",
  "Untimed: one unit a day on each patient's own claim.":
    "No es por tiempo: una unidad al día en la reclamación de cada paciente.",
  "One-on-one and group on one day: the one-on-one code is denied beside 97150, unless it was separate.":
    "Individual y en grupo en un mismo día: el código de atención individual se deniega junto a 97150, a menos que se haya prestado por separado.",
  "The one-on-one line, usually the dearer, is the one that falls. Separate means other 15 minutes, written down with start and end.":
    "Se pierde la línea de atención individual, que suele ser la más cara. Por separado quiere decir en otros 15 minutos, anotados con comienzo y fin.",
  "Write down how many patients were in the group, what this patient did, and why a group served this patient's goals.":
    "Anote cuántos pacientes había en el grupo, qué hizo este paciente y por qué el grupo servía a sus metas.",
  "Leave the other patients' names out: in this record they are a privacy problem.":
    "No incluya los nombres de los otros pacientes: en este expediente son un problema de privacidad.",
  "Two patients are treated side by side for 30 minutes. What is billed?":
    "Se trata a dos pacientes lado a lado durante 30 minutos. ¿Qué se factura?",
  "Minutes in which the therapist attends to both are not one-on-one minutes of either. Each patient gets 97150, one unit.":
    "Los minutos en que el terapeuta atiende a los dos no son minutos de atención individual de ninguno. A cada paciente le toca 97150, una unidad.",
  "If part of the time went to one patient alone, that part is a timed code, with its own minutes.":
    "Si una parte del tiempo fue para un solo paciente, esa parte es un código por tiempo, con minutos propios.",
  "How many units is a group of 60 minutes?": "¿Cuántas unidades son un grupo de 60 minutos?",
  "One. The code is not timed.": "Una. El código no es por tiempo.",
  "Bill the group in units of 15 minutes.": "Facture el grupo en unidades de 15 minutos.",
  "Medicare's unit limit says otherwise: it stands at the top of this card.":
    "El límite de unidades de Medicare dice otra cosa: está en la parte de arriba de esta ficha.",
  "Is 97150 paid beside 97750?": "¿Se paga 97150 junto a 97750?",
  "No. 97150 is denied beside it, and no modifier changes it (indicator 0).":
    "No. 97150 se deniega junto a él, y ningún modificador lo cambia (indicador 0).",
};
