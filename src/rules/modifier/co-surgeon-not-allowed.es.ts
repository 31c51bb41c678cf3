import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Cocirujanos en un código que no los permite",
  why: "Indicador 0: no se permiten cocirujanos para el procedimiento. Indicador 9: el concepto no aplica al código.",
  action:
    "Quite 62: un solo cirujano factura el procedimiento. Si el otro asistió y el código paga un asistente, la línea de ese cirujano lleva 80.",
  messages: {
    notPermitted: "No se permiten cocirujanos para {code} (indicador de cocirujanos {indicator}, {edition})",
  },
  texts: {
    "Does this surgeon bill {code} as its one surgeon?":
      "¿Factura este cirujano {code} como su único cirujano?",
    "Yes: take 62 off": "Sí: quitar 62",
    "The other surgeon bills {code}. An assistant’s line carries 80, where the code pays one.":
      "El otro cirujano factura {code}. La línea de un asistente lleva 80, si el código paga uno.",
  },
} satisfies RuleTexts;
