import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código no vigente en la fecha de servicio",
  why: "Un código eliminado, aún no vigente o desconocido en la fecha de servicio se deniega, diga lo que diga el resto de la línea.",
  action: "Use el código que estaba vigente en la fecha de servicio.",
  messages: {
    notInForce: "{code} no es válido en esta fecha de servicio: {because}",
    notFound: "Es posible que {code} no sea válido en esta fecha de servicio: {because}",
  },
} satisfies RuleTexts;
