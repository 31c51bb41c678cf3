/** The Spanish of `../orthotics-prosthetics.ts`. */
export default {
  "brace: fitting and practice, first time, 15 min":
    "soporte (brace): ajuste y práctica, primera vez, 15 min",
  "First time or later, not both: 97763 is denied beside 97760 and 97761, and no modifier changes it.":
    "Primera vez o posterior, no ambas: 97763 se deniega junto a 97760 y 97761, y ningún modificador lo cambia.",
  "The 97763 line is lost, and an appeal on a modifier cannot succeed.":
    "La línea de 97763 se pierde, y una apelación basada en un modificador no puede prosperar.",
  "Treatment on the same day (97110, 97112, 97116, 97124, 97140) is denied beside this code, unless it was separate.":
    "El tratamiento del mismo día (97110, 97112, 97116, 97124, 97140) se deniega junto a este código, a menos que se haya prestado por separado.",
  "The treatment lines fall. Practice with the device in the same minutes is one service, not two.":
    "Se pierden las líneas de tratamiento. Practicar con el dispositivo en los mismos minutos es un servicio, no dos.",
  "Before you bill fitting time, look whether the device is billed with a code that already pays for fitting.":
    "Antes de facturar tiempo de ajuste, vea si el dispositivo se factura con un código que ya paga por el ajuste.",
  "Fitting paid twice is recovered.": "El ajuste pagado dos veces se recobra.",
  "A brace and an artificial limb on one day: 97760 with 97761?":
    "Un soporte (brace) y un miembro artificial en un mismo día: ¿97760 con 97761?",
  "97760 is denied beside 97761, unless it was separate (indicator 1).":
    "97760 se deniega junto a 97761, a menos que se haya prestado por separado (indicador 1).",
  "Two devices, two stretches of time, both written down.":
    "Dos dispositivos, dos lapsos de tiempo, los dos anotados.",
  "artificial limb: practice, first time, 15 min": "miembro artificial: práctica, primera vez, 15 min",
  "Is walking practice with the new limb 97116 as well?":
    "¿Es también 97116 practicar caminar con el miembro nuevo?",
  "97116 is denied beside 97761, unless it was separate (indicator 1).":
    "97116 se deniega junto a 97761, a menos que se haya prestado por separado (indicador 1).",
  "The same minutes are one of the two.": "Los mismos minutos son uno de los dos.",
  "brace or artificial limb: later visit, 15 min":
    "soporte (brace) o miembro artificial: visita posterior, 15 min",
  "Do not bill it on the day of an evaluation or re-evaluation (97161–97168): 97763 is denied, and no modifier changes it.":
    "No lo facture el día de una evaluación o reevaluación (97161–97168): 97763 se deniega, y ningún modificador lo cambia.",
  "Every unit of it is lost that day.": "Ese día se pierden todas sus unidades.",
  "What became of 97762?": "¿Qué pasó con 97762?",
  "It is not in the fee schedule: a line with it is rejected.":
    "No está en el tarifario: una línea con él se rechaza.",
  "Later encounters are 97763, by 15 minutes.": "Los encuentros posteriores son 97763, por cada 15 minutos.",
  "Claimlight's general knowledge": "Conocimiento general de Claimlight",
  "no CMS source read": "no se leyó fuente de CMS",
};
