import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Dos evaluaciones de una disciplina en un día",
  why: "Una disciplina tiene una sola evaluación o reevaluación de un paciente en un día: la de la complejidad que el expediente demuestra. Una evaluación de otra disciplina por otro terapeuta es un servicio propio.",
  action: "Deje la única evaluación que el expediente respalda: {codes}.",
  messages: { several: "{both} en un mismo día: solo es pagadera una evaluación por disciplina" },
} satisfies RuleTexts;
