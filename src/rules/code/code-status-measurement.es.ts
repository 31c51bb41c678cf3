import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código de medición con un cargo",
  why: "Estatus M: el código reporta una medida de calidad y nunca se paga.",
  action: "Ponga el cargo en $0.00, o en $0.01 si el sistema no acepta cero.",
  messages: { charged: "{code} reporta una medida y lleva un cargo (estatus M, {edition})" },
  texts: { "Set the charge to $0.00": "Poner el cargo en $0.00" },
} satisfies RuleTexts;
