/** What is wrong with a backup or an administrator's policy, in Spanish by the English. */
export default {
  "The file is too large for a backup.": "El archivo es demasiado grande para una copia de seguridad.",
  "The file": "El archivo",
  "The file was made by a newer version of Claimlight.":
    "El archivo se hizo con una versión más nueva de Claimlight.",
  "{key} is not known to this version, and is left out.": "Esta versión no conoce {key} y lo deja fuera.",
  "Kept, but not used by this version: {what}.": "Se conserva, pero esta versión no lo usa: {what}.",
  "it is nested too deep": "está anidado a demasiada profundidad",
  "no key may be called so": "ninguna clave puede llamarse así",
  "this version of Claimlight knows no such setting": "esta versión de Claimlight no conoce ese ajuste",
  "the id of a rule is expected": "se espera el id de una regla",
  "the id of a reader is expected": "se espera el id de un lector",
  "the match pattern of a site is expected": "se espera el patrón de un sitio",
  "a locality such as 10312-35 is expected, or the word national":
    "se espera una localidad como 10312-35, o la palabra national",
};
