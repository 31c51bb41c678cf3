import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "No tiene el formato de un código de procedimiento",
  why: "Una cámara de compensación (clearinghouse) rechaza una línea cuyo código de procedimiento no tiene el formato del conjunto de códigos.",
  action: "Corrija el código: cuatro dígitos y un dígito o A, F, M, T o U; o una letra A–V y cuatro dígitos.",
  messages: { format: "{code} no es un código CPT ni HCPCS" },
} satisfies RuleTexts;
