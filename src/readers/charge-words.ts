import type { FieldRole } from "../claim/field-names";
import { asSeen } from "../claim/field-text";
import { inEnglish } from "./spanish-words";

/*
 * The words by which forms name the fields of a charge line: in column headers, labels and field names. Page text comes in, a
 * role goes out; nothing of the text is kept.
 */

/** `weak`: the words alone do not decide ("Code" may be any code); other columns must bear them out. */
export interface NamedRole {
  readonly role: FieldRole;
  readonly weak: boolean;
}

/** Words that rule a box out whatever else its name says. */
const foreign = /\b(search|filter|look ?up|find|default|ndc\w*|zip|postal|postcode|phone|fax|sku|ssn|npi)\b/;

/** In order of precedence where one text names two: "CPT modifier" is a modifier, "Procedure units" are units. */
const vocabulary: readonly { readonly role: FieldRole; readonly words: RegExp }[] = [
  {
    role: "other",
    words:
      /\b(birth\w*|dob|born|unit (price|charge|fee|cost|type|measure|of measure)|(base|time|status|phys\w*|modifying|qualifying) units?|(price|charge|fee|cost) (per|each) unit|total|paid|allowed|balance|co ?pay\w*|non covered|units? (per|limits?|yr|years?|mo|months?|wk|weeks?)|max\w* units?|adjust\w*|patient (resp\w*|portion|charges?|amount)|descriptions?|desc|orders?|invoice|model|terminal|denial|remarks?|tos|type of service|code type|wasted?|wastage|discarded)\b|\b(amount|amt|qty|quantity) (given|administered|dispensed|drawn)\b|\b(denied|rejected|used|left|available|ordered|scheduled|planned|remaining|auth(ori[sz]ed)?|approved|requested) (units?|qty|quantity)\b|\b(units?|qty|quantity) (denied|rejected|used|left|available|ordered|scheduled|planned|remaining|auth(ori[sz]ed)?|approved|requested)\b/,
  },
  {
    role: "dateOfServiceTo",
    words:
      /\b((dos|(service|svc|serv) dates?|svc|dates? of (service|svc)) (to|through|thru|end)|to (dos|dates?( of (service|svc))?)|dates? (to|through|thru)|through|thru|(service )?end date)\b|^(service |svc )?to$/,
  },
  {
    role: "dateOfService",
    words:
      /\b(dos|svcdate|servicedate|dateofservice|dates? of (service|svc)|(service|svc|serv|procedure) (start |begin |from )?dates?|svc from|rental (from|start)|dates? from|(from|start|begin) dates?)\b|^(service from|dates? svc)$|^(session|visit|encounter|treatment) date$|^(24 )?(a )?(from|dates?)$/,
  },
  { role: "minutes", words: /\b(min|mins|minutes)\b/ },
  { role: "modifiers", words: /\b(mods?|modif|modifiers?)\b|\bm [1-4]$/ },
  { role: "diagnosisPointers", words: /\b(dx|diag|diagnosis|diagnoses|icd|pointers?|ptrs?|justify)\b/ },
  { role: "placeOfService", words: /\b(pos|place of (service|svc)|placeofservice|place)\b/ },
  {
    role: "charge",
    words:
      /\b((charges?|chrg|chg|fees?)(?! (codes?|dates?|lines?|units?))|amount|amt|(?<!\b(units?|qty|quantity|cpts?|hcpcs|codes?|procedures?) )billed(?! (unit|cpt|code)))\b/,
  },
  { role: "units", words: /\b(units?|qty|quantity|daysorunits|uos)\b|^un?( days)?$/ },
  {
    role: "code",
    words:
      /\b(cpts?|hcpcs?|cdt|cptcode|proccode|procedurecode|procedures?|proc|px|(service|svc|billing|bill|treatment|charge|add ?on|e m|asa|anesthesia) codes?)\b/,
  },
  {
    role: "claimKey",
    words: /\b(patients?|clients?|mrn|claims?|account|acct|subscriber|member|insured|chart|encounter)\b/,
  },
  {
    role: "other",
    words:
      /\b(names?|notes?|comments?|provider|physician|rendering|facility|emg|epsdt|price|cost|rate|status)\b/,
  },
];

/** The words of a line's fields, to be found anywhere in a name. */
const everywhere = vocabulary
  .filter(({ role }) => role !== "claimKey")
  .map(({ role, words }) => ({ role, pattern: new RegExp(words, "g") }));

/** "ucLine_CPT_CODE0" and "DATE(S) OF SERVICE" as plain lower-case words: "uc line cpt code 0", "dates of service". */
function plainWords(text: string): string {
  return inEnglish(asSeen(text))
    .replace(/\(s\)/gi, "s")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Za-z])(\d)/g, "$1 $2")
    .replace(/(\d)([A-Za-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Old forms shorten their words. */
function inFull(words: string): string {
  return words.replace(/\bdt(s?)\b/g, "date$1").replace(/\bsrv\b/g, "svc");
}

/** Headers are shortened further, and say behind the words how a date is typed, or which of its three boxes stands there. */
function headerInFull(words: string): string {
  return inFull(words)
    .replace(/\bplc?\b/g, "place")
    .replace(/ ((mm|dd|yy|yyyy|ccyy)|mm dd (yy|yyyy|ccyy))$/, "");
}

/** Whether a text only says how a date is typed: "MM/DD/YYYY". */
export function isDateFormat(text: string): boolean {
  return /^\s*m/i.test(text) && /^mm? dd? yy(yy)?$/.test(plainWords(text.slice(0, 20)));
}

/** The role a column header or label names; null where it names none, or both units and minutes. */
export function roleInLabel(label: string): NamedRole | null {
  // "CPT for Jane Doe": what stands behind "for" is about someone, not about the field.
  const words = headerInFull(plainWords(label.slice(0, 80)).replace(/ for .*$/, ""));
  if (words === "") return null;
  if (foreign.test(words)) return { role: "other", weak: false };
  if (/\bunits?\b/.test(words) && /\bmin(ute)?s?\b/.test(words)) {
    // "Units (15 min)" says how long one is.
    const size = / ?\b\d+ min(ute)?s?\b ?/;
    return size.test(words) ? roleInLabel(words.replace(size, " ")) : null;
  }
  const found = vocabulary.find((entry) => entry.words.test(words));
  // "Procedure (code-mod)": what stands in brackets says how the code is written.
  if (found?.role === "modifiers" && label.includes("(")) {
    const before = roleInLabel(label.slice(0, label.indexOf("(")));
    if (before?.role === "code") return before;
  }
  if (found) return { role: found.role, weak: /^((24 )?(a )?(dates?|from)|to|place)$/.test(words) };
  return /^(line \d+ )?(codes?|services?|service items?)( line \d+| \d+)?$/.test(words)
    ? { role: "code", weak: true }
    : null;
}

/**
 * The role a control's name or id names. Its last words count: what stands before them is the form's or the row's name
 * ("ctl00_ucClaimLineItem_CPT_CODE0"), and a claim or patient in it means nothing.
 */
export function roleInName(name: string): NamedRole | null {
  const words = inFull(plainWords(name.slice(-120)).replace(/( \d+)+$/, ""));
  if (words === "") return null;
  if (foreign.test(words)) return { role: "other", weak: false };
  let best: { role: FieldRole; end: number } | null = null;
  for (const { role, pattern } of everywhere) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end) best = { role, end };
    }
  }
  if (best) return { role: best.role, weak: false };
  if (/\bfrom$/.test(words)) return { role: "dateOfService", weak: true };
  if (/\bto$/.test(words)) return { role: "dateOfServiceTo", weak: true };
  return /\bcode$/.test(words) ? { role: "code", weak: true } : null;
}

export type DatePart = "month" | "day" | "year";

/** Which part of a date a control holds, where a form has three boxes for one date. */
export function datePartInName(name: string): DatePart | null {
  const words = ` ${plainWords(name)} `;
  const last = [...words.matchAll(/ (month|mm|mo|day|dd|year|yyyy|yy|yr)(?= )/g)].at(-1)?.[1];
  if (last === undefined) return null;
  return last.startsWith("m") ? "month" : last.startsWith("d") ? "day" : "year";
}

/** Whether a heading or caption says that what stands under it is not the claim being entered. */
export function isForeignHeading(text: string): boolean {
  // Suppliers bill from a sales order.
  const words = plainWords(text).replace(/\bsales orders?\b/, "");
  return foreignHeadings.some((pattern) => pattern.test(words));
}

const foreignHeadings: readonly RegExp[] = [
  // Lines of another day.
  /\b((previous|prior|past|last) (visit|encounter|charge|claim|session|date|bill|service|treatment)s?|history|(also|already|previously|recently) billed|(previous|prior|past|last) \d+ (day|week|month|visit)s?|other (visit|claim|encounter)s?)\b/,
  // What may be chosen or looked up.
  /\b((order|result|favou?rite|template|macro|preset)s?|look ?up|search|librar\w*|catalog(ue)?|quick (code|pick|add)s?|(frequent|common)(ly)?( (used|billed|codes?|procedures?))|(most|recently) used|(recent|top|my|pinned) (code|procedure)s?|pick ?lists?|(charge|code|procedure) sets?)\b|^filter (by|claim|charge|line|procedure)s?\b/,
  // Prices and stock.
  /\b((fee schedule|price list|estimate|quote|charge master|contract|limit)s?|pricing|rates|standard (charges|fees)|cdm|inventory|stock)\b|^transfers?$/,
  // What a payer said or granted.
  /\b(denials?|denied|remittance|explanation of benefits|eob|era|payments? posted|authori[sz](ations?|ed)|(prior|pre) ?auth|pre ?cert\w*|(request|referral) details|(service|procedure|code)s? (request(s|ed)?|you are (asking|requesting)( for)?)|requested (service|procedure|code)s?|health (care )?services? review|a r|aging|accounts receivable|(submitted|sent|paid|closed) (claim|line)s?|(claim|line)s (submitted|sent|paid|closed)|claims? status|(patient|account) statements?|disputes?|payer response|eligibility|good faith)\b|^(auth|appeals?|benefits)\b|^statements?$/,
  /^(?!.*\bcharges?\b).*\b(post (\w+ )?payments?|payment posting)\b/,
  // What a program proposes.
  /\b((suggest|recommend|predict)\w*|ai (codes?|coding|charges?)|from (your|the) notes?)\b/,
  // What was taken away.
  /\b(voided|deleted|removed|cancell?ed|archived?)\b/,
  // What came back, and money that went the wrong way.
  /\b(reject(ed|ions?)|credit balances?|refunds?|recoup\w*|overpayments?|(to|in) collections|lag)\b|^collections$/,
  // What is put together once, to be billed again and again.
  /\b(bundles?|packages?|kits?|designer|builder|crosswalks?|formular(y|ies)|lots|price (sheet|book|table)s?|(coding|peer|quality) (quality )?reviews?)\b/,
  // What is asked of others.
  /\b(referrals|missing charges|imports? (preview|from|file)|possible duplicates|duplicate (claim|charge|line)s|(case|surgery|room) (booking|request)s?|book(ing)? (an? |the )?(new )?(visit|appointment|session)s?|expected (service|charge|code|procedure)s?)\b/,
  // How codes are set up, and what is planned.
  /\b(appointment types?|(upcoming|future) (appointment|visit|session|encounter)s?|scheduled (appointment|visit|session|encounter)s|set ?up|settings|default (billing|charges?|codes?|procedures?)|(claim|billing|coding|edit|charge|new) rules?|maintenance|planned|scheduled (procedure|service|case|code|charge)s?|plan of care|(care|treatment) plans?)\b/,
  // What is written about codes or counted of them.
  /\b((guide|guideline|example|audit)s?|coverage analys[ie]s|auto modifiers?|auto charge (rules?|set ?up)|medications? administ(ered|ration)|case carts?|(payment|fee|price|reimbursement|w?rvu|cost|allowable) (calculator|simulator)|(coverage|payment|medical) polic\w+|(bundling|edit|ncci|mue|pair|modifier|coverage|code) check(s|er|ers)?|what\b.*\bcosts?|out of pocket|patient costs?|(code|procedure|charge)s? (most|often) billed|most (often )?billed|layouts?|how to|units? per (day|visit)|quiz|practice (exam|test|question)s?|(change|activity) log|dashboard|productivity|utili[sz]ation|(units?|charges?|codes?|procedures?|billing|monthly|daily) reports?|(charges?|codes?|procedures?|units) by (provider|therapist|clinician|payer|location|facility|month|week|day|code|(visit|appointment) type))\b/,
];

/** Column headers that only reports, price lists and look-ups have. */
export function isReportHeader(text: string): boolean {
  return /\b(denial|denied|remark|carc|rarc|remit\w*|allowed|paid|pays|owes|payments?(?! (types?|methods?|class|plans?))|contractual|deductible|owed?|adjust\w*|used|suggest\w*|recommend\w*|confidence|w?rvus?|variance|balance|running|effective|you (pay|owe)|your (share|portion|part|cost|responsibility)|frequency|per day|severity|avg|average|refunds?|recoup\w*)\b|^ordered( on)?$|^(# |no\. |number )?(of )?(visits|encounters)$/i.test(
    text.trim(),
  );
}

/** Of these the ones over sums of money: empty while nobody has paid. */
export function isSumHeader(text: string): boolean {
  return isPaidHeader(text) || /\b(owed?|balance)\b/i.test(text);
}

/** Column headers of what was paid or taken off. */
export function isPaidHeader(text: string): boolean {
  return /\b(paid|payments?|allowed|contractual|deductible|adjust\w*)\b/i.test(inEnglish(text));
}

/** Which kind of money that moved after billing a header is over: allowed, paid or taken off. */
export function paidHeaderKind(text: string): "allowed" | "paid" | "reduced" | "none" {
  const words = plainWords(text.slice(0, 40));
  // What a patient pays at the desk is typed with the charges.
  if (/\b(co ?pays?|patient|pt|type|method|est\w*)\b/.test(words)) return "none";
  if (/\b(allow(ed|able)?)\b/.test(words)) return "allowed";
  if (/\b(paid|pays|payments?|pmts?)\b/.test(words)) return "paid";
  return /\b(w o|write ?offs?|adj|adjust\w*|contractual|deduct(ible)?|coins(urance)?)\b/.test(words)
    ? "reduced"
    : "none";
}

/** Column headers of a rule or a plan: how much there may be, where nothing is counted. */
export function isLimitHeader(text: string): boolean {
  return /\b((max\w*|limits?|allowed) (units?|qty)|(units?|qty) (limits?|max\w*|allowed|per)|required mod\w*|frequency)\b/i.test(
    text,
  );
}

/** Column headers that tell of things with numbers of their own, not of services. */
export function isThingHeader(text: string): boolean {
  return /\b(serial|model|course|room|sku|vendor|supplier|warehouse)\b/i.test(text);
}

/** Column headers of what a payer is asked for, grants or answers, of a stock, a specimen, a prescription, a price or a measure: none of a charge line, to be edited or not. */
export function isGrantHeader(text: string): boolean {
  return /\b(requested|approved|authori[sz]ed|remaining|on hand|numerator|denominator|carc|rarc|loinc|refills?|days'? supply|should be|supported|proposed|non-?facility)\b|^(sig|fasting|(in)?active|(quantity|qty) (type|qualifier)|eff(ective|\.)?( (date|from|on))?)$|^default (qty|quantity|units?|mod\w*|pos)\b|\b(units?|qty|quantity|minutes) (goals?|targets?|budget)$|^(when|if)\b|^(container|specimen( type| source)?)$|\b(labor|overhead|supply) costs?\b|\b(qty|quantity|units?) (needed|pulled|picked|received|returned)\b|^(target|goal|budget(ed)?) (units?|qty|charges?|volume)\b|^(expected|correct) (cpt|hcpcs|codes?|mod\w*|units?|qty|costs?|charges?)\b/i.test(
    text.trim(),
  );
}

/** Whether a text of a line is what a payer made of it, in words or as the reason of an adjustment: "CO-45". */
export function isPayersStatus(text: string): boolean {
  return /^(partially )?(paid|denied|adjudicated|finali[sz]ed)\b|^(CO|PR|OA|PI)-\d{1,3}\b/i.test(
    inEnglish(text).trim(),
  );
}

/** Whether the texts of a card are labelled as a report is: "Allowed: $62.00". */
export function isReportText(text: string): boolean {
  return /(?<![a-z])(allowed|paid|denied|denial|adjust(ed|ments?)|approved|remaining|confidence|your (share|portion|part|cost|responsibility)|you (pay|owe))( amount| amt| units)?\s*[:$#]\s*\S/i.test(
    inEnglish(text),
  );
}

/** The shape of a CPT or HCPCS code, as HIPAA lays it down. */
export function isCodeShaped(text: string): boolean {
  return /^(\d{4}[0-9AFMTU]|[A-V]\d{4})$/i.test(text.trim());
}

/** Whether a text is a list of ICD-10 codes with their dots: a shape nothing else on a charge line has. */
export function isDiagnosisList(text: string): boolean {
  return /^[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}([\s,;]+[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4})*$/i.test(text.trim());
}

/** Whether a text is a place of service before its name, as CMS calls the commonest: "11 - Office". */
export function isPlaceWithName(text: string): boolean {
  return /^(0?2|10)\W+tele|^11\W+office|^12\W+home|^(19|22)\W+o(n|ff)\b|^2[0134]\W+(urgent|inpatient|emergency|ambulatory)|^3[12]\W+(skilled|nursing)/i.test(
    text.trim(),
  );
}

/** Whether a text holds nothing but modifiers that are hardly ever anything else: a shape that bears out what a column is for. */
export function isModifierList(text: string): boolean {
  const parts = text
    .trim()
    .toUpperCase()
    .split(/[\s:,;/]+/);
  const known = parts.filter((part) =>
    /^(G[NOPTY]|K[XF]|X[EPSU]|CQ|RT|LT|E[1-4]|F[A1-9]|T[A1-9]|59|25|76|77|95|50|51|22)$/.test(part),
  );
  return known.length === parts.length && known.some((part) => /[A-Z]/.test(part));
}

/** Whether a label or name may belong to a box that takes a whole charge line as text: "Charge 1", "Additional codes". */
export function namesChargeLine(text: string): boolean {
  const words = plainWords(text.slice(0, 120));
  return (
    /\b(charges?|charge lines?|codes?|cpts?|hcpcs|procedures?|services?|service lines?|billing)\b/.test(
      words,
    ) && !foreign.test(words)
  );
}

/** Whether a heading says that charges stand under it: what bears out lines of text that say nothing of themselves. */
export function isChargeHeading(text: string): boolean {
  return /\b(charges?|cpts?|hcpcs|procedures?|billing codes?|billed codes?|service lines?|services rendered|superbill)\b/i.test(
    text,
  );
}

/** Whether a heading may say that what stands under it is billed for someone. */
export function namesBill(text: string): boolean {
  return (
    isChargeHeading(text) ||
    namesClaim(text) ||
    /\b(claims?|visits?|encounters?|sessions?|appointments?|bill(s|ed|ing)?|invoices?|services?|lines?|codes?|cod(ed|ing)|fee sheet|today|check ?out|review|confirm|submi(t|ssion)|summary|details?|posted|entered|saved)\b/i.test(
      text,
    )
  );
}

/** Whether a heading is that of a printed list of codes, of which the ticked ones are billed. */
export function namesPrintedTicket(text: string): boolean {
  return /\b(fee|charge|route|routing) (tickets?|slips?)\b/i.test(text);
}

/** Whether the words over some lines tell one claim, visit or patient from another. */
export function namesClaim(text: string): boolean {
  // "Visits" may be a kind of service; "Visit 2" is one of several.
  return /\b(visits?|encounters?)\W+\w|\b(claims?|patients?|clients?|mrn|accounts?|acct|dos|dates? of service)\b|\b[A-Z][\w'-]+,\s+[A-Z]|\d{5,}|\d{1,2}\/\d{1,2}\/\d{2,4}/i.test(
    text,
  );
}

/** Of the words over some lines those that tell one claim from another. */
export function claimNames(headings: readonly string[]): string {
  return headings.filter(namesClaim).join("\n");
}

/**
 * Whether a button offers to take a row over into something else: such rows are a list to choose from. Lines that can be edited have
 * buttons to copy or add to themselves; there only words of choice count.
 */
export function offersRow(button: string, editable: boolean): boolean {
  const offers = editable
    ? /^\s*(use|accept|insert|choose|reject|dismiss)\b/i
    : /^\s*(\+|(\+\s*)?(copy|add|select|use|apply|repeat|accept|insert|choose)(\s+(to|this|it|code|line|charge|all|into|\d{4}[0-9a-z]|[a-v]\d{4})\b.*)?)\s*$/i;
  return offers.test(inEnglish(button));
}

/** Whether a button takes over what is ticked in a list: "Add selected", "Add 3 codes". */
export function offersTickedRows(button: string): boolean {
  return /^\s*\+?\s*(add|insert|import|use|apply)\s+(the\s+)?(selected|checked|ticked|\d+)\b/i.test(button);
}

/** Whether a button asks something of codes that are not billed yet: what is covered, which go together, what it will cost the patient. */
export function commitsQuestion(button: string): boolean {
  const words = plainWords(button.slice(0, 60));
  return questions.some((question) => question.test(words));
}

const questions: readonly RegExp[] = [
  /^(check|verify|get) (for )?(coverage|eligibility|benefits|pairs?|bundling|price|cost)\b/,
  /^(get|create|print|send|email|text|give|share) (an? |the |this )?(estimate|quote|(for|to) (the )?patient)\b/,
];

/** Whether a button does something else with codes than to bill them: orders, plans, sets up, teaches or posts what was paid. */
export function commitsElse(button: string): boolean {
  const words = plainWords(button.slice(0, 60));
  return otherActions.some((action) => action.test(words));
}

const otherActions: readonly RegExp[] = [
  /^((send|transmit|route|fax|release) (it )?to (the )?(lab|pharmacy|specialist)|e ?prescribe)\b/,
  /^(submit|send|sign|place|fax|save|create) (and (send|sign) )?(the |this |an? )?((lab |stock )?orders?|requisitions?|referrals?|prescriptions?|scripts?|requests?|(prior )?auth(ori[sz]ations?)?|pre ?cert\w*)\b/,
  /^request (an? )?(auth\w*|approval|review)\b/,
  /^(publish|save (the |this )?(\w+ )?(types?|layout|sets?|macro|template|mapping|targets?|goals?|defaults?|rates?|fees?(?! sheet)|prices?|schedule|contract|rules?))\b/,
  /^book( (it|now|(the |this )?(visit|appointment|session|slot|surgery|case)))?$/,
  /^(check|submit|grade|show|reveal) (my |the |your )?answers?\b/,
  /^(post|apply) (the )?(payments?|remittance)\b/,
];

/** Whether a button keeps or bills what stands on the form, or adds to it. */
export function commitsBill(button: string): boolean {
  if (commitsElse(button) || commitsQuestion(button)) return false;
  const words = plainWords(button.slice(0, 60));
  return (
    /^add (an? |another |new )?(charge|line)s?\b/.test(words) ||
    /^(save|submit|post|sign|file|bill|approve|finish|complete|done|ok|send|create|close)( .*\b(and|charges?|claims?|bill|changes|lines?|encounter|visit|superbill|all)\b.*)?$/.test(
      words,
    )
  );
}

/** Whether a heading asks to choose from what stands under it. */
export function namesChoice(text: string): boolean {
  return /^(choose|select|pick|tick) (from )?(the |your )?(billing )?(codes|charges|procedures|services)\b/.test(
    plainWords(text),
  );
}

/** Whether a header says nothing that a list of charges says: "Lot #", "Bin". */
export function isStrangeHeader(text: string): boolean {
  return /[a-z]/i.test(text) && roleInLabel(text) === null && !isChargeHeading(text);
}
