import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Código adicional (add-on) sin su procedimiento primario",
  why: "Los pagadores deniegan una línea adicional cuyo procedimiento primario no lo factura el mismo profesional el mismo día.",
  action: "Añada el procedimiento primario si se prestó, o quite la línea adicional.",
  messages: {
    alone:
      "{code} es un código adicional (add-on); ninguno de sus códigos primarios se factura este día (reglas add-on, {edition})",
    openList:
      "{code} es un código adicional (add-on); CMS deja sus primarios al contratista: revise que se facture uno ({edition})",
    colleague:
      "{code} es un código adicional (add-on); su primario no está en esta reclamación: revise que el grupo lo facture ({edition})",
  },
  texts: {
    "If a colleague of the group bills the primary on this day, nothing is to change. Otherwise add the primary procedure if it was furnished, or take the add-on line off.":
      "Si un colega del grupo factura el primario este día, no hay nada que cambiar. De lo contrario añada el procedimiento primario si se prestó, o quite la línea adicional.",
    "If a line of this day is what the contractor takes as its primary, nothing is to change. Otherwise add the primary procedure if it was furnished, or take the add-on line off.":
      "Si una línea de este día es lo que el contratista acepta como su primario, no hay nada que cambiar. De lo contrario añada el procedimiento primario si se prestó, o quite la línea adicional.",
  },
} satisfies RuleTexts;
