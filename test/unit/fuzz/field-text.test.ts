import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseCharge,
  parseCode,
  parseDate,
  parseMinutes,
  parseModifiers,
  parsePlaceOfService,
  parsePointers,
  parseUnits,
  separatorIn,
  splitModifiers,
} from "../../../src/claim/field-text";
import { isWellFormedCode } from "../../../src/claim/hcpcs-code";
import { parseChargeText } from "../../../src/readers/charge-text";
import { fuzzRuns, fuzzTime } from "./fuzz-runs";
import { hostileText } from "./hostile-text";

const runs = { numRuns: fuzzRuns };

test(
  "whatever stands in a field, it is read as what it may be, or it has a reason that repeats nothing of it",
  () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const readings = {
          code: parseCode(text),
          modifiers: parseModifiers(splitModifiers(text)),
          units: parseUnits(text),
          placeOfService: parsePlaceOfService(text),
          dateOfService: parseDate(text),
          pointers: parsePointers(text),
          charge: parseCharge(text),
          minutes: parseMinutes(text),
        };
        for (const reading of Object.values(readings)) {
          if (reading.state === "unreadable" && text.trim().length > 8)
            expect(reading.because).not.toContain(text.trim());
        }
        const { code, units, charge, minutes, placeOfService, dateOfService } = readings;
        if (code.state === "read") expect(code.value).toMatch(/^[0-9A-Z]{5}$/);
        if (placeOfService.state === "read") expect(placeOfService.value).toMatch(/^[0-9A-Z]{1,2}$/);
        if (dateOfService.state === "read")
          expect(new Date(`${dateOfService.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
            dateOfService.value,
          );
        for (const number of [units, charge, minutes])
          if (number.state === "read") expect(Number.isFinite(number.value)).toBe(true);
        if (charge.state === "read") expect(Number.isSafeInteger(charge.value)).toBe(true);
      }),
      runs,
    );
  },
  fuzzTime,
);

test(
  "code, modifiers and units in one text come only from that text",
  () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, described) => {
        for (const given of [text, `97110${text}`, `${text}97110`]) {
          separatorIn(given);
          const parsed = parseChargeText(given, described);
          if (!parsed) continue;
          const upper = given.toUpperCase();
          expect(isWellFormedCode(parsed.code)).toBe(true);
          expect(upper).toContain(parsed.code);
          for (const modifier of parsed.modifiers) expect(upper).toContain(modifier);
          if (parsed.units !== null) expect(given).toContain(parsed.units);
        }
      }),
      runs,
    );
  },
  fuzzTime,
);
