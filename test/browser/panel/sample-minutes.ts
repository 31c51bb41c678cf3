import type { TimedDay } from "../../../src/claim/minute-sheet";

const day = { claim: 1, date: "2025-10-14", countUnknown: null };
const exercise = { code: "97110", name: "97110", lines: [1], onPage: false };
const handsOn = { code: "97140", name: "97140", lines: [4], onPage: false };

/** 38 minutes for 2 units. */
export const knownMinutes: TimedDay = {
  ...day,
  services: [
    { ...exercise, minutes: 24 },
    { ...handsOn, minutes: 14 },
  ],
  sessionMinutes: null,
  counts: [
    {
      services: [
        { name: "97110", minutes: 24, units: 1 },
        { name: "97140", minutes: 14, units: 1 },
      ],
      minutes: 38,
      billed: 2,
      supported: 3,
      range: "38–52",
    },
  ],
};

/** 20 minutes for 2 units. */
export const overbilledMinutes: TimedDay = {
  ...knownMinutes,
  services: [{ ...exercise, minutes: 20 }],
  counts: [
    {
      services: [{ name: "97110", minutes: 20, units: 2 }],
      minutes: 20,
      billed: 2,
      supported: 1,
      range: "8–22",
    },
  ],
};

/** The page shows the minutes of one service and not of the other. */
export const unknownMinutes: TimedDay = {
  ...day,
  services: [
    { ...exercise, minutes: null },
    { ...handsOn, minutes: 14, onPage: true },
  ],
  sessionMinutes: null,
  counts: [],
};
