import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Asistente en cirugía que se paga solo según el expediente",
  why: "Indicador 0: no se paga un asistente a menos que el expediente demuestre que era médicamente necesario.",
  action: "Envíe la nota operatoria, y vea que diga por qué se necesitaba un asistente.",
  messages: {
    byRecord:
      "Un asistente para {code} se paga solo con documentación ({modifier}; indicador de asistente 0, {edition})",
  },
} satisfies RuleTexts;
