/** The Spanish of `../97116.ts`. */
export default {
  "walking practice, 15 min": "práctica de caminar, 15 min",
  "Write down how the patient walked, what was corrected, the distance, the help needed and the device.":
    "Anote cómo caminaba el paciente, qué se corrigió, la distancia, la ayuda necesaria y el dispositivo.",
  "“Walked 200 feet” does not show a therapist's skill, and the line falls when it is questioned.":
    "“Caminó 200 pies” no muestra la pericia de un terapeuta, y la línea se pierde cuando la cuestionan.",
  "Walking with a new brace or artificial limb: 97116 beside 97760 or 97761?":
    "Caminar con un soporte (brace) o miembro artificial nuevo: ¿97116 junto a 97760 o 97761?",
  "97116 is denied beside 97760 and 97761, unless it was separate (indicator 1).":
    "97116 se deniega junto a 97760 y 97761, a menos que se haya prestado por separado (indicador 1).",
  "Learning to walk with the device in the same minutes is one service. Separate walking has minutes of its own, and the record shows them.":
    "Aprender a caminar con el dispositivo en los mismos minutos es un solo servicio. Caminar por separado tiene minutos propios, y el expediente los muestra.",
};
