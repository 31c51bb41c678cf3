/** How the bytes of a text file are to be read. CMS publishes Latin-1; files saved again by Excel or Notepad come in the others. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Told by the byte order mark, by the zero bytes of UTF-16, or else by whether the bytes are sound UTF-8. What is not is taken for
 * Latin-1 (windows-1252, which is Latin-1 with quotation marks), so that no text is unreadable.
 */
function encodingOf(bytes: Uint8Array): TextEncodingName {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  // Every layout begins with an ASCII letter, digit or quotation mark.
  if (first !== 0 && second === 0) return "utf-16le";
  if (first === 0 && second !== 0 && second !== undefined) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The text without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/**
 * For a text that is handed on as bytes: turns UTF-16 chunks into UTF-8 ones and leaves the others alone. Call with `null` at the
 * end of the text.
 */
export function toSingleBytes(head: Uint8Array): (chunk: Uint8Array | null) => Uint8Array {
  const encoding = encodingOf(head);
  if (encoding === "utf-8" || encoding === "windows-1252") return (chunk) => chunk ?? new Uint8Array(0);
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk) =>
    encoder.encode(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
}
