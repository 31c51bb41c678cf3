import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Ambos lados no reportados como 50 con 1 unidad",
  why: "Un procedimiento cuyo indicador bilateral es 1 o 3, hecho en ambos lados, va en una línea con 50 y 1 unidad. Dos unidades cuentan contra el límite de unidades; dos líneas se siguen pagando al 150 %, pero la segunda se puede tomar por un duplicado.",
  action:
    "Si se trataron ambos lados, facture una línea con 50 y 1 unidad. La reclamación de un centro, y muchos pagadores comerciales, quieren una línea para cada lado, con LT y RT.",
  messages: {
    fifty:
      "{code} con 50 y {units} unidades: 50 es para 1 unidad (indicador bilateral {indicator}, {edition})",
    pair: "{code} está en una línea LT y una RT; Medicare quiere 50 con 1 unidad (indicador bilateral {indicator}, {edition})",
    twoUnits:
      "{code} × 2 sin lado: ambos lados son 50 con 1 unidad (indicador bilateral {indicator}, {edition})",
  },
  texts: {
    "Was {code} done once on each side, and is that documented?":
      "¿Se hizo {code} una vez en cada lado, y está documentado?",
    "Yes: one line with 50 and 1 unit": "Sí: una línea con 50 y 1 unidad",
    "Give each place where it was done a line with the modifier that names it.":
      "Dé a cada lugar donde se hizo una línea con el modificador que lo nombra.",
  },
} satisfies RuleTexts;
