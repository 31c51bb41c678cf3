import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "GZ: denegada como se esperaba, y no se puede facturar a nadie",
  why: "GZ dice que se espera que Medicare deniegue el servicio como no necesario y que el paciente no firmó un ABN. La línea se deniega automáticamente, y el costo lo asume el consultorio, no el paciente.",
  action:
    "Si el servicio es necesario y el expediente lo demuestra, quite GZ. Si se firmó un ABN válido antes del servicio, GA es el modificador que lo dice.",
  messages: { denied: "{code} con GZ se deniega automáticamente, y no se le puede facturar al paciente" },
  texts: {
    "If the service is necessary and the record shows it, take GZ off.":
      "Si el servicio es necesario y el expediente lo demuestra, quite GZ.",
    "What does the record of {code} show?": "¿Qué muestra el expediente de {code}?",
    "It was necessary: take GZ off": "Era necesario: quitar GZ",
    "It was active treatment to correct a subluxation: AT in place of GZ":
      "Fue tratamiento activo para corregir una subluxación: AT en lugar de GZ",
    "A valid ABN was signed before the service: GA in place of GZ":
      "Se firmó un ABN válido antes del servicio: GA en lugar de GZ",
    "Leave GZ. The line is denied, and the patient may not be billed for it.":
      "Deje GZ. La línea se deniega, y no se le puede facturar al paciente.",
  },
} satisfies RuleTexts;
