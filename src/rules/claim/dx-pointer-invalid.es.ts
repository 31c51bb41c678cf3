import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Un puntero a ningún diagnóstico",
  why: "El encasillado 21 tiene los lugares A a L (1 a 12 en la reclamación electrónica). Un puntero a otro lugar, o a uno vacío, hace que la reclamación se rechace.",
  action: "Señale un diagnóstico que la reclamación incluya.",
  messages: {
    outside: "“{pointer}” no es un puntero de diagnóstico: lo son A a L o 1 a 12",
    dangling: "Puntero {pointer}, pero la reclamación incluye {count} diagnósticos",
    danglingOne: "Puntero {pointer}, pero la reclamación incluye un solo diagnóstico",
  },
} satisfies RuleTexts;
