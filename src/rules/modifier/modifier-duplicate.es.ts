import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "El mismo modificador dos veces en una línea",
  why: "Una línea que repite un modificador se rechaza o se retiene.",
  action: "Quite uno de ellos.",
  messages: { twice: "El modificador {modifier} está dos veces en la línea" },
  texts: { "Keep one {modifier}": "Dejar un solo {modifier}" },
} satisfies RuleTexts;
