import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Lo que debe mostrar el expediente de la capacitación de cuidadores",
  why: "Medicare paga la capacitación de cuidadores cuando el paciente o su representante dio su consentimiento, el paciente no estuvo presente, la capacitación sigue el plan de tratamiento (para terapeutas, el plan de cuidado de terapia) y la misma capacitación no se paga por otra vía, como un plan de salud en el hogar. No se exige orden médica.",
  action:
    "Revise el expediente: el consentimiento (desde 2025 basta el verbal), el paciente ausente, la meta del plan que requiere al cuidador, y que ningún plan de cuidado de salud en el hogar la cubra.",
  messages: {
    conditions:
      "Capacitación de cuidadores: ¿consentimiento, paciente ausente, en el plan de cuidado, no pagada por otra vía?",
  },
} satisfies RuleTexts;
