import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Telesalud para un código que no está en la lista del año",
  why: "Medicare paga por telesalud solo lo que está en su lista de telesalud en la fecha de servicio.",
  action:
    "Si el servicio se prestó en persona, corrija el lugar de servicio y los modificadores; de lo contrario quite {code}: no es pagadero por telesalud en esta fecha.",
  messages: {
    notOnList: "{code} no está en la lista de telesalud de Medicare en esta fecha de servicio ({edition})",
  },
} satisfies RuleTexts;
