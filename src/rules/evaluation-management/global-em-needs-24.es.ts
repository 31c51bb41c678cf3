import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Visita dentro del período global de un procedimiento sin 24",
  why: "La tarifa de un procedimiento con un período global de 10 o 90 días comprende las visitas que resultan de él, por el mismo profesional o por uno del mismo grupo y especialidad.",
  action:
    "Si la visita no tuvo nada que ver con {procedure} y el expediente lo demuestra, repórtela con 24; de lo contrario quite {visit}: se paga con el procedimiento.",
  messages: {
    inside:
      "{visit} no tiene 24 en el día {day} del período global de {days} días de {procedure} del {on} ({edition})",
    sameDay:
      "{visit} no tiene modificador junto a {procedure} del {on}, cuyo período global de {days} días comprende la visita ({edition})",
  },
  texts: {
    "Had {visit} nothing to do with {procedure}, and is that documented?":
      "¿No tuvo {visit} nada que ver con {procedure}, y está documentado?",
    "Yes: 24": "Sí: 24",
    "Take {visit} off: it is paid with {procedure}.": "Quite {visit}: se paga con {procedure}.",
    "Was the decision for {procedure} made at {visit}, and is that documented?":
      "¿Se tomó la decisión de hacer {procedure} en {visit}, y está documentado?",
    "Yes: 57": "Sí: 57",
    "Was {visit} significant and separately identifiable from {procedure}, and is that documented?":
      "¿Fue {visit} significativa e identificable por separado de {procedure}, y está documentado?",
    "Yes: 25": "Sí: 25",
    "If the decision for {procedure} was made at this visit and the record shows it, report the visit with 57; otherwise take {visit} off.":
      "Si la decisión de hacer {procedure} se tomó en esta visita y el expediente lo demuestra, reporte la visita con 57; de lo contrario quite {visit}.",
    "If the visit was significant and separately identifiable from {procedure} and the record shows it, report it with 25; otherwise take {visit} off.":
      "Si la visita fue significativa e identificable por separado de {procedure} y el expediente lo demuestra, repórtela con 25; de lo contrario quite {visit}.",
  },
} satisfies RuleTexts;
