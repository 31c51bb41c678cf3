import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificador de visita en un procedimiento",
  why: "24, 25 y 57 hablan de una visita. En un procedimiento no son válidos, y no hacen nada contra la regla entre la visita y el procedimiento.",
  action:
    "Quite {modifier} de {code}. Va en una visita del mismo día solo si se cumple su condición y el expediente lo demuestra: {condition}.",
  messages: {
    onProcedure: "{modifier} va en una visita; {code} no lo es",
    severalOnProcedure: "{modifier} van en una visita; {code} no lo es",
  },
  texts: {
    "Take {modifier} off {code}. On a visit each has a condition of its own.":
      "Quite {modifier} de {code}. En una visita cada uno tiene su propia condición.",
    "Take {modifier} off": "Quitar {modifier}",
    "the visit is unrelated to the procedure whose global period it falls in":
      "la visita no tiene relación con el procedimiento en cuyo período global cae",
    "the visit is significant and separately identifiable from the procedure":
      "la visita es significativa e identificable por separado del procedimiento",
    "the visit led to the decision for major surgery":
      "en la visita se tomó la decisión de hacer una cirugía mayor",
  },
} satisfies RuleTexts;
