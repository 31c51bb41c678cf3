import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Otro lugar de servicio que las demás líneas del día, con otra tarifa",
  why: "El lugar de servicio decide si se paga la tarifa en centro o fuera de centro. Dos lugares en un día son posibles, y a menudo son un descuido.",
  action:
    "Revise dónde se prestó {code}; deje la línea como está si se atendió al paciente en ambos lugares.",
  messages: {
    differs:
      "{code} está en {placeOfService} ({here} por unidad), la mayoría de las líneas del día en {usual} ({there} por unidad)",
    differsFromSome:
      "{code} está en {placeOfService} ({here} por unidad), otra línea del día en {usual} ({there} por unidad)",
  },
  texts: {
    "Was {code} furnished where the day’s other lines were?":
      "¿Se prestó {code} donde las demás líneas del día?",
    "Was {code} furnished at {usual} too?": "¿Se prestó {code} también en {usual}?",
    "Yes: place of service {usual}": "Sí: lugar de servicio {usual}",
    "Leave the line as it is.": "Deje la línea como está.",
  },
} satisfies RuleTexts;
