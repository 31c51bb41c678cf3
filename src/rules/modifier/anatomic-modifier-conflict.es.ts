import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Dos lugares del cuerpo en una línea",
  why: "Una línea con dos lados, dedos o párpados no dice dónde fue el servicio, y se deniega.",
  action:
    "Deje el lugar que muestra el expediente; si el servicio se prestó en dos lugares, use una línea para cada uno.",
  messages: {
    twoPlaces: "{one} y {other} nombran dos lugares del cuerpo",
    wrongSide: "{one} está en el lado {side}, {other} dice el {otherSide}",
  },
  texts: {
    left: "izquierdo",
    right: "derecho",
    "Where was the service, by the record?": "¿Dónde fue el servicio, según el expediente?",
    "Enter the place that the record shows; two places need a line each.":
      "Escriba el lugar que muestra el expediente; dos lugares requieren una línea cada uno.",
  },
} satisfies RuleTexts;
