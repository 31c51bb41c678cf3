/** The Spanish of `../97530.ts`. */
export default {
  "practice of whole tasks, 15 min": "práctica de tareas completas, 15 min",
  "97537, 97542 and 97750 on one day with 97530: they are denied, unless they were separate.":
    "97537, 97542 y 97750 en un mismo día con 97530: se deniegan, a menos que se hayan prestado por separado.",
  "Those lines are lost if the minutes cannot be told apart.":
    "Esas líneas se pierden si no se pueden distinguir los minutos.",
  "Name the task that was practiced (stairs, lifting, reaching into a cupboard) and the goal it serves.":
    "Nombre la tarea que se practicó (escaleras, levantar, alcanzar algo en un gabinete) y la meta a la que sirve.",
  "97530 pays more than 97110 for the same minutes. If the note describes single exercises, that is what a reviewer pays.":
    "97530 paga más que 97110 por los mismos minutos. Si la nota describe ejercicios sueltos, eso es lo que paga un revisor.",
  "97530 or 97535?": "¿97530 o 97535?",
  "Decide by what was done, and write it down: a whole task with movement, or the routine of daily life at home.":
    "Decida por lo que se hizo, y anótelo: una tarea completa con movimiento, o la rutina de la vida diaria en el hogar.",
  "Both may stand on one day: no edit between them is in force.":
    "Los dos pueden ir en un mismo día: no hay ninguna regla NCCI en vigor entre ellos.",
};
