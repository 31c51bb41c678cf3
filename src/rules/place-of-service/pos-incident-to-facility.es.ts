import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Servicio del personal auxiliar facturado para un paciente de hospital",
  why: "Indicador PC/TC 5: el servicio se presta como incidental (incident to) al de un profesional. Al paciente de un hospital se lo presta el personal del hospital, y al profesional no se le paga.",
  action:
    "Quite {code}: lo factura el hospital. Si se prestó en el propio consultorio del profesional, corrija el lugar de servicio.",
  messages: {
    hospital:
      "{code} en el lugar de servicio {placeOfService} le toca facturarlo al hospital (PC/TC 5, {edition})",
  },
  texts: { "{edition} gives no PC/TC indicator for {code}": "{edition} no da el indicador PC/TC de {code}" },
} satisfies RuleTexts;
