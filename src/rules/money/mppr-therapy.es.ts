import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Reducción de terapia del día",
  why: "De todas las unidades de códigos que siempre son terapia en el día de un paciente, entre todas las disciplinas, Medicare paga completa la de mayores gastos de consultorio, y cada una de las demás con la mitad de sus gastos de consultorio. El trabajo y la responsabilidad profesional no se reducen.",
  action: "No hay nada que cambiar: el pago esperado ya la cuenta.",
  messages: {
    reduced:
      "Una unidad de {full} se paga completa; las demás unidades de terapia del día pierden la mitad de sus gastos de consultorio, {amount} en total",
  },
  texts: { "each practitioner’s highest code": "el código más alto de cada profesional" },
} satisfies RuleTexts;
