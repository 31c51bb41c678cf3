import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "El mismo servicio dos veces",
  why: "Una segunda línea con el mismo código, fecha, modificadores y lugar se deniega como duplicada.",
  action:
    "Si es un solo servicio, deje una línea y sume sus unidades. Si {code} se prestó otra vez y el expediente lo demuestra, el modificador que lo dice va en la segunda línea (76 o 77 para un procedimiento repetido, 91 para una prueba repetida).",
  messages: { twice: "{code} está en {count} líneas que no se distinguen" },
  texts: {
    "Keep one line of {code}: visits of one day to one practitioner, or to one group and specialty, are billed as one, at the level of both together. Two are paid only for unrelated problems that one visit could not see to, on review of the record.":
      "Deje una línea de {code}: las visitas de un día a un mismo profesional, o a un mismo grupo y especialidad, se facturan como una sola, al nivel de ambas juntas. Dos se pagan solo por problemas sin relación que no se podían atender en una visita, tras revisar el expediente.",
    "Keep one line of {code} with one unit, and take the other off: it is the first part of the day’s time, and {further} is for what goes beyond it.":
      "Deje una línea de {code} con una unidad y quite la otra: es la primera parte del tiempo del día, y {further} es para lo que la excede.",
    "Keep one line of {code} with all timed units of the day, and take the other off: minutes of one day are counted together, whatever the sessions.":
      "Deje una línea de {code} con todas las unidades por tiempo del día y quite la otra: los minutos de un día se cuentan juntos, sean cuales sean las sesiones.",
    "Keep one line of {code}, units {limit} at most, and take the other off: Medicare’s limit for a day is absolute (MUE {limit}, MAI 2), and no modifier makes a second line payable.":
      "Deje una línea de {code}, unidades {limit} como máximo, y quite la otra: el límite de Medicare para un día es absoluto (MUE {limit}, MAI 2), y ningún modificador hace pagable una segunda línea.",
    "If each line is for one side and the record shows it, bill one line with 50 and 1 unit; otherwise keep one line of {code} and take the other off: Medicare’s limit for a day is absolute (MUE {limit}, MAI 2).":
      "Si cada línea es de un lado y el expediente lo demuestra, facture una línea con 50 y 1 unidad; de lo contrario deje una línea de {code} y quite la otra: el límite de Medicare para un día es absoluto (MUE {limit}, MAI 2).",
    "Keep one line of {code} with the units that the record shows, and take the other off: how often an add-on code was furnished is said by its units, and 76 and 77 are not for it.":
      "Deje una línea de {code} con las unidades que muestra el expediente y quite la otra: cuántas veces se prestó un código adicional lo dicen sus unidades, y 76 y 77 no son para él.",
    "Repeated the same day for a further result of the patient’s: 91":
      "Repetida el mismo día para obtener otro resultado del paciente: 91",
    "Furnished again by the same practitioner: 76": "Prestado otra vez por el mismo profesional: 76",
    "Furnished again by another practitioner: 77": "Prestado otra vez por otro profesional: 77",
    "Was {code} furnished again, and does the record show it?":
      "¿Se prestó {code} otra vez, y lo demuestra el expediente?",
    "It is one service: keep one line, with all its units, and take the other off.":
      "Es un solo servicio: deje una línea, con todas sus unidades, y quite la otra.",
  },
} satisfies RuleTexts;
