import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "59 o un modificador X en una visita",
  why: "59 y sus formas X son para procedimientos; una visita que lleva uno se deniega.",
  action:
    "Quite {modifier}. Si la visita fue significativa e identificable por separado del procedimiento, y el expediente lo demuestra, 25 lo dice.",
  messages: { onVisit: "Una visita ({code}) no admite {modifier}" },
  texts: { "Take {modifier} off": "Quitar {modifier}" },
} satisfies RuleTexts;
