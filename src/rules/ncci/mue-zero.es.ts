import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Un código del que Medicare no paga ninguna unidad",
  why: "Un MUE de 0 casi siempre significa que Medicare incluye el código en otros, no lo cubre, o usa otro código en su lugar.",
  action:
    "Vea qué dice de {code} el estatus del tarifario: otro código, ningún pago por separado, o costo del propio paciente.",
  messages: { zero: "{code}: el límite de Medicare es 0 unidades (MUE 0, {edition})" },
  texts: {
    "The fee schedule has no row for {code}: equipment and supplies are billed by a supplier, and the limits of suppliers are in another table than this one of practitioners.":
      "El tarifario no tiene fila para {code}: el equipo y los suministros los factura un proveedor, y los límites de los proveedores están en otra tabla, no en esta de los profesionales.",
  },
} satisfies RuleTexts;
