/** The Spanish of `../caregiver-training.ts`. */
export default {
  "The caregivers are trained while the patient is not there.":
    "Se capacita a los cuidadores mientras el paciente no está.",
  "Record the consent of the patient or the patient's representative. Verbal consent is enough since 2025.":
    "Anote el consentimiento del paciente o de su representante. El consentimiento verbal basta desde 2025.",
  "Consent is a condition of billing Medicare. Without it the line does not stand.":
    "El consentimiento es una condición para facturar a Medicare. Sin él la línea no se sostiene.",
  "Train the caregivers without the patient in the room, and note that in the record.":
    "Capacite a los cuidadores sin el paciente en la sala, y anótelo en el expediente.",
  "Often repeated without a source: many payers want the patient there, or an absence costs a $22 denial. No payer document was found. Ask the plan.":
    "Se repite a menudo sin fuente: muchos pagadores quieren que el paciente esté presente, o su ausencia cuesta una denegación de $22. No se encontró ningún documento de un pagador. Pregunte al plan.",
  "Make sure the patient is present, or justify the absence.":
    "Asegúrese de que el paciente esté presente, o justifique la ausencia.",
  "The patient's absence is part of what the code means. If the patient takes part, another service may describe it (97110, 97530, 97535 …).":
    "La ausencia del paciente es parte de lo que el código significa. Si el paciente participa, otro servicio puede describirlo (97110, 97530, 97535 …).",
  "Tie the training to the patient's active treatment plan; for a therapist that is the therapy plan of care. Name the goals that need a caregiver.":
    "Vincule la capacitación al plan de tratamiento activo del paciente; para un terapeuta es el plan de cuidado de terapia. Nombre las metas que necesitan un cuidador.",
  "It answers a denial for medical necessity. That it cuts denials by 40–60% is often repeated without a source.":
    "Responde a una denegación por necesidad médica. Que reduce las denegaciones en un 40–60% se repite a menudo sin fuente.",
  "The training helps caregivers support the patient's function in everyday life. It is not limited to physical disability or injury.":
    "La capacitación ayuda a los cuidadores a apoyar la función del paciente en la vida cotidiana. No se limita a la discapacidad física ni a las lesiones.",
  "Enter the place where the training happened. A physician's or NPP's line follows the place of service; therapy under a plan of care is paid at the non-facility rate in every setting.":
    "Ponga el lugar donde ocurrió la capacitación. La línea de un médico o NPP sigue el lugar de servicio; la terapia bajo un plan de cuidado se paga a la tarifa fuera de centro en todos los lugares.",
  "Use the facility rate in every hospital outpatient department.":
    "Use la tarifa en centro en todo departamento ambulatorio de hospital.",
  "That holds for a physician or NPP. A therapist's hospital outpatient service is billed by the hospital, and therapy under a plan of care is paid at the non-facility rate in every setting.":
    "Eso vale para un médico o NPP. El servicio ambulatorio de un terapeuta en un hospital lo factura el hospital, y la terapia bajo un plan de cuidado se paga a la tarifa fuera de centro en todos los lugares.",
  "97550 and 97552 on one day: document two sessions with their own times. The same time may not be counted in both.":
    "97550 y 97552 en un mismo día: documente dos sesiones con sus propias horas. El mismo tiempo no se puede contar en las dos.",
  "Choose by who was represented: one patient 97550, several 97552. Minutes kept apart answer a denial of either line.":
    "Escoja por quién estuvo representado: un paciente 97550, varios 97552. Los minutos mantenidos aparte responden a una denegación de cualquiera de las dos líneas.",
  "No PTP edit pairs 97550, 97551 and 97552 with one another.":
    "Ninguna regla PTP empareja entre sí 97550, 97551 y 97552.",
  "Telehealth is possible from 2025-01-01. The code was not on Medicare's list in 2024.":
    "La telesalud es posible desde 2025-01-01. El código no estaba en la lista de Medicare en 2024.",
  "A telehealth line for 2024 is not payable. PTs, OTs and SLPs may bill telehealth through 2027-12-31.":
    "Una línea de telesalud de 2024 no es pagadera. Los PT, OT y SLP pueden facturar telesalud hasta el 2027-12-31 inclusive.",
  "Not covered, or not medically necessary for this patient.":
    "No cubierto, o no médicamente necesario para este paciente.",
  "Medicare has covered caregiver training since 2024-01-01.":
    "Medicare cubre la capacitación de cuidadores desde 2024-01-01.",
  "Send the plan of care with its certification. Show which goals need a caregiver.":
    "Envíe el plan de cuidado con su certificación. Muestre qué metas necesitan un cuidador.",
  "Send the recorded consent: it is a condition of billing.":
    "Envíe el consentimiento anotado: es una condición para facturar.",
  "Show how dependent the patient is on help, with a measure.":
    "Muestre, con una medida, cuánto depende el paciente de la ayuda.",
  "Often repeated: cite the LCD or NCD. None on caregiver training was found. Cite one only if your contractor has published it.":
    "Se repite a menudo: cite la LCD o NCD. No se encontró ninguna sobre capacitación de cuidadores. Cite una solo si su contratista la ha publicado.",
  "A commercial plan decides for itself. No written policy for or against was found for UHC, Aetna, BCBS or Cigna: ask the plan.":
    "Un plan comercial decide por sí mismo. No se encontró política escrita a favor ni en contra de UHC, Aetna, BCBS o Cigna: pregunte al plan.",
  "The appeal needs a physician's order for caregiver training.":
    "La apelación necesita una orden médica de capacitación de cuidadores.",
  "Medicare has no requirement for an order. The certification of the plan of care counts.":
    "Medicare no exige una orden. Cuenta la certificación del plan de cuidado.",
  "What Medicare asks for is the need for the training and the consent.":
    "Lo que Medicare pide es la necesidad de la capacitación y el consentimiento.",
  "Bundled with treatment on the same day (97110, 97112, 97116 …).":
    "Incluido en el tratamiento del mismo día (97110, 97112, 97116 …).",
  "Send time logs. The same 15 minutes may not be counted for two services.":
    "Envíe los registros de tiempo. Los mismos 15 minutos no se pueden contar para dos servicios.",
  "Show that training and treatment were apart: separate times, separate goals.":
    "Muestre que la capacitación y el tratamiento fueron aparte: horas separadas, metas separadas.",
  "If another payer bundles by a rule of its own, ask for that rule in writing and answer it.":
    "Si otro pagador incluye uno en el otro por una regla propia, pida esa regla por escrito y respóndale.",
  "No Medicare edit pairs them, so there is nothing for a modifier to answer. A modifier is right only if its own circumstance is documented (XE: a separate encounter), never to get past an edit.":
    "Ninguna regla de Medicare los empareja, así que no hay nada a lo que un modificador responda. Un modificador es correcto solo si su propia circunstancia está documentada (XE: un encuentro separado), nunca para esquivar una regla NCCI.",
  "Duplicate of other therapy, or earlier training makes more sessions unnecessary.":
    "Duplicado de otra terapia, o una capacitación anterior hace innecesarias más sesiones.",
  "CMS set no limit on how often. Each time must be reasonable and necessary.":
    "CMS no fijó límite a la frecuencia. Cada vez debe ser razonable y necesaria.",
  "How much and how often follows the treatment plan. Show progress and what is new: a skill, the patient's condition, another caregiver.":
    "Cuánto y con qué frecuencia depende del plan de tratamiento. Muestre el progreso y lo que es nuevo: una destreza, la condición del paciente, otro cuidador.",
  "Measure what the caregiver can do, or the patient's function, before and after.":
    "Mida lo que el cuidador puede hacer, o la función del paciente, antes y después.",
  "If the same training is already paid, for example in a home health plan of care, it is not payable again.":
    "Si la misma capacitación ya está pagada, por ejemplo en un plan de cuidado de salud en el hogar, no se puede pagar otra vez.",
  "2025 only. The amounts for the line's date are at the top of this card.":
    "Solo 2025. Los montos para la fecha de la línea están en la parte de arriba de esta ficha.",
  "97552: caregivers of several patients together, by session.":
    "97552: cuidadores de varios pacientes juntos, por sesión.",
  "No. The patient must be absent while the caregivers are trained.":
    "No. El paciente debe estar ausente mientras se capacita a los cuidadores.",
  "The training must still fit the patient's treatment plan.":
    "La capacitación debe aun así corresponder al plan de tratamiento del paciente.",
  "If a plan says it wants the patient present, ask for that in writing.":
    "Si un plan dice que quiere al paciente presente, pida eso por escrito.",
  "The code does not strictly require it, but payers prefer or require the patient to be present.":
    "El código no lo exige estrictamente, pero los pagadores prefieren o exigen que el paciente esté presente.",
  "Yes: PTs, OTs, SLPs, physicians and NPPs. PTAs and OTAs may furnish it under them.":
    "Sí: los PT, OT, SLP, médicos y NPP. Los PTA y OTA pueden prestarla bajo ellos.",
  "Therapists add their discipline: GP for PT, GO for OT, GN for SLP. The code is “sometimes therapy”: outside a therapy plan of care a physician or NPP needs none.":
    "Los terapeutas añaden su disciplina: GP para PT, GO para OT, GN para SLP. El código es “a veces de terapia”: fuera de un plan de cuidado de terapia, un médico o NPP no necesita ninguna.",
  "CQ with GP only if a PTA furnished it, CO with GO only if an OTA did. Medicare then pays 85% of its share.":
    "CQ con GP solo si la prestó un PTA, CO con GO solo si la prestó un OTA. Medicare paga entonces el 85% de su parte.",
  "Lines with GP, GO or GN count toward the year's therapy threshold. Above it KX is right only if the care is medically necessary and the record shows it.":
    "Las líneas con GP, GO o GN cuentan para el umbral anual de terapia. Por encima de él KX es correcto solo si la atención es médicamente necesaria y el expediente lo demuestra.",
  "Yes, since 2024, when reasonable and necessary under a PT, OT or SLP plan of care, or a physician's or NPP's treatment plan.":
    "Sí, desde 2024, cuando es razonable y necesaria bajo un plan de cuidado de PT, OT o SLP, o un plan de tratamiento de un médico o NPP.",
  "The record shows the need, the link to the plan's goals and the consent.":
    "El expediente muestra la necesidad, el vínculo con las metas del plan y el consentimiento.",
  "Medicare Advantage and commercial plans set their own rules: ask each one.":
    "Los planes Medicare Advantage y los comerciales fijan sus propias reglas: pregunte a cada uno.",
  "Medicare wants a physician's order, and prior authorization depends on the contractor.":
    "Medicare quiere una orden médica, y la preautorización depende del contratista.",
  "Medicare has no requirement for an order. Original Medicare has no prior authorization for therapy; Medicare Advantage plans may.":
    "Medicare no exige una orden. Medicare Original no tiene preautorización para terapia; los planes Medicare Advantage pueden tenerla.",
  "Must the patient be present for {code}?": "¿Tiene que estar presente el paciente para {code}?",
  "{code} is bundled into 97110, 97112 and 97116, and modifier 59 or XE gets it paid.":
    "{code} está incluido en 97110, 97112 y 97116, y el modificador 59 o XE hace que se pague.",
  "Can physical therapists bill {code}?": "¿Pueden los terapeutas físicos facturar {code}?",
  "Does Medicare cover {code}?": "¿Cubre Medicare {code}?",
};
