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
} satisfies RuleTexts;
