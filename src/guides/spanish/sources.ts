/** The Spanish of `../sources.ts`. */
export default {
  "CMS NCCI PTP edits, practitioner, 2024 Q3, closed rows":
    "CMS NCCI PTP edits, practitioner, 2024 Q3, filas cerradas",
  "CMS relative value file RVU24C": "Archivo de valores relativos de CMS RVU24C",
  "CMS relative value file RVU25D": "Archivo de valores relativos de CMS RVU25D",
  "CMS relative value file RVU25D: facility NA": "Archivo de valores relativos de CMS RVU25D: en centro NA",
  "CMS relative value files RVU24C and RVU25D: no row for 97762":
    "Archivos de valores relativos de CMS RVU24C y RVU25D: ninguna fila de 97762",
  "CMS relative value files RVU25D and RVU26A": "Archivos de valores relativos de CMS RVU25D y RVU26A",
  "CMS RVU25D and GPCI2025": "CMS RVU25D y GPCI2025",
  "CMS physician fee schedule: conversion factor 2025 32.3465, 2026 33.4009":
    "Tarifario médico de CMS: factor de conversión 2025 32.3465, 2026 33.4009",
  "Medicare NCCI Policy Manual 2026, ch. I, pp. I-28 and I-29":
    "Medicare NCCI Policy Manual 2026, ch. I, pp. I-28 y I-29",
  "Medicare NCCI Policy Manual 2026, ch. I §E and ch. XI §P.2":
    "Medicare NCCI Policy Manual 2026, ch. I §E y ch. XI §P.2",
  "Medicare NCCI Policy Manual 2026, Introduction p. 5 and ch. I p. I-32":
    "Medicare NCCI Policy Manual 2026, Introduction p. 5 y ch. I p. I-32",
  "NGS Medicare, caregiver training services page":
    "NGS Medicare, página de servicios de capacitación de cuidadores",
  "CMS caregiver training FAQ, as reported by APTA, 2024-03-29":
    "FAQ de CMS sobre capacitación de cuidadores, según APTA, 2024-03-29",
  "AHCA Provider Magazine on caregiver training services":
    "AHCA Provider Magazine sobre los servicios de capacitación de cuidadores",
  "CodingIntel on caregiver training services":
    "CodingIntel sobre los servicios de capacitación de cuidadores",
  "RHIhub, and the CY 2025 fee schedule rule in a published summary":
    "RHIhub, y la norma del tarifario CY 2025 en un resumen publicado",
  "CY 2024 fee schedule rule, in Givers' published summary":
    "Norma del tarifario CY 2024, en el resumen publicado por Givers",
  "CY 2025 fee schedule rule, in Givers' published summary":
    "Norma del tarifario CY 2025, en el resumen publicado por Givers",
  "CY 2024 and CY 2025 fee schedule rules, in Givers' published summaries":
    "Normas del tarifario CY 2024 y CY 2025, en los resúmenes publicados por Givers",
  "CY 2024 fee schedule rule, AAPC reprint": "Norma del tarifario CY 2024, reimpresión de AAPC",
  "CY 2024 fee schedule rule and CR 13473 (not read for this card)":
    "Norma del tarifario CY 2024 y CR 13473 (no leídos para esta ficha)",
  "CY 2025 fee schedule rule (not read for this card)":
    "Norma del tarifario CY 2025 (no leída para esta ficha)",
  "AOTA and Givers on the CY 2025 fee schedule rule": "AOTA y Givers sobre la norma del tarifario CY 2025",
  "CMS page on CQ and CO": "Página de CMS sobre CQ y CO",
  "AOTA and APTA, 2025, on Original Medicare and the WISeR model":
    "AOTA y APTA, 2025, sobre Medicare Original y el modelo WISeR",
  "AHA letter on CMS-1204-P": "Carta de la AHA sobre CMS-1204-P",
  "Medicare Claims Processing Manual ch. 12 §20.4.2 (reprint)":
    "Medicare Claims Processing Manual ch. 12 §20.4.2 (reimpresión)",
  "CMS telehealth list, CY 2024 to CY 2026 fee schedule rules":
    "Lista de telesalud de CMS, normas del tarifario CY 2024 a CY 2026",
  "Consolidated Appropriations Act 2026, as reported by WEDI and McGuireWoods":
    "Consolidated Appropriations Act 2026, según WEDI y McGuireWoods",
  "CPT time rule": "Regla de tiempo de CPT",
  "CPT time rule, as reported by AHCA Provider Magazine":
    "Regla de tiempo de CPT, según AHCA Provider Magazine",
  "commercial use as reported by Prompt Health": "uso comercial según Prompt Health",
  "UnitedHealthcare commercial and exchange therapy policy page":
    "Página de UnitedHealthcare sobre su política de terapia de los planes comerciales y del mercado de seguros (exchange)",
  "UnitedHealthcare policy page on therapists":
    "Página de UnitedHealthcare sobre su política para terapeutas",
  "UnitedHealthcare policy page on therapists and assistants":
    "Página de UnitedHealthcare sobre su política para terapeutas y asistentes",
  "VA Community Care Network, as reported by Dynamic Chiropractic and AAMA":
    "VA Community Care Network, según Dynamic Chiropractic y AAMA",
  "Medicare Claims Processing Manual ch. 5 §20.2.C, as quoted by ChiroCode":
    "Medicare Claims Processing Manual ch. 5 §20.2.C, citado por ChiroCode",
  "Novitas and NGS pages on the therapy reduction": "Páginas de Novitas y NGS sobre la reducción de terapia",
  "Medicare Benefit Policy Manual ch. 15 §230.1–.2 (not read for this card)":
    "Medicare Benefit Policy Manual ch. 15 §230.1–.2 (no leído para esta ficha)",
  "Noridian and Post Acute Tools on the therapy threshold":
    "Noridian y Post Acute Tools sobre el umbral de terapia",
  "WebPT on reviews by Anthem, Aetna and Humana": "WebPT sobre las revisiones de Anthem, Aetna y Humana",
  "Medicare Claims Processing Manual ch. 12 §220, Benefit Policy Manual ch. 15 §240.1.3 (not read for this card)":
    "Medicare Claims Processing Manual ch. 12 §220, Benefit Policy Manual ch. 15 §240.1.3 (no leídos para esta ficha)",
  "Medicare Claims Processing Manual ch. 30 (not read for this card)":
    "Medicare Claims Processing Manual ch. 30 (no leído para esta ficha)",
  "Claims Processing Manual ch. 12 §40.2 (not read for this card)":
    "Claims Processing Manual ch. 12 §40.2 (no leído para esta ficha)",
  "CMS CR 7228 (reprint)": "CMS CR 7228 (reimpresión)",
  "CMS place of service set": "Lista de lugares de servicio de CMS",
  "CMS telehealth FAQ": "FAQ de CMS sobre telesalud",
  "AAPC and AAFP on Cigna's policy for 25": "AAPC y AAFP sobre la política de Cigna para 25",
  "Claimlight's advice": "Consejo de Claimlight",
  "no CMS source": "sin fuente de CMS",
  "No CMS or payer source found": "No se encontró fuente de CMS ni de un pagador",
};
