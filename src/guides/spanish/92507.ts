/** The Spanish of `../92507.ts`. */
export default {
  "speech and language work, one patient": "trabajo de habla y lenguaje, un paciente",
  "Untimed: one unit a day, whether 20 minutes or 60.":
    "No es por tiempo: una unidad al día, sean 20 minutos o 60.",
  "Write down the goals worked on, the patient's answers in numbers, and what was changed because of them.":
    "Anote las metas trabajadas, las respuestas del paciente en números y lo que se cambió a causa de ellas.",
  "Numbers show progress. Without them the next request for visits has nothing to stand on.":
    "Los números muestran el progreso. Sin ellos, la próxima solicitud de visitas no tiene en qué apoyarse.",
  "Denied because a PT or OT billed 97110, 97112 or 97530 on the same day.":
    "Denegado porque un PT u OT facturó 97110, 97112 o 97530 el mismo día.",
  "92507 is column 1: the PT or OT line is the one that falls, unless it was separate.":
    "92507 es la columna 1: la línea de PT u OT es la que se pierde, a menos que se haya prestado por separado.",
  "The edit looks at one provider or group. If another therapist treated in other minutes, and the record shows it, 59 on the PT or OT line is right.":
    "La regla NCCI mira a un mismo proveedor o grupo. Si otro terapeuta trató en otros minutos, y el expediente lo demuestra, 59 en la línea de PT u OT es correcto.",
  "How many units is a session of 45 minutes?": "¿Cuántas unidades son una sesión de 45 minutos?",
  "One. Length does not count.": "Una. La duración no cuenta.",
  "Speech therapy is billed by 15 minutes like other therapy.":
    "La terapia del habla se factura por cada 15 minutos como otra terapia.",
  "92507 is a service, not a stretch of time: one unit a day.":
    "92507 es un servicio, no un lapso de tiempo: una unidad al día.",
  "Individual and group on one day: 92507 with 92508?":
    "Individual y en grupo en un mismo día: ¿92507 con 92508?",
  "92507 is denied beside 92508, unless it was separate (indicator 1).":
    "92507 se deniega junto a 92508, a menos que se haya prestado por separado (indicador 1).",
  "Separate means other minutes, and a record that shows them.":
    "Por separado quiere decir en otros minutos, y con un expediente que los muestra.",
};
