/** The steps of the payment's arithmetic, and why an amount is not known, in Spanish by the English. */
export default {
  facility: "en centro",
  "non-facility": "fuera de centro",
  "Work RVU": "RVU de trabajo",
  "Practice expense RVU, {setting}": "RVU de gastos de consultorio, {setting}",
  "Practice expense RVU, capped at the hospital outpatient rate":
    "RVU de gastos de consultorio, con el tope de la tarifa ambulatoria hospitalaria",
  "Malpractice RVU": "RVU de responsabilidad profesional",
  "RVUs from {source}; GPCI {locality}": "RVU de {source}; GPCI {locality}",
  "× conversion factor": "× factor de conversión",
  "the claim's own figures": "las cifras propias de la reclamación",
  "The claim's own fee": "La tarifa propia de la reclamación",
  "as given": "según lo indicado",
  "{edition}, the newest loaded": "{edition}, la más reciente cargada",
  "One unit": "Una unidad",
  Allowed: "Permitido",
  "Therapy reduction: half the practice expense":
    "Reducción de terapia: la mitad de los gastos de consultorio",
  "Multiple procedures: half of it": "Procedimientos múltiples: la mitad",
  "Not participating: × 0.95 a unit": "No participante: × 0.95 por unidad",
  "Limiting charge: × 1.0925 a unit": "Cargo límite: × 1.0925 por unidad",
  "Modifier {modifier}, assistant at surgery: × 0.16": "Modificador {modifier}, asistente en cirugía: × 0.16",
  "Modifier AS, assistant at surgery: × 0.136": "Modificador AS, asistente en cirugía: × 0.136",
  "Modifier 62, co-surgeon: × 0.625": "Modificador 62, cocirujano: × 0.625",
  "Modifier 50, both sides: × 1.5": "Modificador 50, ambos lados: × 1.5",
  "Modifier 50, each side in full: × 2": "Modificador 50, cada lado completo: × 2",
  "Modifier 50: bilateral indicator {indicator}, no change":
    "Modificador 50: indicador bilateral {indicator}, sin cambio",
  "Medicare’s share: 80 %": "La parte de Medicare: 80 %",
  "Medicare’s share: 80 %, the deductible assumed met":
    "La parte de Medicare: 80 %, suponiendo cumplido el deducible",
  "Modifier {modifier}: × 0.85": "Modificador {modifier}: × 0.85",
  "Sequestration: × 0.98": "Secuestro presupuestario (sequestration): × 0.98",
  "The patient’s share: 20 %": "La parte del paciente: 20 %",

  "units are not a positive whole number": "las unidades no son un número entero positivo",
  "what {payer} allows is not known": "no se sabe cuánto permite {payer}",
  "place of service {place} is not assigned": "el lugar de servicio {place} no está asignado",
  "Medicare does not adjudicate place of service {place}":
    "Medicare no adjudica el lugar de servicio {place}",
  "what modifier 50 means for {code} is not loaded":
    "no está cargado lo que el modificador 50 significa para {code}",
  "modifier {modifier} changes the amount": "el modificador {modifier} cambia el importe",
  "modifiers {one} and {other} exclude each other": "los modificadores {one} y {other} se excluyen entre sí",
  "a line is a co-surgeon's or an assistant's, not both":
    "una línea es de un cocirujano o de un asistente, no de ambos",
  "{what}; of several procedures, half of it": "{what}; de varios procedimientos, la mitad",
  "The other side: half of it": "El otro lado: la mitad",
  "The base of several endoscopies: in the others’ payment":
    "La base de varias endoscopias: incluida en el pago de las otras",
  "Several endoscopies: less their base {code}": "Varias endoscopias: menos su base {code}",
  "Several diagnostic procedures: {parts}": "Varios procedimientos diagnósticos: {parts}",
  "{part} × {factor}": "{part} × {factor}",
  technical: "componente técnico",
  professional: "componente profesional",
  "several procedures with multiple procedure indicator {indicator} that day: how these are reduced is not covered":
    "varios procedimientos con indicador de procedimientos múltiples {indicator} ese día: aquí no se calcula cómo se reducen estos",
  "{code} is therapy of the same day without an amount: which unit is paid in full is not known":
    "{code} es terapia del mismo día sin importe: no se sabe qué unidad se paga completa",
  "the line is for several days, and what each day’s services are reduced by is not known":
    "la línea es de varios días, y no se sabe cuánto se reducen los servicios de cada día",
  "the line is for several days, and their fees differ":
    "la línea es de varios días, y sus tarifas son distintas",
  "several endoscopies that day: how these are reduced is not covered":
    "varias endoscopias ese día: aquí no se calcula cómo se reducen estas",
  "more than {count} procedures that day: the contractor prices the others by report":
    "más de {count} procedimientos ese día: el contratista fija el precio de los demás según el informe",
  "{code} is a procedure of the same day without an amount: which is paid in full is not known":
    "{code} es un procedimiento del mismo día sin importe: no se sabe cuál se paga completo",
  "locality {locality} is not in the GPCI table": "la localidad {locality} no está en la tabla GPCI",
  "the GPCIs are not numbers": "los GPCI no son números",
  "the conversion factor is not a number": "el factor de conversión no es un número",
  "no conversion factor is loaded for this date":
    "no hay ningún factor de conversión cargado para esta fecha",
  "{code} has no row in {edition}": "{code} no tiene fila en {edition}",
  "{edition} gives no payment status for {code}": "{edition} no da el estatus de pago de {code}",
  "status {status}: not priced by the physician fee schedule":
    "estatus {status}: el tarifario MPFS no le fija precio",
  "{edition} has no {setting} rate for {code}": "{edition} no tiene tarifa {setting} para {code}",
  "{edition} gives no RVUs: priced by the contractor": "{edition} no da RVU: el contratista fija el precio",
  "the RVUs in {source} are not numbers": "los RVU de {source} no son números",
  "what the patient of {payer} owes is not known": "no se sabe cuánto debe el paciente de {payer}",
  "the deductible is not met, and what is left of it is not known":
    "el deducible no está cumplido, y no se sabe cuánto falta",
  "with {modifier} Medicare denies the line, and pays no share of it":
    "con {modifier} Medicare deniega la línea y no paga ninguna parte de ella",
  "a preventive service: whether the patient owes anything is not known":
    "un servicio preventivo: no se sabe si el paciente debe algo",
};
