import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código no vigente en la fecha de servicio",
  why: "Un código eliminado, aún no vigente o desconocido en la fecha de servicio se deniega, diga lo que diga el resto de la línea.",
  action: "Use el código que estaba vigente en la fecha de servicio.",
  messages: {
    notInForce: "{code} no es válido en esta fecha de servicio: {because}",
    notFound: "Es posible que {code} no sea válido en esta fecha de servicio: {because}",
    notInForceToTheEnd: "{code} no es válido el último día de la línea, {last}: {because}",
    notFoundToTheEnd: "Es posible que {code} no sea válido el último día de la línea, {last}: {because}",
  },
  texts: {
    "Give the days on which {code} was in force a line of their own, and use the code that was in force on the others.":
      "Dé una línea propia a los días en que {code} estaba vigente y use en los demás el código que lo estaba.",
  },
} satisfies RuleTexts;
