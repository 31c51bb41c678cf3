import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificador que no está asignado",
  why: "Un modificador que ni CPT ni HCPCS asignan hace que la línea se rechace (CO-4, CO-182).",
  action: "Corrija el modificador o quítelo.",
  messages: { unknown: "{modifier} no es un modificador asignado" },
  texts: {
    "The two ends of a trip belong on the trip and its miles (A0425–A0436). If the payer wants {modifier} on {code} too, nothing is to change.":
      "Los dos extremos de un viaje van en el viaje y sus millas (A0425–A0436). Si el pagador quiere {modifier} también en {code}, no hay nada que cambiar.",
  },
} satisfies RuleTexts;
