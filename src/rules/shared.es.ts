/** What several rules say, in Spanish by the English: of the files beside this one. */
export default {
  "{list} and {next}": "{list} y {next}",
  "{list} or {next}": "{list} o {next}",
  "{edition} gives no indicators for {code}": "{edition} no da indicadores de {code}",
  "{edition} gives no global period for {code}": "{edition} no da el período global de {code}",

  "{one}: take {others} off": "{one}: quitar {others}",
  "10 telehealth, the patient at home": "10 telesalud, el paciente en su hogar",
  "02 telehealth, the patient elsewhere": "02 telesalud, el paciente en otro lugar",
  "11 office": "11 consultorio",
  "12 home": "12 hogar",
  "19 off-campus hospital outpatient": "19 hospital, paciente ambulatorio, fuera del campus",
  "21 hospital inpatient": "21 hospital, paciente internado",
  "22 on-campus hospital outpatient": "22 hospital, paciente ambulatorio, en el campus",
  "31 skilled nursing facility": "31 centro de enfermería especializada (SNF)",
  "32 nursing facility": "32 centro de enfermería",

  "how {payer} counts the units of timed codes is not known":
    "no se sabe cómo cuenta {payer} las unidades de los códigos por tiempo",
  "the line is for several days": "la línea es de varios días",
  "which practitioner gave which minutes is not known": "no se sabe qué profesional dio qué minutos",
  "which discipline gave the minutes that are not billed is not known":
    "no se sabe qué disciplina dio los minutos que no se facturan",
  "units are not a positive whole number": "las unidades no son un número entero positivo",
  "the one-on-one minutes of {codes} are not known": "no se saben los minutos uno a uno de {codes}",
  "the minutes are known only for the claim as a whole, and it has several dates":
    "los minutos se saben solo para toda la reclamación, y esta tiene varias fechas",
  "under 8": "menos de 8",
  "1 unit": "1 unidad",
  "{units} units": "{units} unidades",
  "earlier procedures of the patient are not known here":
    "aquí no se conocen los procedimientos anteriores del paciente",
};
