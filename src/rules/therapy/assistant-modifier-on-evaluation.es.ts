import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Una evaluación hecha por un asistente",
  why: "Las evaluaciones y reevaluaciones le tocan al terapeuta: un asistente no puede prestarlas, y la línea se deniega con CQ o CO.",
  action:
    "Si el terapeuta prestó la evaluación y el expediente lo demuestra, quite {assistant}; una evaluación hecha por un asistente no se puede facturar.",
  messages: { assistant: "{code} con {assistant}: un asistente no puede evaluar" },
  texts: {
    "Did the therapist furnish the evaluation, and is that documented?":
      "¿Prestó el terapeuta la evaluación, y está documentado?",
    "Yes: take {assistant} off": "Sí: quitar {assistant}",
    "An evaluation by an assistant cannot be billed: take the line off.":
      "Una evaluación hecha por un asistente no se puede facturar: quite la línea.",
  },
} satisfies RuleTexts;
