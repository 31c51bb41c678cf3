import type { ClaimSnapshot, IsoDate } from "../claim/claim-snapshot";
import type { MinuteSheet } from "../claim/minute-sheet";
import { readValue } from "../claim/reading";

/** The claim and day whose minutes are meant. */
export interface MinuteDay {
  readonly claim: number;
  readonly date: IsoDate;
}

/**
 * The minutes that a person typed beside one form. They live here and in the messages that ask about them, nowhere else. Another
 * patient's lines may come into the same form: what no longer fits the lines, or was typed at another address, is forgotten.
 */
export class MinuteMemory {
  private sheets: readonly MinuteSheet[] = [];
  private typedAt = "";
  private claimsThen = "";

  /** Null takes back what was said. */
  setMinutes(day: MinuteDay, code: string, minutes: number | null): void {
    this.change(day, (sheet) => {
      const { [code]: _, ...others } = sheet.minutes;
      return { ...sheet, minutes: minutes === null ? others : { ...others, [code]: minutes } };
    });
  }

  setSession(day: MinuteDay, minutes: number | null): void {
    this.change(day, (sheet) => ({ ...sheet, sessionMinutes: minutes }));
  }

  /** What still fits a reading made at an address. */
  fitting(snapshot: ClaimSnapshot, address: string): readonly MinuteSheet[] {
    const claims = claimsOf(snapshot);
    if (this.typedAt === "") {
      this.typedAt = address;
      this.claimsThen = claims;
    }
    // A claim's number means something only among the numbers of its own reading.
    const several = new Set(snapshot.lines.map((line) => line.claim)).size > 1;
    if (address !== this.typedAt || (several && claims !== this.claimsThen)) this.sheets = [];
    this.typedAt = address;
    this.claimsThen = claims;
    this.sheets = this.sheets.flatMap((sheet) => stillFitting(sheet, snapshot));
    return this.sheets;
  }

  private change({ claim, date }: MinuteDay, make: (sheet: MinuteSheet) => MinuteSheet): void {
    const isIt = (sheet: MinuteSheet): boolean => sheet.claim === claim && sheet.date === date;
    const known = this.sheets.find(isIt) ?? { claim, date, minutes: {}, sessionMinutes: null };
    this.sheets = [...this.sheets.filter((sheet) => !isIt(sheet)), make(known)];
  }
}

function claimsOf({ lines }: ClaimSnapshot): string {
  return lines.map(({ claim }) => claim).join();
}

/** Minutes of a code that left the claim and day are gone; with the last code the length of the session goes too. */
function stillFitting(sheet: MinuteSheet, { lines }: ClaimSnapshot): MinuteSheet[] {
  const ofDay = lines.filter(
    ({ claim, dateOfService }) =>
      claim === sheet.claim && (dateOfService.state === "absent" || readValue(dateOfService) === sheet.date),
  );
  const codes = new Set(ofDay.map(({ code }) => readValue(code)));
  const minutes = Object.fromEntries(Object.entries(sheet.minutes).filter(([code]) => codes.has(code)));
  return ofDay.length === 0 ? [] : [{ ...sheet, minutes }];
}
