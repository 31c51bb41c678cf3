import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Cargo por encima del cargo límite",
  why: "Un profesional que no participa en Medicare y no acepta asignación puede cobrar como máximo el 115 % del 95 % del importe del tarifario. Lo que se cobra por encima hay que devolvérselo al paciente.",
  action: "Baje el cargo a {limit}, o acepte asignación para la reclamación.",
  messages: { above: "{code} tiene un cargo de {charge}; el cargo límite es {limit}" },
  texts: {
    "the limiting charge is not known: {because}": "no se sabe el cargo límite: {because}",
    "Is the claim to stay without assignment?": "¿Debe quedar la reclamación sin asignación?",
    "Yes: set the charge to {limit}": "Sí: poner el cargo en {limit}",
    "Take assignment for the claim, in item 27.":
      "Acepte asignación para la reclamación, en el encasillado 27.",
  },
} satisfies RuleTexts;
