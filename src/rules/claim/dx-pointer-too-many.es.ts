import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más de cuatro punteros de diagnóstico",
  why: "Una línea tiene espacio para cuatro punteros; con más se rechaza. En un CMS-1500 en papel, Medicare acepta solo uno.",
  action: "Deje los cuatro diagnósticos que más importan para {code}, el principal primero.",
  messages: { many: "{code} señala {count} diagnósticos: son posibles cuatro como máximo" },
  texts: {
    "Are the first four the diagnoses that matter most for {code}?":
      "¿Son los primeros cuatro los diagnósticos que más importan para {code}?",
    "Point to {pointers}": "Señalar {pointers}",
    "Yes: point to {pointers}": "Sí: señalar {pointers}",
    "Choose the four by the record, the main one first.":
      "Escoja los cuatro según el expediente, el principal primero.",
  },
} satisfies RuleTexts;
