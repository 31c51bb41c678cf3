/** The Spanish of `../office-visits.ts`. */
export default {
  "No therapy code: no GP, GO or GN for a physician or NPP, and no therapy reduction.":
    "No es un código de terapia: sin GP, GO o GN para un médico o NPP, y sin reducción de terapia.",
  "Procedure on the same day (global 000 or 010): 25 on the visit only if it was significant and separately identifiable. Deciding on that procedure is not enough.":
    "Procedimiento el mismo día (global 000 o 010): 25 en la visita solo si fue significativa e identificable por separado. Decidir hacer ese procedimiento no basta.",
  "If 25 is missing or not true, the visit is denied and the procedure paid.":
    "Si falta 25 o no es cierto, se deniega la visita y se paga el procedimiento.",
  "25 goes on every visit with a procedure.": "25 va en toda visita con un procedimiento.",
  "The work around a small procedure is in its price. 25 is right only if there was more, and the note shows it.":
    "El trabajo en torno a un procedimiento pequeño está en su precio. 25 es correcto solo si hubo más, y la nota lo muestra.",
  "Surgery with a 90-day global on that day or the next: 57 on the visit only if the decision for surgery was made in it. 25 does not do here.":
    "Cirugía con un global de 90 días ese día o el siguiente: 57 en la visita solo si en ella se tomó la decisión de operar. 25 no sirve aquí.",
  "Without it the visit is part of the surgery's price.":
    "Sin él la visita es parte del precio de la cirugía.",
  "Within the 10 or 90 days after a procedure of the same group: 24 only if the visit has nothing to do with it.":
    "Dentro de los 10 o 90 días después de un procedimiento del mismo grupo: 24 solo si la visita no tiene nada que ver con él.",
  "Follow-up is already paid. If 24 is missing or not true, the visit is denied.":
    "El seguimiento ya está pagado. Si falta 24 o no es cierto, se deniega la visita.",
  "59 and XE, XS, XP, XU never stand on a visit. If it was separate, 25 says so.":
    "59 y XE, XS, XP, XU nunca van en una visita. Si fue separada, lo dice 25.",
  "If 59 stands there, the edit is not answered and the visit is denied.":
    "Si ahí está 59, no se responde a la regla NCCI y la visita se deniega.",
  "Enter the place where the patient was seen. POS 11 pays the non-facility amount; 19, 21, 22 and 23 the facility amount.":
    "Ponga el lugar donde se vio al paciente. POS 11 paga el monto fuera de centro; 19, 21, 22 y 23, el monto en centro.",
  "The two amounts stand at the top of this card. The difference is paid back when the place was wrong.":
    "Los dos montos están en la parte de arriba de esta ficha. La diferencia se devuelve cuando el lugar estaba equivocado.",
  "G2211 may stand beside it: all office visits are primaries of that add-on.":
    "G2211 puede ir junto a ella: todas las visitas de consultorio son primarios de ese código adicional (add-on).",
  "Not if the visit carries 25: then G2211 is denied. Since 2025 it is paid if 25 is there for a Part B preventive service or a vaccine.":
    "No si la visita lleva 25: entonces G2211 se deniega. Desde 2025 se paga si 25 está ahí por un servicio preventivo de la Parte B o una vacuna.",
  "Telehealth, Medicare: POS 10 if the patient is at home, else POS 02. 93 if it was by voice alone; 95 is not needed beside these places.":
    "Telesalud, Medicare: POS 10 si el paciente está en su hogar; si no, POS 02. 93 si fue solo por voz; 95 no hace falta junto a estos lugares.",
  "POS 10 pays the non-facility amount, POS 02 the facility amount.":
    "POS 10 paga el monto fuera de centro, POS 02 el monto en centro.",
  "Included in the procedure of the same day.": "Incluido en el procedimiento del mismo día.",
  "If the visit was significant and separately identifiable, send the note with 25 on a corrected claim. Underline what went beyond the procedure.":
    "Si la visita fue significativa e identificable por separado, envíe la nota con 25 en una reclamación corregida. Subraye lo que fue más allá del procedimiento.",
  "If the note is about the procedure alone, an appeal cannot succeed.":
    "Si la nota trata solo del procedimiento, una apelación no puede prosperar.",
  "Anthem, Aetna and Humana are reported to review 25 before paying; if they deny, appeal with the note.":
    "Se informa que Anthem, Aetna y Humana revisan 25 antes de pagar; si deniegan, apele con la nota.",
  "Cigna asks for records if 25 stands on certain visits. It announced more and put it off: look at its policy.":
    "Cigna pide expedientes si 25 está en ciertas visitas. Anunció más y lo pospuso: vea su política.",
  "Within the global period of a procedure.": "Dentro del período global de un procedimiento.",
  "If the visit was for something else, correct the claim with 24 and send the note.":
    "Si la visita fue por otra cosa, corrija la reclamación con 24 y envíe la nota.",
  "If it was follow-up, it is paid already: write it off.":
    "Si fue seguimiento, ya está pagado: delo de baja (write-off).",
  "Billed by a therapist.": "Facturado por un terapeuta.",
  "UnitedHealthcare does not pay office visits to a PT or OT. An evaluation is 97161–97168.":
    "UnitedHealthcare no le paga visitas de consultorio a un PT u OT. Una evaluación es 97161–97168.",
  "Does Claimlight say whether the level is right?": "¿Dice Claimlight si el nivel es correcto?",
  "No. Level follows time or decision making, and this card has read no rule on either. It says nothing rather than guess.":
    "No. El nivel depende del tiempo o de la toma de decisiones, y esta ficha no ha leído ninguna norma sobre lo uno ni lo otro. Prefiere no decir nada antes que adivinar.",
  "Two visits of one patient on one day?": "¿Dos visitas de un paciente en un mismo día?",
  "One of them is denied: the edits between office visits stand among this card's denials.":
    "Una de ellas se deniega: las reglas NCCI entre visitas de consultorio están entre las denegaciones de esta ficha.",
  "Indicator 1 opens only with 25, and only if the second visit was significant and separately identifiable.":
    "El indicador 1 se abre únicamente con 25, y solo si la segunda visita fue significativa e identificable por separado.",
  "Can 99417 be added for a long visit?": "¿Se puede añadir 99417 por una visita larga?",
  "Not for Medicare: 99417 has status I, Medicare takes another code.":
    "Para Medicare no: 99417 tiene estatus I, Medicare acepta otro código.",
  "That code is G2212. Its minutes are not checked by this card.":
    "Ese código es G2212. Esta ficha no revisa sus minutos.",
  "Does Medicare take 99242–99255 for a consultation?": "¿Acepta Medicare 99242–99255 para una consulta?",
  "No, they have status I. Bill the visit of the setting: in the office one of 99202–99215.":
    "No, tienen estatus I. Facture la visita del lugar: en el consultorio uno de 99202–99215.",
  "Another payer may still take them: look at its policy.":
    "Otro pagador puede aceptarlos todavía: vea su política.",
  "office visit, new patient, level {level}": "visita de consultorio, paciente nuevo, nivel {level}",
  "office visit, known patient, level {level}": "visita de consultorio, paciente conocido, nivel {level}",
  "Claimlight's reading of the CMS therapy code list":
    "Lectura de Claimlight de la lista de códigos de terapia de CMS",
};
