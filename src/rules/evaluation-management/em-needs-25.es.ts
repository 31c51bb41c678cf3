import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Visita junto a un procedimiento menor sin 25",
  why: "La tarifa de un procedimiento menor comprende la visita que lo acompaña y la decisión de hacerlo. Sin un modificador la visita se deniega como parte del procedimiento.",
  action:
    "Si la visita fue significativa e identificable por separado, más allá del trabajo usual de {procedure} y de la decisión de hacerlo, y el expediente lo demuestra, repórtela con 25; de lo contrario quite {visit}.",
  messages: {
    minor:
      "{visit} no tiene 25 junto a {beside}, cuyo período global de {days} días comprende la visita de ese día ({edition})",
    pair: "{visit} no tiene 25 y está incluido en {beside} (regla NCCI, indicador de modificador 1, {edition})",
  },
  texts: {
    "Was {visit} significant and separately identifiable, beyond the usual work of {procedure} and the decision to do it, and is that documented?":
      "¿Fue {visit} significativa e identificable por separado, más allá del trabajo usual de {procedure} y de la decisión de hacerlo, y está documentado?",
    "Was {visit} for a problem that has nothing to do with {procedure} and that one visit could not see to, and is that documented?":
      "¿Fue {visit} por un problema sin relación con {procedure} que no se podía atender en una sola visita, y está documentado?",
    "Visits of one day to one practitioner, or to one group and specialty, are billed as one, at the level of both together. If {visit} was for a problem that has nothing to do with {procedure} and that one visit could not see to, and the record shows it, report it with 25.":
      "Las visitas de un día a un mismo profesional, o a un mismo grupo y especialidad, se facturan como una sola, al nivel de ambas juntas. Si {visit} fue por un problema sin relación con {procedure} que no se podía atender en una sola visita, y el expediente lo demuestra, repórtela con 25.",
    "Bill one visit, at the level of both together.": "Facture una sola visita, al nivel de ambas juntas.",
    "Yes: 25": "Sí: 25",
    "Yes: 25, and G2211 is not paid": "Sí: 25, y G2211 no se paga",
    "If the visit was significant and separately identifiable, beyond the usual work of {procedure} and the decision to do it, and the record shows it, report it with 25: G2211 is then not paid beside it. Otherwise take {visit} off, and G2211 with it.":
      "Si la visita fue significativa e identificable por separado, más allá del trabajo usual de {procedure} y de la decisión de hacerlo, y el expediente lo demuestra, repórtela con 25: entonces G2211 no se paga a su lado. De lo contrario quite {visit}, y G2211 con ella.",
    "Take {visit} off: it is paid with {procedure}.": "Quite {visit}: se paga con {procedure}.",
  },
} satisfies RuleTexts;
