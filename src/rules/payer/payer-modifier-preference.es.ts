import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Modificador que el pagador revisa, o quiere en otra forma",
  why: "Algunos pagadores piden el modificador X exacto en lugar de 59, o al revés, y algunos retienen las líneas con ciertos modificadores hasta ver el expediente.",
  action: "Siga el documento del pagador si el expediente demuestra lo que dice el modificador.",
  messages: {
    xFirst: "{code}: {payer} pide XE, XP, XS o XU en lugar de 59",
    otherFirst: "{code}: {payer} pide 59 en lugar de {modifier}",
    reviewed: "{payer} revisa las líneas con {modifiers} antes de pagar",
  },
  texts: {
    "If the record shows a separate encounter (XE), practitioner (XP), structure (XS) or unusual service (XU), use that in place of 59.":
      "Si el expediente demuestra un encuentro (XE), profesional (XP) o estructura (XS) separados, o un servicio no usual (XU), use ese en lugar de 59.",
    "What made {code} a distinct service, by the record?":
      "¿Qué hizo de {code} un servicio distinto, según el expediente?",
    "A separate encounter: XE": "Un encuentro separado: XE",
    "Another practitioner: XP": "Otro profesional: XP",
    "A separate structure: XS": "Una estructura separada: XS",
    "Not a usual part of the other service: XU": "No es parte usual del otro servicio: XU",
    "Without a circumstance in the record take 59 off, and {code} with it.":
      "Si no hay ninguna circunstancia en el expediente, quite 59 y con él {code}.",
    "If the record shows the distinct service, use 59 in place of {modifier}.":
      "Si el expediente demuestra el servicio distinto, use 59 en lugar de {modifier}.",
    "Does the record show the distinct service?": "¿Demuestra el expediente el servicio distinto?",
    "Yes: 59 in place of {modifier}": "Sí: 59 en lugar de {modifier}",
    "Take {modifier} off, and {code} with it.": "Quite {modifier} y con él {code}.",
    "Have the record ready that shows why the modifier applies; a denial may be appealed with it.":
      "Tenga listo el expediente que demuestra por qué aplica el modificador; con él se puede apelar una denegación.",
  },
} satisfies RuleTexts;
