/** The Spanish of `../97140.ts`. */
export default {
  "hands-on treatment, 15 min": "tratamiento con las manos, 15 min",
  "Traction (97012) is the paid code: beside it 97140 is denied, unless it was separate.":
    "La tracción (97012) es el código que se paga: junto a ella 97140 se deniega, a menos que se haya prestado por separado.",
  "The 97140 line, the dearer of the two, is the one that falls.":
    "La línea de 97140, la más cara de las dos, es la que se pierde.",
  "Write down the technique, the region, the minutes and what changed.":
    "Anote la técnica, la región, los minutos y qué cambió.",
  "The region decides the edit with a chiropractor's adjustment; without it the line cannot be defended.":
    "La región decide la regla NCCI con el ajuste de un quiropráctico; sin ella la línea no se puede defender.",
  "97140 beside a chiropractic adjustment (98940–98942).":
    "97140 junto a un ajuste quiropráctico (98940–98942).",
  "59 or XS is right only if the hands-on treatment was on another region than the adjustment, and the record names both.":
    "59 o XS es correcto solo si el tratamiento con las manos fue en otra región que el ajuste, y el expediente nombra las dos.",
  "On the same region it is part of the adjustment: an appeal cannot succeed.":
    "En la misma región es parte del ajuste: una apelación no puede prosperar.",
  "97140 and 97530 on one day, denied by a commercial plan.":
    "97140 y 97530 en un mismo día, denegado por un plan comercial.",
  "Medicare has no such edit: it ended on 2019-12-31.": "Medicare no tiene esa regla: terminó el 2019-12-31.",
  "Anthem, Aetna and Humana are reported to deny the pair on review, even if 59 is true. Appeal with the notes and the minutes.":
    "Se informa que Anthem, Aetna y Humana deniegan la combinación al revisarla, incluso si 59 es cierto. Apele con las notas y los minutos.",
  "Can 97140 and 97124 be billed on one day?": "¿Se pueden facturar 97140 y 97124 en un mismo día?",
  "No. 97124 is denied beside 97140, and no modifier changes it (indicator 0).":
    "No. 97124 se deniega junto a 97140, y ningún modificador lo cambia (indicador 0).",
};
