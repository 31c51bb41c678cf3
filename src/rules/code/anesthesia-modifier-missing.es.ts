import type { RuleTexts } from "../../engine/define-rule";

export default {
  title: "Anestesia sin el modificador de quien la dio",
  why: "Una línea de anestesia se paga según quién dio la anestesia y cuántos casos se dirigían a la vez; sin el modificador se devuelve.",
  action:
    "Añada el modificador que el expediente demuestra: AA personalmente por el anestesiólogo, QK, QY o AD quien dirige, QX el CRNA dirigido, QZ el CRNA no dirigido; el tiempo va en las unidades.",
  messages: { missing: "{code} es anestesia: falta AA, AD, QK, QX, QY o QZ" },
  texts: {
    "Who gave the anesthesia, by the record?": "¿Quién dio la anestesia, según el expediente?",
    "An anesthesiologist, personally: AA": "Un anestesiólogo, personalmente: AA",
    "An anesthesiologist directing one CRNA: QY": "Un anestesiólogo que dirige a un CRNA: QY",
    "An anesthesiologist directing two, three or four at once: QK":
      "Un anestesiólogo que dirige dos, tres o cuatro a la vez: QK",
    "A physician supervising more than four at once: AD":
      "Un médico que supervisa más de cuatro a la vez: AD",
    "A CRNA under medical direction: QX": "Un CRNA bajo dirección médica: QX",
    "A CRNA without medical direction: QZ": "Un CRNA sin dirección médica: QZ",
    "Hold the line until the record says who gave the anesthesia.":
      "Retenga la línea hasta que el expediente diga quién dio la anestesia.",
  },
} satisfies RuleTexts;
