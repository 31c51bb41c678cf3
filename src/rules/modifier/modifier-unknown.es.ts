import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificador que no está asignado",
  why: "Un modificador que ni CPT ni HCPCS asignan hace que la línea se rechace (CO-4, CO-182).",
  action: "Corrija el modificador o quítelo.",
  messages: { unknown: "{modifier} no es un modificador asignado" },
} satisfies RuleTexts;
