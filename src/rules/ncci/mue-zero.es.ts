import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Un código del que Medicare no paga ninguna unidad",
  why: "Un MUE de 0 casi siempre significa que Medicare incluye el código en otros, no lo cubre, o usa otro código en su lugar.",
  action:
    "Vea qué dice de {code} el estatus del tarifario: otro código, ningún pago por separado, o costo del propio paciente.",
  messages: { zero: "{code}: el límite de Medicare es 0 unidades (MUE 0, {edition})" },
} satisfies RuleTexts;
