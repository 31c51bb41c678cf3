import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Cocirujanos que se pagan solo según el expediente",
  why: "Indicador 1: se pueden pagar cocirujanos si el expediente demuestra que los dos eran médicamente necesarios.",
  action:
    "Envíe ambas notas operatorias, y vea que digan qué hizo cada cirujano y por qué se necesitaban dos.",
  messages: {
    byRecord:
      "Los cocirujanos de {code} se pagan solo con documentación (indicador de cocirujanos 1, {edition})",
  },
} satisfies RuleTexts;
