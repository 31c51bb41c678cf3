import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Terapia de práctica privada en un hospital",
  why: "La terapia del paciente internado o ambulatorio de un hospital le toca facturarla al hospital (indicador PC/TC 7): a un terapeuta en práctica privada no se le paga.",
  action:
    "Si el paciente era internado o ambulatorio del hospital, el hospital la factura; de lo contrario corrija el lugar de servicio.",
  messages: {
    hospital: "{code} en POS {placeOfService}: no se le paga a un terapeuta en práctica privada ({edition})",
  },
  texts: {
    "no PC/TC indicator of {code} is loaded": "no está cargado el indicador PC/TC de {code}",
    "whether a therapist in private practice bills the line is not known":
      "no se sabe si un terapeuta en práctica privada factura la línea",
  },
} satisfies RuleTexts;
