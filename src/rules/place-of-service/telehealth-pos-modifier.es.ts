import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificador de telesalud sin un lugar de servicio de telesalud",
  why: "La telesalud de Medicare se factura con el lugar de servicio 10 si el paciente está en su hogar y 02 si está en otra parte, y el lugar decide la tarifa. Se añade 93 si es solo audio; 95 no hace falta junto al lugar.",
  action:
    "Si {code} se prestó por telesalud, escriba 10 (paciente en su hogar) o 02 (en otra parte); si fue en persona, quite {modifier}.",
  messages: {
    place: "{modifier} dice telesalud, el lugar de servicio {placeOfService} dice en persona",
    institutional: "GT no es para reclamaciones profesionales: que es telesalud lo dice el lugar de servicio",
  },
  texts: {
    "Take GT off. If {code} was furnished by telehealth, the place of service is 10 (patient at home) or 02 (elsewhere).":
      "Quite GT. Si {code} se prestó por telesalud, el lugar de servicio es 10 (paciente en su hogar) o 02 (en otra parte).",
    "Take GT off": "Quitar GT",
    "At home, by telehealth: place of service 10, and GT off":
      "En su hogar, por telesalud: lugar de servicio 10, y quitar GT",
    "Elsewhere, by telehealth: place of service 02, and GT off":
      "En otra parte, por telesalud: lugar de servicio 02, y quitar GT",
    "In person: take GT off": "En persona: quitar GT",
    "Where was the patient?": "¿Dónde estaba el paciente?",
    "At home, by telehealth: place of service 10": "En su hogar, por telesalud: lugar de servicio 10",
    "Elsewhere, by telehealth: place of service 02": "En otra parte, por telesalud: lugar de servicio 02",
    "In person: take {modifier} off": "En persona: quitar {modifier}",
    "Hold the line until the record says where the patient was.":
      "Retenga la línea hasta que el expediente diga dónde estaba el paciente.",
  },
} satisfies RuleTexts;
