import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Lugar de servicio para el que el tarifario no tiene tarifa",
  why: "La marca NA dice que el servicio rara vez o nunca se presta en ese tipo de lugar. El contratista deniega la línea; la que solo tiene tarifa en centro puede pagarla con ella.",
  action: "Revise el lugar de servicio de {code}. Si es correcto, espere una pregunta del contratista.",
  messages: {
    noRate:
      "{code} no tiene tarifa {setting}, y el lugar de servicio {placeOfService} se paga con ella (NA, {edition})",
  },
  texts: {
    "The technical part is the hospital’s to bill. If the practitioner interpreted {code} and wrote the report, the line carries 26; if it was furnished outside the hospital, correct the place of service.":
      "La parte técnica la factura el hospital. Si el profesional interpretó {code} y escribió el informe, la línea lleva 26; si se prestó fuera del hospital, corrija el lugar de servicio.",
    "{edition} gives no NA marks for {code}": "{edition} no da marcas NA de {code}",
  },
} satisfies RuleTexts;
