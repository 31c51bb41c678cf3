import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "50 en un código que no se paga como bilateral",
  why: "El indicador bilateral del tarifario dice si ambos lados se pagan al 150 %. Con 0 o 9 el código no tiene lados para el pago y 50 es incorrecto; con 2 la tarifa ya es por ambos lados.",
  action: "Quite 50.",
  messages: {
    noSides: "{code} no se paga como bilateral (indicador bilateral {indicator}, {edition})",
    bothIncluded: "El precio de {code} ya es por ambos lados (indicador bilateral 2, {edition})",
  },
  texts: { "Take 50 off": "Quitar 50" },
} satisfies RuleTexts;
