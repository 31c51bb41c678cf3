/** The Spanish of `../97755.ts`. */
export default {
  "study of an assistive device, 15 min": "estudio de un dispositivo de ayuda, 15 min",
  "Keep treatment off the claim of that day if it ran in the same minutes: beside 97755 most timed codes are denied.":
    "No incluya tratamiento en la reclamación de ese día si corrió en los mismos minutos: junto a 97755 se deniega la mayoría de los códigos por tiempo.",
  "97755 is paid and the treatment lines fall, unless they were separate and the record shows it.":
    "Se paga 97755 y se pierden las líneas de tratamiento, a menos que se hayan prestado por separado y el expediente lo demuestre.",
  "Write a report: the device, what was tried, the outcome, the minutes.":
    "Escriba un informe: el dispositivo, qué se probó, el resultado, los minutos.",
  "The report is what tells it from wheelchair or daily-living practice.":
    "El informe es lo que lo distingue de la práctica de silla de ruedas o de la vida diaria.",
  "Can it be billed on the day of an evaluation?": "¿Se puede facturar el día de una evaluación?",
  "No. 97755 is denied beside 97161–97168, and no modifier changes it (indicator 0).":
    "No. 97755 se deniega junto a 97161–97168, y ningún modificador lo cambia (indicador 0).",
  "If it is needed, do it on another day.": "Si hace falta, hágalo otro día.",
};
