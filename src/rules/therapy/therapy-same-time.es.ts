import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Minutos uno a uno que duran más que la sesión",
  why: "Dos servicios uno a uno no se pueden facturar por los mismos minutos. Las modalidades supervisadas (97010–97028) pueden darse a la vez y no se cuentan.",
  action: "Corrija los minutos o las unidades de modo que ningún minuto se cuente dos veces.",
  messages: { longer: "{sum} minutos uno a uno ({parts}) en una sesión de {session}" },
  texts: {
    "the claim has several dates, and the length of each session is not known":
      "la reclamación tiene varias fechas, y no se sabe cuánto duró cada sesión",
    "the length of the session is not known": "no se sabe cuánto duró la sesión",
    "whether the length is that of each discipline’s session is not known":
      "no se sabe si la duración es la de la sesión de cada disciplina",
  },
} satisfies RuleTexts;
