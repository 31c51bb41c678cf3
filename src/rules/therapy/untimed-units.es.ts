import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Más de una unidad de un código que no es por tiempo",
  why: "El código representa el servicio completo del día, sin importar su duración, las áreas del cuerpo o las personas presentes: tiene una unidad.",
  action: "Baje {code} a una unidad.",
  messages: { several: "{code} × {units}: el código no es por tiempo y tiene una unidad al día" },
  texts: { "Set units to 1": "Poner las unidades en 1" },
} satisfies RuleTexts;
