/** What is wrong with data from elsewhere, a taught map above all, in Spanish by the English. */
export default {
  "The map": "El mapa",
  "Map {number}, {problem}": "Mapa {number}, {problem}",
  "This is not a JSON text.": "Esto no es un texto JSON.",
  "The file holds no map.": "El archivo no contiene ningún mapa.",

  "it is missing": "falta",
  "it does not fit": "no es válido",
  "text is expected": "se espera un texto",
  "a number is expected": "se espera un número",
  "a whole number is expected": "se espera un número entero",
  "true or false is expected": "se espera true o false",
  "a list is expected": "se espera una lista",
  "named values in braces are expected": "se esperan valores con nombre entre llaves",
  "it must not be less than {limit}": "no debe ser menor que {limit}",
  "it must not be more than {limit}": "no debe ser mayor que {limit}",
  "it must not be longer than {limit} characters": "no debe tener más de {limit} caracteres",
  "it must not have more than {limit} entries": "no debe tener más de {limit} entradas",
  "{value} is expected": "se espera {value}",
  "one of these is expected: {values}": "se espera uno de estos: {values}",

  "an identifier without spaces is expected": "se espera un identificador sin espacios",
  "it must hold no number of more than two digits: put # for it":
    "no debe contener ningún número de más de dos dígitos: escriba # en su lugar",
  "a number up to 12 or a letter up to L is expected": "se espera un número hasta 12 o una letra hasta la L",
  "steps such as {example} are expected": "se esperan pasos como {example}",
  "the name of an attribute is expected": "se espera el nombre de un atributo",
  "only small letters, digits and dashes are expected":
    "solo se esperan letras minúsculas, dígitos y guiones",
  "a name is expected": "se espera un nombre",
  "the scheme and host of a site are expected, without a path":
    "se espera el protocolo y el servidor de un sitio, sin ruta",
  "a tag is expected": "se espera una etiqueta",
  "exactly one place is expected": "se espera exactamente un lugar",
};
