import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Un ABN en una línea que una regla NCCI deniega",
  why: "Las denegaciones por reglas NCCI y límites de unidades son denegaciones de codificación, no de necesidad médica: un aviso no hace responsable al paciente, diga lo que diga el modificador sobre su firma.",
  action: "No le facture {denied} al paciente. Corrija lo que dice el hallazgo NCCI de la línea.",
  messages: {
    shifted:
      "{notice} en {denied}: un ABN no puede hacer que el paciente pague lo que una regla NCCI deniega ({edition})",
  },
} satisfies RuleTexts;
