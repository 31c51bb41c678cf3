/** The Spanish of `../therapy-units.ts`. */
export default {
  "Bill one unit a day, however long it took: the code is not timed.":
    "Facture una unidad al día, sin importar cuánto duró: el código no es por tiempo.",
  "Its minutes do not count toward timed units either. Over the limit, all units of the day are denied.":
    "Sus minutos tampoco cuentan para las unidades por tiempo. Por encima del límite se deniegan todas las unidades del día.",
  "All units of the code that day are denied, not only those over the limit.":
    "Se deniegan todas las unidades del código de ese día, no solo las que pasan del límite.",
  "The limit is MAI 3: if more was necessary and the record shows it, appeal with the record. If the units were miscounted, correct the claim.":
    "El límite es MAI 3: si más unidades fueron necesarias y el expediente lo demuestra, apele con el expediente. Si las unidades se contaron mal, corrija la reclamación.",
  "More units than the daily limit (MUE, absolute).": "Más unidades que el límite diario (MUE, absoluto).",
  "The limit is MAI 2: an appeal cannot succeed. It is not lifted at processing, reopening or redetermination, whatever the record shows.":
    "El límite es MAI 2: una apelación no puede prosperar. No se levanta en el procesamiento, la reapertura ni la redeterminación, diga lo que diga el expediente.",
  "All units that day are denied. If the units were miscounted, correct the claim; if not, write the rest off.":
    "Se deniegan todas las unidades de ese día. Si las unidades se contaron mal, corrija la reclamación; si no, dé el resto de baja (write-off).",
  "Medicare: add up the day's timed one-on-one minutes of one discipline, then count. 8–22 minutes are 1 unit, 23–37 two, 38–52 three, 53–67 four.":
    "Medicare: sume los minutos por tiempo de atención individual del día de una sola disciplina y luego cuente. 8–22 minutos son 1 unidad, 23–37 dos, 38–52 tres, 53–67 cuatro.",
  "A unit beyond the total is not supported; a unit left out is lost. What one is worth stands at the top of this card.":
    "Una unidad por encima del total no tiene respaldo; una unidad que se deja fuera se pierde. Lo que vale una está en la parte de arriba de esta ficha.",
  "Medicare's 8-minute rule is applied to each code by itself.":
    "La regla de los 8 minutos de Medicare se aplica a cada código por sí solo.",
  "Medicare counts the total. Each code by itself is CPT's midpoint rule: 8 and 8 minutes of two codes are 1 unit by the total, 2 by the midpoint.":
    "Medicare cuenta el total. Cada código por sí solo es la regla del punto medio de CPT: 8 y 8 minutos de dos códigos son 1 unidad por el total, 2 por el punto medio.",
  "A code with 15 minutes gets at least 1 unit, with 30 at least 2. The unit left over goes to the code with the most minutes over; if they are equal, to either.":
    "A un código con 15 minutos le toca al menos 1 unidad; con 30, al menos 2. La unidad que sobra va al código con más minutos sobrantes; si son iguales, a cualquiera de los dos.",
  "On another code the unit is not supported by its minutes, and the price is another.":
    "En otro código la unidad no tiene el respaldo de sus minutos, y el precio es otro.",
  "Give each minute to one service only. Two one-on-one codes never share minutes; a supervised modality (97010–97028) may run beside one.":
    "Asigne cada minuto a un solo servicio. Dos códigos de atención individual nunca comparten minutos; una modalidad supervisada (97010–97028) puede correr al lado de uno.",
  "One-on-one minutes that add up to more than the session cost at least a unit when the record is read.":
    "Los minutos de atención individual que suman más que la sesión cuestan al menos una unidad cuando se lee el expediente.",
  "More timed units than the minutes support.": "Más unidades por tiempo que las que respaldan los minutos.",
  "Send the minutes of each timed code and their total. The total decides how many units there are.":
    "Envíe los minutos de cada código por tiempo y su total. El total decide cuántas unidades hay.",
  "If the total does not reach them, correct the claim: an appeal cannot succeed.":
    "Si el total no alcanza para ellas, corrija la reclamación: una apelación no puede prosperar.",
  "Where the payer counts by the midpoint, each code stands by itself: compare with its policy.":
    "Donde el pagador cuenta por el punto medio, cada código va por sí solo: compare con su política.",
  "Which payers count each code by itself?": "¿Qué pagadores cuentan cada código por sí solo?",
  "Medicare and other federal payers count the total of the day's timed minutes.":
    "Medicare y otros pagadores federales cuentan el total de los minutos por tiempo del día.",
  "Many commercial plans follow CPT: a unit once the midpoint is passed, so 8 minutes of each code. Anthem has a guideline of its own.":
    "Muchos planes comerciales siguen CPT: una unidad en cuanto se pasa el punto medio, es decir, 8 minutos de cada código. Anthem tiene una guía propia.",
  "More units than the daily limit (MUE).": "Más unidades que el límite diario (MUE).",
};
