import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Por encima del umbral de terapia sin KX",
  why: "Una vez que Medicare le ha permitido a un paciente más que el umbral del año para PT y SLP juntas, o para OT, una línea sin KX se deniega. KX certifica que el servicio es médicamente necesario y que el expediente muestra por qué.",
  action:
    "Si el servicio es médicamente necesario por encima del umbral y el expediente muestra por qué, KX va en la línea; de lo contrario el paciente tiene que haber recibido un ABN antes del servicio.",
  messages: {
    above:
      "Sin KX: ya se han permitido {allowed} para {bucket} en {year}, el umbral es {threshold} ({edition})",
  },
  texts: {
    "PT and SLP": "PT y SLP",
    OT: "OT",
    "the claim is of two years, and what Medicare has allowed in each is not known":
      "la reclamación es de dos años, y no se sabe cuánto ha permitido Medicare en cada uno",
    "what Medicare has allowed this year for {bucket} is not known":
      "no se sabe cuánto ha permitido Medicare este año para {bucket}",
    "what line {line} adds to the year’s total is not known":
      "no se sabe cuánto añade la línea {line} al total del año",
    "Is the service medically necessary above the threshold, and does the record show why?":
      "¿Es el servicio médicamente necesario por encima del umbral, y muestra el expediente por qué?",
    "If the service is medically necessary above the threshold and the record shows why, KX belongs on the line; otherwise ask the payer before anyone is billed.":
      "Si el servicio es médicamente necesario por encima del umbral y el expediente muestra por qué, KX va en la línea; de lo contrario pregunte al pagador antes de facturar a nadie.",
    "Leave KX off: the line is denied. Whether the patient may be billed is the payer’s to say.":
      "Deje la línea sin KX: se deniega. Si se le puede facturar al paciente lo dice el pagador.",
    "Yes: KX": "Sí: KX",
    "No, and the patient signed an ABN before the service: GA":
      "No, y el paciente firmó un ABN antes del servicio: GA",
    "Without an ABN the line is denied, and the patient may not be billed for it.":
      "Sin un ABN la línea se deniega, y no se le puede facturar al paciente.",
  },
} satisfies RuleTexts;
