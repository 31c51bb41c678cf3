import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Manipulación quiropráctica sin AT",
  why: "Sin AT Medicare toma la manipulación por cuidado de mantenimiento y la deniega.",
  action:
    "Si el tratamiento fue activo, para corregir una subluxación aguda o crónica, y el expediente lo demuestra, añada AT. Si fue de mantenimiento, añada GA si hay un aviso firmado en archivo (GZ si no hay ninguno): entonces la denegación es intencional.",
  messages: {
    missing: "{code} no tiene AT y se deniega como cuidado de mantenimiento",
    both: "{code} lleva AT y GA: tratamiento activo y el aviso de cuidado de mantenimiento en una misma línea",
  },
  texts: {
    "If the treatment was active, keep AT and take GA off; if it was maintenance care with a signed notice, keep GA and take AT off.":
      "Si el tratamiento fue activo, deje AT y quite GA; si fue cuidado de mantenimiento con un aviso firmado, deje GA y quite AT.",
    "If the treatment was active, to correct an acute or chronic subluxation, and the record shows it, add AT. Maintenance care is denied: ask the payer before anyone is billed.":
      "Si el tratamiento fue activo, para corregir una subluxación aguda o crónica, y el expediente lo demuestra, añada AT. El cuidado de mantenimiento se deniega: pregunte al pagador antes de facturar a nadie.",
    "What was {code} for, by the record?": "¿Para qué fue {code}, según el expediente?",
    "Active treatment to correct a subluxation: AT": "Tratamiento activo para corregir una subluxación: AT",
    "Maintenance, a signed notice is on file: GA": "Mantenimiento, hay un aviso firmado en archivo: GA",
    "Maintenance, no notice is on file: GZ, and nobody may be billed":
      "Mantenimiento, no hay ningún aviso en archivo: GZ, y no se puede facturar a nadie",
    "Active treatment: take GA off": "Tratamiento activo: quitar GA",
    "Maintenance with a signed notice: take AT off": "Mantenimiento con un aviso firmado: quitar AT",
    "Hold the line until the record says whether the treatment was active.":
      "Retenga la línea hasta que el expediente diga si el tratamiento fue activo.",
  },
} satisfies RuleTexts;
