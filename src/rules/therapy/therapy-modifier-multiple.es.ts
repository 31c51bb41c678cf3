import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más de uno de GP, GO y GN en una línea",
  why: "Una línea se presta bajo un solo plan de cuidado; con dos modificadores de disciplina se devuelve.",
  action: "Deje el modificador del plan de cuidado bajo el que se prestó el servicio.",
  messages: { several: "{modifiers} en una misma línea: solo es posible una disciplina" },
  texts: {
    "Under which plan of care was the service furnished?": "¿Bajo qué plan de cuidado se prestó el servicio?",
    "Keep GN alone": "Dejar solo GN",
    "Keep GO alone": "Dejar solo GO",
    "Keep GP alone": "Dejar solo GP",
    "Enter the modifier of the plan of care that the record shows.":
      "Escriba el modificador del plan de cuidado que muestra el expediente.",
  },
} satisfies RuleTexts;
