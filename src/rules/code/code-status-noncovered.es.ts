import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Servicio que Medicare no cubre",
  why: "Estatus N: Medicare no cubre el servicio. Sin GY se deniega de todos modos, y la denegación no dice que le toca pagarlo al paciente.",
  action:
    "Añada GY si se quiere la denegación, para un pagador secundario o para el expediente del paciente; con un aviso voluntario, GX a su lado. De lo contrario deje la línea fuera de la reclamación a Medicare y facture al paciente.",
  messages: { notCovered: "Medicare no cubre {code} (estatus N, {edition})" },
  texts: {
    "Ask the payer whether it covers {code}: it may cover more than original Medicare does. Where its denial is wanted, GY says that the service is excluded.":
      "Pregunte al pagador si cubre {code}: puede cubrir más que Medicare original. Si se quiere su denegación, GY dice que el servicio está excluido.",
    "Does the payer not cover {code} either, and is its denial wanted?":
      "¿Tampoco cubre {code} el pagador, y se quiere su denegación?",
    "Leave the line as it is if the payer covers {code}; otherwise take it off.":
      "Deje la línea como está si el pagador cubre {code}; de lo contrario quítela.",
    "Is Medicare’s denial wanted, for a secondary payer or the patient’s record?":
      "¿Se quiere la denegación de Medicare, para un pagador secundario o para el expediente del paciente?",
    "Yes: GY": "Sí: GY",
    "Yes, and a voluntary notice was given: GY and GX": "Sí, y se dio un aviso voluntario: GY y GX",
    "Leave the line off the Medicare claim and bill the patient.":
      "Deje la línea fuera de la reclamación a Medicare y facture al paciente.",
  },
} satisfies RuleTexts;
