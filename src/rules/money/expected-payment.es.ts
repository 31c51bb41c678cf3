import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Cargo por debajo de lo que Medicare permite",
  why: "Medicare paga según el menor entre el cargo real y el importe del tarifario: la diferencia por la que el cargo queda por debajo nunca se paga.",
  action:
    "Compare el cargo con su propia tarifa para {code}. Si es como usted lo quería, no hay nada que cambiar.",
  messages: {
    below: "{code} × {units} tiene un cargo de {charge}; el tarifario permite {allowed}",
  },
} satisfies RuleTexts;
