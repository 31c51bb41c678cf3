/** The Spanish of `../speech.ts`. */
export default {
  "Furnished by a speech-language pathologist the line has GN. There is no assistant modifier beside GN: CQ belongs to GP only if a PTA furnished it, CO to GO only if an OTA did.":
    "Si lo presta un patólogo del habla y lenguaje, la línea lleva GN. No hay modificador de asistente junto a GN: CQ va con GP solo si lo prestó un PTA, y CO con GO solo si lo prestó un OTA.",
  "A wrong pair is returned as a whole line.":
    "Con una combinación incorrecta se devuelve la línea completa.",
  "Does it share a threshold with PT?": "¿Comparte el umbral con PT?",
  "Yes: PT and speech therapy are counted together, OT by itself. Ask what other clinics billed this year.":
    "Sí: PT y la terapia del habla se cuentan juntas, OT aparte. Pregunte qué facturaron otras clínicas este año.",
};
