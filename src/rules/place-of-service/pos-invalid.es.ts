import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Lugar de servicio que no está asignado",
  why: "Un lugar de servicio fuera del conjunto de códigos de CMS hace que la reclamación se rechace.",
  action: "Escriba el código de dos dígitos del lugar donde se prestó el servicio.",
  messages: { unassigned: "{placeOfService} no es un lugar de servicio asignado" },
  texts: {
    "Where was the service furnished?": "¿Dónde se prestó el servicio?",
    "Enter the two-digit code of the place.": "Escriba el código de dos dígitos del lugar.",
  },
} satisfies RuleTexts;
