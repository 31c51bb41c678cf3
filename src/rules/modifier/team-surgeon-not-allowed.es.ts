import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Equipo quirúrgico en un código que no lo permite",
  why: "Indicador 0: no se permite un equipo quirúrgico para el procedimiento. Indicador 9: el concepto no aplica al código.",
  action: "Quite 66.",
  messages: {
    notPermitted:
      "No se permite un equipo quirúrgico para {code} (indicador de equipo {indicator}, {edition})",
  },
  texts: {
    "Does one surgeon bill {code} for all of them?": "¿Factura un solo cirujano {code} por todos ellos?",
    "Yes, on this line: take 66 off": "Sí, en esta línea: quitar 66",
    "Another surgeon bills {code}: take the line off.": "Otro cirujano factura {code}: quite la línea.",
  },
} satisfies RuleTexts;
