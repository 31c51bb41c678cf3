import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "CQ sin GP, o CO sin GO",
  why: "CQ dice que un asistente de terapia física prestó el servicio y va junto a GP; CO lo dice de un asistente de terapia ocupacional y va junto a GO. Una línea con uno y sin el otro se devuelve.",
  action:
    "Si el expediente demuestra que un asistente de esa disciplina prestó el servicio, {assistant} va junto a {discipline}. De lo contrario quite {assistant} y, si lo prestó otro asistente, escriba el modificador de ese.",
  messages: { alone: "{assistant} sin {discipline}" },
  texts: {
    "Who furnished {code}, by the record?": "¿Quién prestó {code}, según el expediente?",
    "An assistant of the {carried} discipline: {other} in place of {assistant}":
      "Un asistente de la disciplina {carried}: {other} en lugar de {assistant}",
    "An assistant of the {discipline} discipline: {discipline}":
      "Un asistente de la disciplina {discipline}: {discipline}",
    "The therapist, and no assistant: take {assistant} off":
      "El terapeuta, y ningún asistente: quitar {assistant}",
    "Hold the line until the record says who furnished it.":
      "Retenga la línea hasta que el expediente diga quién lo prestó.",
  },
} satisfies RuleTexts;
