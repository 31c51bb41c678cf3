/** The Spanish of `../chiropractic.ts`. */
export default {
  "spine adjustment, level 1 of 3": "ajuste de columna, nivel 1 de 3",
  "Medicare pays it while the treatment is active, and not as maintenance.":
    "Medicare lo paga mientras el tratamiento es activo, y no como mantenimiento.",
  "Untimed. The level follows the number of spine regions treated.":
    "No es por tiempo. El nivel depende del número de regiones de la columna tratadas.",
  "AT only if the treatment is active: it is expected to improve the patient, and the record shows how.":
    "AT solo si el tratamiento es activo: se espera que mejore al paciente, y el expediente muestra cómo.",
  "A line without AT is taken for maintenance and denied. If it is maintenance, AT is a false statement.":
    "Una línea sin AT se toma por mantenimiento y se deniega. Si es mantenimiento, AT es una declaración falsa.",
  "Put AT on every Medicare adjustment.": "Ponga AT en cada ajuste de Medicare.",
  "AT says that the treatment is active. If it is maintenance, AT does not belong there.":
    "AT dice que el tratamiento es activo. Si es mantenimiento, AT no va ahí.",
  "Maintenance: no AT. GA if a signed notice (ABN) is on file, GZ if there is none, GY where the benefit excludes the service.":
    "Mantenimiento: sin AT. GA si hay un aviso (ABN) firmado en el expediente, GZ si no lo hay, GY donde el beneficio excluye el servicio.",
  "If GA is true the patient owes the fee. With GZ the denial is certain and the provider carries it.":
    "Si GA es cierto, el paciente debe los honorarios. Con GZ la denegación es segura y la asume el proveedor.",
  "If GA stands on the line, AT cannot: one says maintenance, the other active. GA and GZ exclude each other too.":
    "Si GA está en la línea, AT no puede estar: uno dice mantenimiento, el otro activo. GA y GZ también se excluyen entre sí.",
  "The whole line is rejected.": "Se rechaza la línea completa.",
  "An office visit on the same day needs 25, and 25 is right only if the visit was significant and separately identifiable from the adjustment.":
    "Una visita de consultorio el mismo día necesita 25, y 25 es correcto solo si la visita fue significativa e identificable por separado del ajuste.",
  "Without it the visit is denied: it is column 2 beside the adjustment.":
    "Sin él se deniega la visita: es la columna 2 junto al ajuste.",
  "A visit can be billed with each adjustment, with 25.":
    "Con cada ajuste se puede facturar una visita, con 25.",
  "The look before an adjustment is part of it. If nothing more was done, there is no visit to bill.":
    "La revisión previa a un ajuste es parte de él. Si no se hizo nada más, no hay visita que facturar.",
  "97112, 97124 and 97140 are denied beside the adjustment, unless they were separate.":
    "97112, 97124 y 97140 se deniegan junto al ajuste, a menos que se hayan prestado por separado.",
  "59 or XS is right only if they were on another region, and the record names both regions. On the same region the line is lost.":
    "59 o XS es correcto solo si fueron en otra región, y el expediente nombra las dos regiones. En la misma región se pierde la línea.",
  "One of the three a day. The higher code is column 1, and no modifier pays the lower beside it (indicator 0).":
    "Uno de los tres al día. El código más alto es la columna 1, y ningún modificador hace que se pague el más bajo junto a él (indicador 0).",
  "The lower line is lost.": "Se pierde la línea más baja.",
  "Denied as maintenance.": "Denegado como mantenimiento.",
  "If the treatment was active and AT was forgotten, correct the claim.":
    "Si el tratamiento fue activo y se olvidó AT, corrija la reclamación.",
  "If AT was there: send the plan, the measures at the start and now, and the goal that is left.":
    "Si AT estaba: envíe el plan, las medidas del comienzo y de ahora, y la meta que queda.",
  "If it was maintenance, an appeal cannot succeed. The patient owes it only if a notice was signed before.":
    "Si fue mantenimiento, una apelación no puede prosperar. El paciente lo debe solo si se firmó un aviso antes.",
  "Which level is right?": "¿Qué nivel es correcto?",
  "Count the regions of the spine that were treated and are in the record. This card has read no rule that says more.":
    "Cuente las regiones de la columna que se trataron y están en el expediente. Esta ficha no ha leído ninguna norma que diga más.",
  "Does the adjustment need GP?": "¿Necesita GP el ajuste?",
  "Not for Medicare: it is no therapy code (multiple procedure 0).":
    "Para Medicare no: no es un código de terapia (procedimiento múltiple 0).",
  "VA Community Care wants GP from chiropractors too, on physical-medicine codes such as 97110 and 97140.":
    "VA Community Care quiere GP también de los quiroprácticos, en códigos de medicina física como 97110 y 97140.",
  "Is it reduced beside other lines of the day?": "¿Se reduce junto a otras líneas del día?",
  "No: multiple procedure is 0, so the therapy reduction leaves it alone.":
    "No: el procedimiento múltiple es 0, así que la reducción de terapia no lo toca.",
  "The place of service decides between the two amounts above.":
    "El lugar de servicio decide entre los dos montos de arriba.",
  "spine adjustment, level 2 of 3": "ajuste de columna, nivel 2 de 3",
  "spine adjustment, level 3 of 3": "ajuste de columna, nivel 3 de 3",
};
