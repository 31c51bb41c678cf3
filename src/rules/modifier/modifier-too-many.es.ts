import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más de cuatro modificadores en una línea",
  why: "Una línea de la reclamación lleva como máximo cuatro modificadores; un quinto hace que se rechace o se corta.",
  action:
    "Deje los cuatro que fijan el precio y el pago y quite los demás. En papel, algunos contratistas aceptan 99 con el resto en el encasillado 19.",
  messages: { tooMany: "Hay {count} modificadores en la línea; una reclamación lleva cuatro" },
} satisfies RuleTexts;
