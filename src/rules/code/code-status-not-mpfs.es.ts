import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "El tarifario MPFS no le fija precio",
  why: "Estatus X o E: el tarifario MPFS no lo paga. Puede que lo pague otro tarifario, o ninguno; esto no es una denegación.",
  action: "Busque el importe en el tarifario que lo paga; aquí no se muestra ningún estimado.",
  messages: {
    elsewhere: "El tarifario MPFS no paga {code} (estatus {status}, {edition}): {schedule}",
  },
  texts: {
    "laboratory tests are paid by the clinical laboratory fee schedule":
      "las pruebas de laboratorio se pagan por el tarifario de laboratorio clínico",
    "drugs are paid by the average sales price file":
      "los medicamentos se pagan por el archivo de precio promedio de venta (ASP)",
    "ambulance services are paid by the ambulance fee schedule":
      "los servicios de ambulancia se pagan por el tarifario de ambulancia",
    "it is paid by another schedule, or not at all": "lo paga otro tarifario, o ninguno",
  },
} satisfies RuleTexts;
