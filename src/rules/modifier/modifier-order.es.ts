import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificador de precio detrás de otro",
  why: "El sistema de reclamaciones de Medicare fija el precio de una línea por el primer modificador: un modificador de precio más atrás retrasa la línea o le pone un precio equivocado.",
  action: "Ponga {pricing} antes de {before}.",
  messages: {
    behind: "{pricing} fija el precio y está detrás de {before}",
    severalBehind: "{pricing} fijan el precio y están detrás de {before}",
  },
  texts: { "Put {pricing} in front": "Poner {pricing} al frente" },
} satisfies RuleTexts;
