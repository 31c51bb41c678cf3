import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Sin puntero de diagnóstico",
  why: "Cada línea señala al menos un diagnóstico del encasillado 21; una línea sin ninguno se rechaza.",
  action: "Señale el diagnóstico por el que se prestó el servicio.",
  messages: { missing: "{code} no señala ningún diagnóstico" },
} satisfies RuleTexts;
