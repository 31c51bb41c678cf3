import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "El mismo puntero de diagnóstico dos veces",
  why: "Un segundo puntero al mismo diagnóstico no dice nada, y algunas cámaras de compensación (clearinghouses) lo rechazan; a menudo se quería señalar otro diagnóstico.",
  action: "Quite el segundo puntero, o señale el diagnóstico que se quería.",
  messages: { twice: "{code} señala {pointer} dos veces" },
  texts: { "Point to {pointers}": "Señalar {pointers}" },
} satisfies RuleTexts;
