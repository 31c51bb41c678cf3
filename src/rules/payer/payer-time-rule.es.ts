import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Minutos que dos reglas de tiempo cuentan distinto",
  why: "Medicare y otros pagadores federales cuentan juntos todos los minutos de códigos por tiempo del día. Según la regla del punto medio de CPT cada código cuenta por sí solo, y un código de ocho minutos es una unidad.",
  action:
    "Facture según la regla del pagador; si su contrato no dice cuál, pregunte antes de facturar la cuenta más alta.",
  messages: {
    midpoint:
      "{minutes} minutos de códigos por tiempo: {midpoint} código por código (punto medio de CPT), {total} según el total de Medicare",
    unknown:
      "{minutes} minutos de códigos por tiempo: {midpoint} según la regla del punto medio, {total} según el total de minutos; no se sabe cuál usa {payer}",
  },
} satisfies RuleTexts;
