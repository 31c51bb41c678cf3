import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "No tiene el formato de un modificador",
  why: "Un modificador son dos letras o dígitos; una línea con cualquier otra cosa se rechaza.",
  action: "Corrija el modificador o quítelo.",
  messages: { format: "“{modifier}” no es un modificador: se requieren dos letras o dígitos" },
} satisfies RuleTexts;
