import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código que el pagador dice que no paga",
  why: "Lo dice un documento publicado por el propio pagador. Los planes difieren, y los documentos cambian sin aviso.",
  action:
    "Pida la autorización del plan, o acuerde con el paciente el pago por cuenta propia antes del servicio; revise el documento vigente.",
  messages: {
    code: "{payer} no paga {code} ({document}, leído el {readOn})",
    discipline: "{payer} no paga {code} prestado por {discipline} ({document}, leído el {readOn})",
    modifier: "{payer} no paga {code} con {modifier} ({document}, leído el {readOn})",
  },
  texts: {
    "If {modifier} is there by mistake and the record shows who furnished it, take it off; otherwise the line is not paid. Check the current document.":
      "Si {modifier} está por error y el expediente muestra quién lo prestó, quítelo; de lo contrario la línea no se paga. Revise el documento vigente.",
    "whether a therapist furnished it is not known: choose the discipline in the options":
      "no se sabe si lo prestó un terapeuta: escoja la disciplina en las opciones",
  },
} satisfies RuleTexts;
