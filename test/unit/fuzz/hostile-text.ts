import fc from "fast-check";

/** What pages and files have been seen to hold, or could, where a code or a number is expected. */
const pieces = fc.constantFrom(
  "97110",
  "G0283",
  "GP",
  "59",
  "x2",
  "10/14/2026",
  "A",
  "1.5",
  "$",
  "-",
  ":",
  ",",
  "/",
  " ",
  "\u00a0",
  "\t",
  "\n",
  "\u200b",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\u0000",
  "\ud800",
  "９７",
  "٩",
  "é",
  "e\u0301",
  "<script>alert(1)</script>",
  "&lt;",
  "__proto__",
  "constructor",
  "NaN",
  "1e9",
  "999999999999999999999",
);

/** Texts of any characters, and texts put together of what comes near to being right. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
);
