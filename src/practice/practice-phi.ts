/**
 * The patient of the practice form: invented, and made to look as much like charges as real banners do (the ZIP code is a procedure
 * code, the record number looks like one). Tests prove that none of these strings leaves the page.
 */
export const practicePatient = {
  name: "Marisol Quintero-Vance",
  birthDate: "07/19/1958",
  recordNumber: "97535",
  memberId: "9ZK4QX7RP21",
  street: "214 Alder Way",
  city: "Cannon Beach, OR",
  zip: "97110",
  phone: "503-555-0142",
} as const;

/**
 * The strings of the banner that must never be read, stored or sent. The ZIP code and the record number are left out: as procedure
 * codes the same five characters are charges elsewhere on the form.
 */
export const practicePhi: readonly string[] = [
  "Marisol",
  "Quintero",
  "07/19/1958",
  "1958-07-19",
  "9ZK4QX7RP21",
  "214 Alder",
  "Cannon Beach",
  "503-555-0142",
];
