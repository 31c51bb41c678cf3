import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código que Medicare sustituye por otro",
  why: "Estatus I: Medicare usa otro código para reportar y pagar el servicio, y deniega este.",
  action: "Busque el código que Medicare usa para este servicio.",
  messages: { notUsed: "{code} no es válido para Medicare (estatus I, {edition})" },
  texts: {
    "Bill the visit code of the setting: office 99202–99215, hospital 99221–99236, nursing facility 99304–99310.":
      "Facture el código de visita del lugar: consultorio 99202–99215, hospital 99221–99236, centro de enfermería 99304–99310.",
    "Bill G0283 in place of 97014.": "Facture G0283 en lugar de 97014.",
    "Bill G2212 in place of 99417, by Medicare’s own time threshold.":
      "Facture G2212 en lugar de 99417, según el umbral de tiempo propio de Medicare.",
  },
} satisfies RuleTexts;
