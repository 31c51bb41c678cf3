/** The Spanish of `../97112.ts`. */
export default {
  "retraining of balance and control, 15 min": "reentrenamiento del equilibrio y el control, 15 min",
  "97112 is paid, and 97022 or 97036 on the same day is not, unless they were separate.":
    "Se paga 97112, y no 97022 ni 97036 del mismo día, a menos que se hayan prestado por separado.",
  "The other line is lost if both ran in the same minutes.":
    "La otra línea se pierde si los dos se hicieron en los mismos minutos.",
  "Write down what is impaired (balance, posture, control of a movement) and how the treatment addressed it.":
    "Anote qué está afectado (equilibrio, postura, control de un movimiento) y cómo lo abordó el tratamiento.",
  "Without it a reader sees exercise, and asks why it was not billed as that.":
    "Sin eso, quien revisa ve ejercicio y pregunta por qué no se facturó como tal.",
  "A chiropractor adjusted the spine on the same day. Is 97112 paid?":
    "Un quiropráctico ajustó la columna el mismo día. ¿Se paga 97112?",
  "97112 is denied beside 98940, 98941 and 98942, unless it was separate.":
    "97112 se deniega junto a 98940, 98941 y 98942, a menos que se haya prestado por separado.",
  "Another region or other 15 minutes, and the record showing it, make it separate.":
    "Otra región u otros 15 minutos, con el expediente que lo demuestre, lo hacen separado.",
};
