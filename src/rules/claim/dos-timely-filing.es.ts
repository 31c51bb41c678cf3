import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más de un año después del servicio",
  why: "Medicare acepta una reclamación hasta un año calendario después del servicio; en un período de fechas, después de su primer día. Una reclamación más tardía se deniega sin derecho de apelación, y no se le puede facturar al paciente.",
  action:
    "Corrija la fecha si está equivocada. Si aplica una excepción (error administrativo, derecho retroactivo y las demás de MCPM ch. 1 §70.7), envíe la prueba con la reclamación; de lo contrario el cargo se da por perdido.",
  messages: { late: "La reclamación del {date} se tenía que presentar a más tardar el {last}" },
} satisfies RuleTexts;
