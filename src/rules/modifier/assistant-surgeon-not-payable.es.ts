import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Asistente en cirugía que Medicare no paga",
  why: "Indicador 1: un asistente se necesita tan pocas veces que la ley prohíbe el pago, y no se le puede facturar al paciente. Indicador 9: el código no es una cirugía con asistente.",
  action: "No facture el asistente para {code}.",
  messages: {
    notPaid:
      "No se paga ningún asistente para {code} ({modifier}; indicador de asistente {indicator}, {edition})",
  },
} satisfies RuleTexts;
