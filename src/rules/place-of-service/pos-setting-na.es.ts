import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Lugar de servicio para el que el tarifario no tiene tarifa",
  why: "La marca NA dice que el servicio rara vez o nunca se presta en ese tipo de lugar. El contratista deniega la línea, o la paga con la tarifa en centro.",
  action: "Revise el lugar de servicio de {code}. Si es correcto, espere una pregunta del contratista.",
  messages: {
    noRate:
      "{code} no tiene tarifa {setting}, y el lugar de servicio {placeOfService} se paga con ella (NA, {edition})",
  },
  texts: {
    "{edition} gives no NA marks for {code}": "{edition} no da marcas NA de {code}",
  },
} satisfies RuleTexts;
