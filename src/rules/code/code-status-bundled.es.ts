import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Servicio que se paga dentro de otro",
  why: "Su pago siempre es parte del pago de otros servicios, aunque ese día no se facture ninguno. La línea paga $0, ningún modificador cambia eso, y no se le puede facturar al paciente.",
  action: "Quite la línea, o déjela en $0.00 si el consultorio la cuenta.",
  messages: {
    bundled: "{code} nunca se paga por sí solo (estatus B, {edition})",
    incident:
      "{code} no se paga junto al servicio de un profesional (estatus P, {edition}); solo se puede pagar en la reclamación de un suplidor",
  },
} satisfies RuleTexts;
