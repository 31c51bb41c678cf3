/** The Spanish of `../97537.ts`. */
export default {
  "outings and work skills, 15 min": "salidas y destrezas de trabajo, 15 min",
  "With 97530 on one day 97537 is the line that is denied, unless it was separate.":
    "Con 97530 en un mismo día, 97537 es la línea que se deniega, a menos que se haya prestado por separado.",
  "If both were done in the same stretch of time, bill one. Other minutes, written down, make two.":
    "Si los dos se hicieron en el mismo lapso de tiempo, facture uno. Otros minutos, anotados, los hacen dos.",
  "Before the first visit ask the plan whether it covers training for work and leisure.":
    "Antes de la primera visita, pregunte al plan si cubre el adiestramiento para el trabajo y el tiempo libre.",
  "A plan that excludes it denies every line, and no note changes that.":
    "Un plan que lo excluye deniega cada línea, y ninguna nota cambia eso.",
  "Count the minutes of training outside, not the drive there.":
    "Cuente los minutos de adiestramiento afuera, no los del viaje hasta allí.",
  "Travel is not one-on-one treatment; units for it do not stand.":
    "El viaje no es tratamiento individual; las unidades por él no se sostienen.",
  "What place of service has training in a shop or at work?":
    "¿Qué lugar de servicio tiene el adiestramiento en una tienda o en el trabajo?",
  "The place where it happened. Therapy's rate does not change by it, but a wrong place may be rejected.":
    "El lugar donde ocurrió. La tarifa de terapia no cambia por eso, pero un lugar equivocado puede ser rechazado.",
};
