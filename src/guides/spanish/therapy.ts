/** The Spanish of `../therapy.ts`. */
export default {
  "Put the discipline of the plan of care on every line: GP for PT, GO for OT, GN for SLP. One of them, never two.":
    "Ponga en cada línea la disciplina del plan de cuidado: GP para PT, GO para OT, GN para SLP. Una de ellas, nunca dos.",
  "Medicare returns a line without it, whoever furnished the service.":
    "Medicare devuelve la línea que no la lleva, sin importar quién prestó el servicio.",
  "Keep count of the year's allowed amounts: PT and SLP together, OT by itself. The threshold is $2,330 in 2024, $2,410 in 2025 and $2,480 in 2026.":
    "Lleve la cuenta de los montos permitidos del año: PT y SLP juntos, OT aparte. El umbral es de $2,330 en 2024, $2,410 en 2025 y $2,480 en 2026.",
  "Above it a line without KX is denied. KX is right only if the care is medically necessary and the record shows it; if it is not, an ABN comes before the visit.":
    "Por encima de él, una línea sin KX se deniega. KX es correcto solo si la atención es médicamente necesaria y el expediente lo demuestra; si no lo es, se entrega un ABN antes de la visita.",
  "Expect less than the amount above on a usual visit: of all therapy units of a day only the one with the highest practice expense is paid in full, across PT, OT and SLP of the group.":
    "Espere menos que el monto de arriba en una visita normal: de todas las unidades de terapia de un día, solo la de mayor gasto de práctica se paga completa, contando PT, OT y SLP del grupo.",
  "Every other unit loses half of its practice expense; work and malpractice stay. It is a price, not a denial: there is nothing to appeal.":
    "Cada una de las demás unidades pierde la mitad de su gasto de práctica; el trabajo y la responsabilidad profesional quedan igual. Es un precio, no una denegación: no hay nada que apelar.",
  "A hospital's inpatient or outpatient (POS 19, 21, 22): the hospital bills the therapy, not a therapist in private practice.":
    "Paciente hospitalizado o ambulatorio de un hospital (POS 19, 21, 22): la terapia la factura el hospital, no un terapeuta de práctica privada.",
  "The whole line is denied.": "Se deniega la línea completa.",
  "The discipline modifier is missing, or is not the plan's.":
    "Falta el modificador de disciplina, o no es el del plan.",
  "GP, GO or GN must name the plan of care the service belongs to. Put it right and send the claim again.":
    "GP, GO o GN debe nombrar el plan de cuidado al que pertenece el servicio. Corríjalo y envíe la reclamación de nuevo.",
  "Nothing is gained by an appeal: the claim was incomplete, not misjudged.":
    "Con una apelación no se gana nada: la reclamación estaba incompleta, no mal juzgada.",
  "The yearly therapy threshold is passed.": "Se pasó el umbral anual de terapia.",
  "If the care was medically necessary and the record shows it, KX says so on a corrected claim. If it does not show it, the denial stands.":
    "Si la atención fue médicamente necesaria y el expediente lo demuestra, KX lo dice en una reclamación corregida. Si no lo demuestra, la denegación se mantiene.",
  "From $3,000 in the same count, claims may be picked for review: send the plan, the notes and the progress.":
    "Desde $3,000 en la misma cuenta, las reclamaciones pueden ser escogidas para revisión: envíe el plan, las notas y el progreso.",
  "Not medically necessary.": "No es médicamente necesario.",
  "Send the plan of care with its certification.": "Envíe el plan de cuidado con su certificación.",
  "Show by a measure where the patient started, where the patient stands, and what this code did for it.":
    "Demuestre con una medida dónde empezó el paciente, dónde está ahora y qué aportó este código.",
  "If the notes do not show why a therapist's skill was needed, an appeal has little to stand on.":
    "Si las notas no muestran por qué hacía falta la pericia de un terapeuta, la apelación tiene poco en qué apoyarse.",
  "The claim was denied because the physician's order is missing.":
    "La reclamación se denegó porque falta la orden del médico.",
  "Medicare has no requirement for an order. What counts is the certified plan of care.":
    "Medicare no exige una orden. Lo que cuenta es el plan de cuidado certificado.",
  "Do other payers want GP, GO or GN as well?": "¿Quieren también otros pagadores GP, GO o GN?",
  "UnitedHealthcare commercial and exchange plans: yes, since 2020-07-01.":
    "Planes comerciales y del mercado de seguros (exchange) de UnitedHealthcare: sí, desde 2020-07-01.",
  "Anthem Blue Cross plans: yes, on always-therapy codes.":
    "Planes de Anthem Blue Cross: sí, en los códigos que siempre son de terapia.",
  "VA Community Care: yes, and GP from chiropractors and acupuncturists too.":
    "VA Community Care: sí, y GP también de quiroprácticos y acupunturistas.",
  "For any other plan, look at its therapy policy.": "Para cualquier otro plan, vea su política de terapia.",
  "Why is no facility amount known for it?": "¿Por qué no se conoce un monto en centro?",
  "CMS gives this code no facility value of its own (NA).":
    "CMS no le da a este código un valor propio en centro (NA).",
  "Therapy under a plan of care is paid at the non-facility rate in every setting.":
    "La terapia bajo un plan de cuidado se paga a la tarifa fuera de centro en todos los lugares.",
  "If a PTA furnished the service, CQ stands beside GP; if an OTA did, CO beside GO. CQ without GP, or CO without GO, is wrong.":
    "Si un PTA prestó el servicio, CQ va junto a GP; si lo prestó un OTA, CO va junto a GO. CQ sin GP, o CO sin GO, es incorrecto.",
  "Medicare pays 85% of its share of the line. A wrong pair is returned.":
    "Medicare paga el 85% de su parte de la línea. Una combinación incorrecta se devuelve.",
  "Timed: units of 15 minutes, one therapist with one patient.":
    "Por tiempo: unidades de 15 minutos, un terapeuta con un paciente.",
};
