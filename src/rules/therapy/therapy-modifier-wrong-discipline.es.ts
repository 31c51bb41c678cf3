import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "GP, GO o GN que no corresponde al código o al terapeuta",
  why: "Un código de evaluación pertenece a una disciplina, y una línea lleva la disciplina del terapeuta que la prestó; con otro modificador se devuelve.",
  action: "Use {right} en lugar de {modifier}.",
  messages: {
    code: "{code} pertenece a {right}, no a {modifier}",
    therapist: "{modifier} es de otra disciplina que la del terapeuta, {right}",
    codeAndTherapist: "{code} pertenece a {modifier}, y la disciplina del terapeuta es {right}",
  },
  texts: {
    "Bill the code of the therapist’s own discipline, or, if a therapist of the other discipline furnished it, correct the discipline in the options.":
      "Facture el código de la disciplina del propio terapeuta, o, si lo prestó un terapeuta de la otra disciplina, corrija la disciplina en las opciones.",
    "The therapist: {right} in place of {modifier}, and take {assistant} off":
      "El terapeuta: {right} en lugar de {modifier}, y quitar {assistant}",
    "An assistant: {right} and {other} in place of {modifier} and {assistant}":
      "Un asistente: {right} y {other} en lugar de {modifier} y {assistant}",
    "Who furnished {code} under the {right} plan of care, by the record?":
      "¿Quién prestó {code} bajo el plan de cuidado de {right}, según el expediente?",
    "If the plan of care is that of {modifier}, correct the discipline in the options.":
      "Si el plan de cuidado es el de {modifier}, corrija la disciplina en las opciones.",
    "{right} in place of {modifier}": "{right} en lugar de {modifier}",
  },
} satisfies RuleTexts;
