/** What the look-ups of the tables say, in Spanish by the English. Values stay as CMS has them. */
export default {
  "{code} is not in {table} {edition}, the complete fee schedule of {year}":
    "{code} no está en {table} {edition}, el tarifario completo de {year}",
  "{code} is not in {table} {edition}, the newest complete fee schedule loaded":
    "{code} no está en {table} {edition}, el tarifario completo más reciente cargado",
  "{code} is in force from {day} on": "{code} está vigente a partir del {day}",
  "{code} was in force through {day}": "{code} estuvo vigente hasta el {day} inclusive",
  "no loaded table holds {code}": "ninguna tabla cargada contiene {code}",
  "no table loaded for {year} holds {code}; the newest that does is of {last}":
    "ninguna tabla cargada para {year} contiene {code}; la más reciente que lo contiene es de {last}",
  "no table loaded for {year} holds {code}": "ninguna tabla cargada para {year} contiene {code}",
  "{table}, as far as it is loaded, does not hold {code}":
    "la tabla {table}, en la parte cargada, no contiene {code}",
  "{table} is not loaded": "la tabla {table} no está cargada",
  "{table} is loaded from {edition} ({day}) on":
    "la tabla {table} está cargada a partir de {edition} ({day})",
  "{table} is loaded from {year} ({edition}) on":
    "la tabla {table} está cargada a partir de {year} ({edition})",
  "{table} is loaded for {code} from {day} on":
    "la tabla {table} está cargada para {code} a partir del {day}",
  "{table} {edition} took effect after the last day of {code}":
    "{table} {edition} entró en vigor después del último día de {code}",
  "{table} {edition} is loaded without its other parts":
    "la tabla {table} {edition} está cargada sin sus otras partes",
  "{table} {edition} is loaded without its part {first} (f{first})":
    "la tabla {table} {edition} está cargada sin su parte {first} (f{first})",
  "{table} {edition} is loaded without its parts {first} to {last} (f{first} to f{last})":
    "la tabla {table} {edition} está cargada sin sus partes {first} a {last} (f{first} a f{last})",
  "no conversion factor is loaded for {day}": "no hay ningún factor de conversión cargado para el {day}",
  "no conversion factor of qualifying participants is loaded for {day}":
    "no hay ningún factor de conversión de participantes calificados (QP) cargado para el {day}",
  "no conversion factor of practitioners outside an APM is loaded for {day}":
    "no hay ningún factor de conversión de profesionales fuera de un APM cargado para el {day}",
  "no KX threshold is loaded for {year}": "no hay ningún umbral KX cargado para {year}",

  "Code dates": "Fechas de los códigos",
  "MUE practitioner": "MUE, profesionales",
  "NCCI PTP practitioner": "NCCI PTP, profesionales",
  "NCCI add-on codes": "NCCI, códigos adicionales (add-on)",
  "Conversion factor": "Factor de conversión",
  "KX threshold": "Umbral KX",
  "Place of service": "Lugar de servicio",
  Modifiers: "Modificadores",
  "Therapy codes": "Códigos de terapia",
  "Telehealth list": "Lista de telesalud",

  "effective unknown": "vigencia desconocida",
  "{codes} and {more} more": "{codes} y {more} más",
  "no Medicare setting": "Medicare no lo adjudica",
  "from {day}": "desde {day}",
  "to {day}": "hasta {day}",
  "CY {year}, from {day}": "CY {year}, desde {day}",
  National: "Nacional",
  "national, GPCI 1": "nacional, GPCI 1",
  "any year": "cualquier año",

  "2024 Q3, confirmed 2026 Q2": "2024 Q3, confirmado 2026 Q2",
  "RVU26B, RVUs only": "RVU26B, solo RVU",
  "starter list": "lista inicial",
  "embedded starter tables": "tablas iniciales incluidas",
  "NCCI Policy Manual 2026, dated deletions": "NCCI Policy Manual 2026, eliminaciones con fecha",
  "CPT 2017 therapy evaluation codes (not in RVU24C, RVU25D)":
    "CPT 2017, códigos de evaluación de terapia (no están en RVU24C, RVU25D)",
  "CPT 2018 (not in RVU24C, RVU25D); general knowledge, not read in a file":
    "CPT 2018 (no está en RVU24C, RVU25D); conocimiento general, no leído en un archivo",
  "CPT 2023 E/M revision (not in RVU24C, RVU25D)": "CPT 2023, revisión de E/M (no está en RVU24C, RVU25D)",
  "CY 2024 physician fee schedule final rule; in RVU24C":
    "CY 2024 physician fee schedule final rule; está en RVU24C",
  "CY 2025 physician fee schedule final rule; in RVU25D, not in RVU24C":
    "CY 2025 physician fee schedule final rule; está en RVU25D, no en RVU24C",
};
