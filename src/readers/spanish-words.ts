/*
 * Spanish forms name the same fields, and Spanish price lists, histories and answers of payers are no claims either. Their words are
 * put into English before anything is asked of them, so that the one list of words (charge-words.ts) decides for both.
 */

/** A word or phrase, without its accents, and its English; more than one of a thing are more than one in English, too. */
const words: Readonly<Record<string, string>> = {
  codigo: "code",
  procedimiento: "procedure",
  servicio: "service",
  modificador: "modifier",
  unidad: "unit",
  cantidad: "quantity",
  lugar: "place",
  "fecha de inicio": "start date",
  "fecha de fin": "end date",
  fecha: "date",
  desde: "from",
  hasta: "to",
  minuto: "minute",
  diagnostico: "diagnosis",
  puntero: "pointer",
  cargo: "charge",
  importe: "amount",
  monto: "amount",
  facturado: "billed",
  factura: "bill",
  reclamacion: "claim",
  reclamo: "claim",
  paciente: "patient",
  proveedor: "provider",
  nombre: "name",
  nota: "note",
  descripcion: "description",
  nacimiento: "birth",
  telefono: "phone",
  "codigo postal": "zip",
  sesion: "session",
  visita: "visit",
  consulta: "visit",
  resumen: "summary",
  "precio unitario": "unit price",
  "precio por unidad": "unit price",
  precio: "price",
  // What is no claim.
  tarifario: "fee schedule",
  tarifa: "fee",
  tarifas: "fee schedule",
  "lista de precios": "price list",
  "por dia": "per day",
  "por visita": "per visit",
  historial: "history",
  // Of one of them it is English anatomy, too: "Anterior segment".
  anteriores: "previous visits",
  cita: "appointment",
  "tipo de cita": "appointment type",
  "tipos de cita": "appointment types",
  "proximas citas": "upcoming appointments",
  autorizacion: "authorization",
  autorizado: "authorized",
  solicitado: "requested",
  aprobado: "approved",
  usado: "used",
  utilizado: "used",
  utilizacion: "utilization",
  restante: "remaining",
  disponible: "available",
  maximo: "maximum",
  "maximo de unidades": "max units",
  permitido: "allowed",
  pagado: "paid",
  pago: "payment",
  ajuste: "adjustment",
  saldo: "balance",
  deducible: "deductible",
  coaseguro: "deductible",
  denegado: "denied",
  denegacion: "denial",
  rechazado: "rejected",
  rechazo: "rejection",
  "explicacion de beneficios": "explanation of benefits",
  elegibilidad: "eligibility",
  "estado de cuenta": "account statement",
  inventario: "inventory",
  existencia: "stock",
  pedido: "orders",
  orden: "order",
  catalogo: "catalog",
  curso: "course",
  buscar: "search",
  busqueda: "search",
  resultado: "results",
  favorito: "favorites",
  plantilla: "template",
  sugerido: "suggested",
  sugerencia: "suggested",
  presupuesto: "estimate",
  estimado: "estimate",
  estimacion: "estimate",
  informe: "units report",
  promedio: "average",
  planificado: "planned",
  programado: "scheduled service",
  "plan de tratamiento": "treatment plan",
  eliminado: "deleted",
  anulado: "voided",
  regla: "billing rules",
  // What buttons say.
  agregar: "add",
  anadir: "add",
  usar: "use",
  seleccionar: "select",
  elegir: "choose",
  copiar: "copy",
  aplicar: "apply",
  aceptar: "accept",
  rechazar: "reject",
  insertar: "insert",
};

const phrases = Object.keys(words).sort((one, other) => other.length - one.length);
/** "facturada", "unidades", "visitas": of the other gender, or more than one. */
const forms = phrases.map((phrase) => phrase.replace(/o$/, "[oa]")).join("|");
const known = new RegExp(`(?<![a-z])(${forms})(e?s)?(?![a-z])`, "gi");
/** The words with which they begin: most texts are English, and trying each phrase at each of their letters would be dear. */
const firstWords = new Set(
  phrases.flatMap((phrase) => {
    const [word = ""] = phrase.split(" ");
    return [word, word.replace(/o$/, "a")].flatMap((form) => [form, `${form}s`, `${form}es`]);
  }),
);

/** A text with its Spanish words in English; as it is where it has none. */
export function inEnglish(text: string): string {
  const plain = /[^\t-~]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text;
  const mayBeKnown = plain
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => firstWords.has(word));
  if (!mayBeKnown || plain.search(known) < 0) return text;
  return plain
    .replace(known, (_, phrase: string, plural: string | undefined) => {
      const low = phrase.toLowerCase();
      const english = words[low] ?? words[low.replace(/a$/, "o")] ?? low;
      return plural && !/(s|ed|id|ble|ing|um)$/.test(english) ? `${english}s` : english;
    })
    .replace(/ (del?|de la) /gi, " of ");
}
