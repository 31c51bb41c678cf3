import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Sin fecha de servicio, o con una imposible",
  why: "El encasillado 24A requiere el día del servicio en cada línea; una reclamación sin él, o con un día que no existe, se rechaza.",
  action: "Escriba la fecha de servicio según el expediente.",
  messages: {
    missing: "{code} no tiene fecha de servicio",
    impossible: "La fecha de servicio de {code} no es un día del calendario",
    lastImpossible: "La última fecha de servicio de {code} no es un día del calendario",
    backwards: "La última fecha de servicio de {code}, {to}, es anterior a la primera, {from}",
  },
} satisfies RuleTexts;
