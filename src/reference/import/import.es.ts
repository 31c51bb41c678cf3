/**
 * Why a file of tables is refused or passed over, and what is remarked on its rows, in Spanish by the English: of the importers, of the
 * packed file and of `options/build-tables.ts`. Headings of CMS's files stay as they stand there.
 */
export default {
  "has no heading row with AOC_Edit_Type.": "no tiene una fila de encabezado con AOC_Edit_Type.",
  "has no heading row that begins with Contractor.":
    "no tiene una fila de encabezado que empiece con Contractor.",
  "has no heading row with a PW GPCI column.": "no tiene una fila de encabezado con una columna PW GPCI.",
  "has no heading row with a column of MUE values.":
    "no tiene una fila de encabezado con una columna de valores MUE.",
  "has no heading row that begins with HCPCS.": "no tiene una fila de encabezado que empiece con HCPCS.",
  "has a heading but no edit in force.": "tiene un encabezado pero ninguna regla en vigor.",
  "has a heading but no row.": "tiene un encabezado pero ninguna fila.",
  "has no row.": "no tiene ninguna fila.",
  "is empty (0 bytes).": "está vacío (0 bytes).",

  "line {line}, column {column} ({heading}) {what}.": "línea {line}, columna {column} ({heading}): {what}.",
  "is missing or stands elsewhere": "falta o está en otro lugar",
  "is missing": "falta",
  "is blank": "está en blanco",
  "is missing. Medicaid's table has none, and must not be mixed with Medicare's":
    "falta. La tabla de Medicaid no la tiene, y no debe mezclarse con la de Medicare",
  "should be column 1: the columns are shifted": "debería ser la columna 1: las columnas están desplazadas",
  "is {value}, where the lines before have {other}":
    "contiene {value}, mientras que las líneas anteriores tienen {other}",
  'is "{text}", a day that {year} does not have': 'contiene "{text}", un día que {year} no tiene',
  "is {found}, not {kind}": "contiene {found}, no {kind}",
  "is blank, not {kind}": "está en blanco, no {kind}",
  blank: "en blanco",
  "type 1, 2 or 3": "un tipo 1, 2 o 3",
  "a day as YYYYDDD": "un día como AAAADDD",
  "a state of two letters": "un estado de dos letras",
  "a contractor of five digits": "un contratista de cinco dígitos",
  "a locality of two digits": "una localidad de dos dígitos",
  "a whole number of units": "un número entero de unidades",
  "one that begins with 1, 2 or 3": "uno que empiece con 1, 2 o 3",
  "an indicator of one digit": "un indicador de un dígito",
  "NA or blank": "NA ni un espacio en blanco",
  "26, TC, 53 or blank": "26, TC, 53 ni un espacio en blanco",
  "a status of one letter": "un estatus de una letra",
  "000, 010, 090, MMM, XXX, YYY or ZZZ": "000, 010, 090, MMM, XXX, YYY ni ZZZ",
  "a code of five characters (has a spreadsheet dropped leading zeros?)":
    "un código de cinco caracteres (¿quitó una hoja de cálculo los ceros iniciales?)",
  "a code or blank": "un código o nada",
  "a decimal number": "un número decimal",
  "a ZIP code of five digits": "un código ZIP de cinco dígitos",
  "a carrier of five digits": "un contratista (carrier) de cinco dígitos",
  "a year and quarter as 20254": "un año y trimestre como 20254",
  "0 or 1": "0 ni 1",
  "ZIP code": "código ZIP",
  carrier: "contratista (carrier)",
  contractor: "contratista",
  locality: "localidad",
  "locality number": "número de localidad",
  state: "estado",
  "plus-four flag": "indicador plus-four",
  "year and quarter": "año y trimestre",

  "line {line} has {cells} columns in place of {expected}.":
    "la línea {line} tiene {cells} columnas en lugar de {expected}.",
  "line {line} has {characters} characters in place of {width}.":
    "la línea {line} tiene {characters} caracteres en lugar de {width}.",
  "line {line} is no delimited text: {why}.": "la línea {line} no es texto delimitado: {why}.",
  "line {line}: the column {name} is missing.": "línea {line}: falta la columna {name}.",
  "line {line}: no one column is the PW GPCI with the 1.0 floor.":
    "línea {line}: no hay una única columna que sea el PW GPCI con el mínimo (floor) de 1.0.",
  "line {line}, column {column}: {found} is a column that the layout of {columns} does not have.":
    "línea {line}, columna {column}: {found} es una columna que el formato de {columns} no tiene.",
  "line {line}, column {column} should be {expected} and is {found}: a column is missing or shifted.":
    "línea {line}, columna {column}: debería ser {expected} y se lee {found}: falta una columna o está desplazada.",
  "its conversion factor {factor} is none that is known for {year}, and its name does not tell for whom it is. Give it the name CMS gave it, with _nonQPP or _QPP.":
    "su factor de conversión {factor} no es ninguno de los conocidos para {year}, y su nombre no dice para quién es. Póngale el nombre que le dio CMS, con _nonQPP o _QPP.",

  quarter: "un trimestre",
  release: "una publicación",
  year: "un año",
  "names more than one {what}: {found}. Keep the one that is right in its name.":
    "nombra más de {what}: {found}. Deje en su nombre solo el correcto.",
  "{first} and {second}": "{first} y {second}",
  'neither the file nor its name says of which quarter it is. Give it the name CMS gave it, or one with the quarter in it, such as "2024q3".':
    'ni el archivo ni su nombre dicen de qué trimestre es. Póngale el nombre que le dio CMS, o uno con el trimestre, como "2024q3".',
  'neither the file nor its name says of which release it is. Give it the name CMS gave it, such as "PPRRVU2025_Oct" or "rvu25d".':
    'ni el archivo ni su nombre dicen de qué publicación es. Póngale el nombre que le dio CMS, como "PPRRVU2025_Oct" o "rvu25d".',
  'neither the file nor its name says of which year it is. Give it the name CMS gave it, such as "GPCI2025" or "ANES2025".':
    'ni el archivo ni su nombre dicen de qué año es. Póngale el nombre que le dio CMS, como "GPCI2025" o "ANES2025".',

  "{file}: line {line}: {what}": "{file}: línea {line}: {what}",
  "and {more} more rows like these": "y más filas como estas: {more}",
  "{code} with {primary} ends before it begins": "{code} con {primary} termina antes de empezar",
  "{code} with {primary} overlaps line {other} in time":
    "{code} con {primary} se solapa en el tiempo con la línea {other}",
  "locality {locality} stands in line {other} too":
    "la localidad {locality} está también en la línea {other}",
  "{key} stands in line {other} too, with the same values":
    "{key} está también en la línea {other}, con los mismos valores",
  "{key} stands in line {other} too, with other values":
    "{key} está también en la línea {other}, con otros valores",
  "ZIP {zip} stands in line {other} too, with the same locality":
    "el ZIP {zip} está también en la línea {other}, con la misma localidad",
  "ZIP {zip} stands in line {other} too, with another locality":
    "el ZIP {zip} está también en la línea {other}, con otra localidad",
  "{file}: other rows of {edition} stand in {other}": "{file}: otras filas de {edition} están en {other}",

  "before 1996": "antes de 1996",
  open: "sin fin",
  "line {line}: {column1} with {column2}, {from} to {to}, overlaps line {other}; both are kept":
    "línea {line}: {column1} con {column2}, desde {from} hasta {to}, se solapa con la línea {other}; se conservan ambas",
  "{file}: and {more} more rows that overlap another row of their pair":
    "{file}: y más filas que se solapan con otra fila de su par: {more}",
  "{file}: {count} rows do not follow the order of the codes; overlapping rows were looked for among neighbours only":
    "{file}: filas que no siguen el orden de los códigos: {count}; las que se solapan se buscaron solo entre vecinas",
  "line {line}: the file ends before the first row; a PTP table was expected. Download it again":
    "línea {line}: el archivo termina antes de la primera fila; se esperaba una tabla PTP. Descárguelo de nuevo",
  "line {line}, column {column}: {what}; the six header lines of a PTP file were expected. Take the text file as CMS publishes it":
    "línea {line}, columna {column}: {what}; se esperaban las seis líneas de encabezado de un archivo PTP. Use el archivo de texto tal como lo publica CMS",
  'the heading is {found} instead of "{heading}"': 'el encabezado es {found} en lugar de "{heading}"',
  "{found} stands where the header goes on": "{found} está donde sigue el encabezado",
  "line {line}, column {column} ({heading}): the row has {cells} cells instead of 7":
    "línea {line}, columna {column} ({heading}): celdas en la fila: {cells}, en lugar de 7",
  "line {line}, column 8: the row has more than 7 cells":
    "línea {line}, columna 8: la fila tiene más de 7 celdas",
  "line {line}: it is longer than {bytes} bytes, so this is no PTP table":
    "línea {line}: tiene más de {bytes} bytes, así que no es una tabla PTP",
  "line {line}, column {column} ({heading}): {found} {what}":
    "línea {line}, columna {column} ({heading}): {found} {what}",
  "is no code of five letters or digits": "no es un código de cinco letras o dígitos",
  "is neither blank nor *": "no está en blanco ni es *",
  "is no date (YYYYMMDD)": "no es una fecha (AAAAMMDD)",
  "is an unknown modifier indicator (0, 1 and 9 are known)":
    "es un indicador de modificador desconocido (se conocen 0, 1 y 9)",
  "is one more than {most} different rationales": "pasa de {most} justificaciones distintas",

  "the same file as {other}": "el mismo archivo que {other}",
  "the same table as {other}": "la misma tabla que {other}",
  "an empty zip": "un zip vacío",
  "not needed: a document": "no hace falta: un documento",
  "not needed: the OPPS payment caps": "no hace falta: los topes de pago de OPPS",
  "not needed: the list of counties by locality": "no hace falta: la lista de condados por localidad",
  "not needed: the description of a layout": "no hace falta: la descripción de un formato",
  "not needed: the nine-digit ZIP file": "no hace falta: el archivo ZIP de nueve dígitos",
  "not needed: the fixed-width form of a table that is read from csv or xlsx":
    "no hace falta: la forma de ancho fijo de una tabla que se lee de csv o xlsx",
  "not needed: the anesthesia factors of qualifying participants":
    "no hace falta: los factores de anestesia de los participantes calificados (QP)",
  "not one of the CMS files that are read": "no es uno de los archivos de CMS que se leen",
  "not one of the CMS files that are read (byte 0 begins {found})":
    "no es uno de los archivos de CMS que se leen (el byte 0 empieza con {found})",
  "is a zip inside a zip (its byte 0 begins PK). Unpack it and give its files.":
    "es un zip dentro de un zip (su byte 0 empieza con PK). Descomprímalo y entregue sus archivos.",
  "is no zip, whatever its name: it does not begin with PK (byte 0). Download it again.":
    "no es un zip, diga lo que diga su nombre: no empieza con PK (byte 0). Descárguelo de nuevo.",
  "is larger than {bytes} bytes: no zip of CMS's is.":
    "tiene más de {bytes} bytes: ningún zip de CMS los tiene.",
  "is larger than {bytes} bytes: no file of this kind is.":
    "tiene más de {bytes} bytes: ningún archivo de este tipo los tiene.",
  "is larger than {bytes} bytes: no CMS file is.":
    "tiene más de {bytes} bytes: ningún archivo de CMS los tiene.",
  "is a fixed-width text inside a workbook. Give the txt that CMS publishes.":
    "es un texto de ancho fijo dentro de un libro de Excel. Entregue el txt que publica CMS.",
  "{file}: could not be read: {why}": "{file}: no se pudo leer: {why}",
  "is a web page (byte {byte} begins a tag), not a table. Open the link again, accept CMS's licence, and save the file that then comes.":
    "es una página web (en el byte {byte} empieza una etiqueta), no una tabla. Abra el enlace de nuevo, acepte la licencia de CMS y guarde el archivo que llega entonces.",
  "is Medicaid's own NCCI table. Its edits differ from Medicare's and must not be mixed with them: it is not taken.":
    "es la tabla NCCI propia de Medicaid. Sus reglas son distintas de las de Medicare y no deben mezclarse con ellas: no se toma.",
  "is the NCCI table for outpatient hospitals; practitioners' claims are judged by the practitioner table: it is not taken.":
    "es la tabla NCCI para hospitales ambulatorios; las reclamaciones de profesionales se juzgan con la tabla de profesionales: no se toma.",
  "is the NCCI table for equipment suppliers; practitioners' claims are judged by the practitioner table: it is not taken.":
    "es la tabla NCCI para proveedores de equipo; las reclamaciones de profesionales se juzgan con la tabla de profesionales: no se toma.",

  "the workbook would unpack to {bytes} bytes: too large to read. Give the text form (txt or csv) that CMS publishes beside it.":
    "el libro de Excel ocuparía {bytes} bytes al descomprimirse: demasiado grande para leerlo. Entregue la forma de texto (txt o csv) que CMS publica junto a él.",
  "the workbook cannot be read: {why}. Open and save it, or give its csv.":
    "el libro de Excel no se puede leer: {why}. Ábralo y guárdelo, o entregue su csv.",
  "the zip is cut off: its directory is missing where the file ends (byte {byte}). Download it again.":
    "el zip está cortado: falta su directorio donde termina el archivo (byte {byte}). Descárguelo de nuevo.",
  "the zip holds {count} files (byte {byte}); CMS's hold a few.":
    "el zip contiene {count} archivos (byte {byte}); los de CMS contienen unos pocos.",
  "the zip's directory is damaged at byte {byte}. Download it again.":
    "el directorio del zip está dañado en el byte {byte}. Descárguelo de nuevo.",
  "the zip would unpack to {bytes} bytes: it is no file of CMS's. Nothing was unpacked.":
    "el zip ocuparía {bytes} bytes al descomprimirse: no es un archivo de CMS. No se descomprimió nada.",
  "{name} (byte {byte}) would unpack from {packed} bytes to {unpacked}: a zip bomb. Nothing was unpacked.":
    "{name} (byte {byte}) pasaría de {packed} bytes a {unpacked} al descomprimirse: una bomba zip. No se descomprimió nada.",
  "{name} and {other} share bytes of the zip (byte {byte}): a zip bomb. Nothing was unpacked.":
    "{name} y {other} comparten bytes del zip (byte {byte}): una bomba zip. No se descomprimió nada.",
  "unpacks to more than the {bytes} bytes the zip declares: a zip bomb.":
    "ocupa al descomprimirse más que los {bytes} bytes que declara el zip: una bomba zip.",
  "the zip is damaged between bytes {from} and {to}: the unpacked bytes do not match their checksum. Download it again.":
    "el zip está dañado entre los bytes {from} y {to}: los bytes descomprimidos no coinciden con su suma de control. Descárguelo de nuevo.",
  "is encrypted (byte {byte}). Unpack it with its password and give the file itself.":
    "está cifrado (byte {byte}). Descomprímalo con su contraseña y entregue el archivo mismo.",
  "is packed by a method that is not read ({method}, byte {byte}). Unpack the zip and give the file itself.":
    "está comprimido con un método que no se lee ({method}, byte {byte}). Descomprima el zip y entregue el archivo mismo.",
  "the zip is damaged: no file begins at byte {byte}. Download it again.":
    "el zip está dañado: ningún archivo empieza en el byte {byte}. Descárguelo de nuevo.",
  "the zip is cut off at byte {byte}. Download it again.":
    "el zip está cortado en el byte {byte}. Descárguelo de nuevo.",
  "the zip is damaged: the packed data cannot be read near its byte {byte}. Download it again.":
    "el zip está dañado: los datos comprimidos no se pueden leer cerca de su byte {byte}. Descárguelo de nuevo.",

  "part {part} of PTP {edition} is loaded from {other}; remove that edition first":
    "la parte {part} de PTP {edition} está cargada desde {other}; quite primero esa edición",
  '"{key}" is no code or locality': '"{key}" no es un código ni una localidad',
  "{table} {edition} is loaded from {other} with other rows; remove that edition first":
    "{table} {edition} está cargada desde {other} con otras filas; quite primero esa edición",
  "32 PTP editions are loaded, the most there can be; remove the oldest":
    "hay 32 ediciones PTP cargadas, el máximo posible; quite la más antigua",
  "it is the same file as {other}, which is loaded already":
    "es el mismo archivo que {other}, que ya está cargado",
  "this is not a packed file of Claimlight's": "este no es un archivo empaquetado de Claimlight",
  "the packed file has format version {version} (byte 8), and this Claimlight reads up to {known}: update Claimlight, or pack the CMS files anew":
    "el archivo empaquetado tiene la versión de formato {version} (byte 8), y este Claimlight lee hasta la {known}: actualice Claimlight, o empaquete de nuevo los archivos de CMS",
  "the packed file is damaged: {what}. Make or copy it again":
    "el archivo empaquetado está dañado: {what}. Créelo o cópielo de nuevo",
  "the packed file is cut short: it ends at byte {length} of at least {expected}. Make or copy it again":
    "el archivo empaquetado está cortado: termina en el byte {length} de al menos {expected}. Créelo o cópielo de nuevo",
  "its format version is 0": "su versión de formato es 0",
  "it holds {bytes} bytes and says that it has {stated}": "contiene {bytes} bytes y dice que tiene {stated}",
  "its checksum is {found}, and by byte 12 should be {stated}":
    "su suma de control es {found}, y según el byte 12 debería ser {stated}",
  "it says that it has {count} sections": "dice que tiene {count} secciones",
  "the section at byte {byte} lies outside the file": "la sección del byte {byte} queda fuera del archivo",
  "its catalogue is no JSON": "su catálogo no es JSON",
  'its catalogue is wrong at "{key}"': 'su catálogo está mal en "{key}"',
  "the top": "el principio",
  "its PTP rows are not where it says": "sus filas PTP no están donde dice",
  "the PTP rows have more different dates and rationales than can be packed":
    "las filas PTP tienen más fechas y justificaciones distintas de las que se pueden empaquetar",
  "the PTP rows name {count} codes; {most} can be packed":
    "las filas PTP nombran {count} códigos; se pueden empaquetar {most}",
};
