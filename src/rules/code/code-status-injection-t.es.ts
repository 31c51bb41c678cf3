import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Servicio que se paga solo cuando va solo",
  why: "Estatus T: se paga solo si el mismo profesional no factura ese mismo día ningún otro servicio del tarifario MPFS. De lo contrario es parte de lo que paga ese servicio.",
  action: "Quite {code} de este día, o déjelo sabiendo que paga $0.",
  messages: {
    beside: "{code} no paga nada junto a {other} el mismo día (estatus T, {edition})",
    several:
      "De los servicios que se pagan solo cuando van solos (estatus T, {edition}), {codes}, se paga uno",
  },
} satisfies RuleTexts;
