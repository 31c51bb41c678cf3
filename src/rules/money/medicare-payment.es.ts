import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Lo que el modificador de un asistente le quita a la parte de Medicare",
  why: "Por un servicio prestado en todo o en parte por el asistente de un terapeuta, Medicare paga el 85 % de su parte. Lo permitido, y el 20 % del paciente, quedan como están.",
  action:
    "Si un asistente prestó más de una décima parte del servicio, {modifier} va ahí: no hay nada que cambiar.",
  messages: {
    assistant: "{code} con {modifier}: Medicare paga {pays}, {amount} menos que sin asistente",
  },
} satisfies RuleTexts;
