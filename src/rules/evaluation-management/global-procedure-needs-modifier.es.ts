import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Procedimiento dentro del período global de otro sin 58, 78 o 79",
  why: "Un procedimiento dentro del período global de uno anterior, por el mismo profesional o por uno del mismo grupo y especialidad, se paga solo si un modificador dice cómo se relacionan los dos.",
  action:
    "Si el expediente lo demuestra, reporte {later} con 58 (planificado, más extenso, o terapia después de {procedure}), con 78 (regreso no planificado a la sala de operaciones por una complicación: se paga solo la parte de la operación misma, y no empieza un período nuevo) o con 79 (nada que ver con {procedure}); si ninguno es cierto, quite {later}.",
  messages: {
    inside:
      "{later} no tiene 58, 78 ni 79 en el día {day} del período global de {days} días de {procedure} del {on} ({edition})",
    sameDay:
      "{later} no tiene modificador junto a {procedure} del mismo día, {on}, que se facturó antes ({edition})",
  },
  texts: {
    "How does {later} belong to {procedure}, by the record?":
      "¿Qué relación tiene {later} con {procedure}, según el expediente?",
    "Planned, more extensive, or therapy after it: 58":
      "Planificado, más extenso, o terapia después de él: 58",
    "Unplanned return to the operating room for a complication: 78":
      "Regreso no planificado a la sala de operaciones por una complicación: 78",
    "Nothing to do with it: 79": "Nada que ver con él: 79",
    "Take {later} off: it is paid with {procedure}.": "Quite {later}: se paga con {procedure}.",
    "If {later} was furnished at another session of the day and the record shows it, report it with 58, 78 or 79, whichever is true (78 pays only the share for the operation itself); if it was the same session, bill it with {procedure} as the NCCI edits allow.":
      "Si {later} se prestó en otra sesión del día y el expediente lo demuestra, repórtelo con 58, 78 o 79, el que sea cierto (78 paga solo la parte de la operación misma); si fue la misma sesión, factúrelo con {procedure} según lo permitan las reglas NCCI.",
  },
} satisfies RuleTexts;
