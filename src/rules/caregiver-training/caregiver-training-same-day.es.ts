import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Capacitación de cuidadores individual y en grupo el mismo día",
  why: "NCCI no tiene ninguna regla entre 97550 y 97552, así que no hace falta un modificador. Pero los mismos minutos no se pueden contar para dos servicios.",
  action: "Asegúrese de que el expediente muestre dos sesiones, cada una con su propio horario.",
  messages: {
    sameDay:
      "97550 y 97552 el mismo día: ninguna regla NCCI, pero los mismos minutos no pueden contar dos veces",
  },
} satisfies RuleTexts;
