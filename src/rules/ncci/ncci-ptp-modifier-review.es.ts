import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Una regla NCCI que un modificador deja pasar",
  why: "El modificador declara que el código de la columna 2 fue separado. NCCI lo deja pasar, y una revisión que no encuentra la circunstancia en el expediente recupera el pago: otro encuentro, otro sitio, otro profesional, o bloques de 15 minutos que no se superponen.",
  action:
    "Revise que el expediente demuestre la circunstancia que {modifiers} declara; si no la demuestra, quite el modificador y con él {column2}.",
  messages: {
    bypassed: "{column2} pasa la regla NCCI con {column1} debido a {modifiers} ({edition})",
    sameSite:
      "{column2} y {column1} llevan ambos {modifiers}: el mismo sitio no los hace separados (regla NCCI, {edition})",
  },
  texts: {
    "Check that the record shows a visit that was significant and separately identifiable from {column1}; if it does not, take the modifier off and {column2} with it.":
      "Revise que el expediente demuestre una visita significativa e identificable por separado de {column1}; si no la demuestra, quite el modificador y con él {column2}.",
    "If the two were at different sites and the record shows it, correct the anatomic modifier of the one that is wrong; if they were at one site, take {column2} off.":
      "Si los dos fueron en sitios distintos y el expediente lo demuestra, corrija el modificador anatómico del que está equivocado; si fueron en un mismo sitio, quite {column2}.",
  },
} satisfies RuleTexts;
