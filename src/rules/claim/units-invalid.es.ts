import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Unidades que no son un número entero positivo",
  why: "El encasillado 24G acepta números enteros de uno o más; cualquier otra cosa se rechaza.",
  action: "Escriba el número de unidades como número entero.",
  messages: {
    notWhole: "{code} tiene {units} unidades: se requiere un número entero de uno o más",
    notTenths: "{code} tiene {units} millas: se requiere un número mayor que 0 con un decimal como máximo",
  },
  texts: {
    "Enter the miles of the trip to a tenth of a mile.":
      "Escriba las millas del trayecto con una décima de milla de precisión.",
  },
} satisfies RuleTexts;
