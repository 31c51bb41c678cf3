import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Capacitación de cuidadores en grupo contada por cuidador",
  why: "97552 no es por tiempo ni se cuenta por cuidador: cada paciente representado tiene una unidad en su propia reclamación, sin importar cuántos cuidadores asistieron ni cuánto duró. De ahí viene el MUE de 1 con MAI 2.",
  action: "Facture una unidad por cada paciente representado, cada una en la reclamación de ese paciente.",
  messages: {
    perPatient:
      "97552 se cuenta una vez por cada paciente representado, nunca por cada cuidador (MUE {limit}, {edition})",
  },
} satisfies RuleTexts;
