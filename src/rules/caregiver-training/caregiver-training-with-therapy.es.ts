import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Capacitación de cuidadores en grupo junto a tratamiento",
  why: "Medicare no tiene ninguna regla NCCI entre 97552 y 97110, 97112 o 97116, así que no hace falta un modificador ni se debe añadir ninguno. Algunos otros pagadores todavía incluyen uno en el otro.",
  action:
    "Mantenga separados en el expediente los horarios de la capacitación y del tratamiento, y anote que el paciente no estuvo presente en la capacitación.",
  messages: { beside: "97552 junto a {others}: ninguna regla NCCI; documente horarios separados" },
} satisfies RuleTexts;
