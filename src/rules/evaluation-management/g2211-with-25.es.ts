import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "G2211 junto a una visita de consultorio con 25",
  why: "G2211 no se paga si la visita de consultorio lleva 25. Desde 2025 sí se paga si 25 es por una visita anual de bienestar, la administración de una vacuna u otro servicio preventivo de la Parte B el mismo día.",
  action: "Quite G2211. El 25 se queda si la visita fue aparte de lo demás que se hizo ese día.",
  messages: { both: "G2211 no se paga junto a {visit} con 25" },
} satisfies RuleTexts;
