import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Unidades por tiempo en el código equivocado",
  why: "El total de las unidades por tiempo concuerda con los minutos, pero no su reparto: un código tiene una unidad por cada 15 minutos completos, y una unidad que sobra va al código con más minutos restantes. Si los códigos empatan, puede tenerla cualquiera de ellos.",
  action: "Si el expediente muestra estos minutos, mueva las unidades: {moves}.",
  messages: { shares: "Unidades por tiempo por código: {moves}; {arithmetic}" },
  texts: {
    "{name} × {to} in place of {units}": "{name} × {to} en lugar de {units}",
    "Does the record show these minutes?": "¿Muestra el expediente estos minutos?",
    "Yes: {moves}": "Sí: {moves}",
    "Correct the minutes first; the units follow from them.":
      "Corrija primero los minutos; de ellos salen las unidades.",
  },
} satisfies RuleTexts;
