import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Fecha de servicio posterior a hoy",
  why: "Un servicio se factura una vez prestado: una reclamación que llega antes de su fecha de servicio se rechaza (CO-110).",
  action:
    "Corrija la fecha. Si el cargo se preparó antes de la visita, retenga la reclamación hasta que se haya prestado el servicio.",
  messages: {
    future: "{date} es posterior a hoy, {today}",
    endsInFuture: "La última fecha de servicio, {date}, es posterior a hoy, {today}",
  },
} satisfies RuleTexts;
