import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Menos unidades por tiempo de las que respaldan los minutos",
  why: "Los minutos respaldan más unidades por tiempo de las que se facturan. Si se facturan o no lo decide una persona: nunca se añaden unidades automáticamente.",
  action: "Si el expediente muestra estos minutos uno a uno, puede facturar {missed} más de {candidates}.",
  messages: {
    below: "Los minutos respaldan {missed} más; en la reclamación hay {billed} por tiempo: {arithmetic}",
  },
} satisfies RuleTexts;
