import { localDay } from "../claim/calendar";
import { type ClaimContext, plainContext } from "../claim/claim-context";
import { payerById, unknownPayer } from "../payers/payers";
import { onSettingsStale, readSettings, type Settings, siteSetting } from "../settings/settings";

/** Kept until the settings change or the worker stops: a check per keystroke need not read the storage each time. */
let settings: Promise<Settings> | null = null;

onSettingsStale(() => {
  settings = null;
});

/**
 * What a claim typed on a page is judged with: the user's settings, with the payer of the page's site, and today. Minutes, other
 * practitioners and overrides are not known.
 */
export async function contextOfPage(origin: string | null): Promise<ClaimContext> {
  settings ??= readSettings();
  const known = settings;
  let chosen: Settings;
  try {
    chosen = await known;
  } catch (error) {
    // The next question reads again: a failed read must not stand for the worker's whole life.
    if (settings === known) settings = null;
    throw error;
  }
  const payer = siteSetting(chosen, origin).payer ?? chosen.payer;
  return {
    ...plainContext(payerById(payer) ?? unknownPayer(payer), localDay(new Date())),
    rules: chosen.rules,
    ruleFloors: chosen.ruleFloors,
    discipline: chosen.discipline,
    locality: chosen.locality,
    qualifyingParticipant: chosen.qualifyingParticipant,
    providerType: chosen.providerType,
    participating: chosen.participating,
    assigned: chosen.assigned,
    sequestration: chosen.sequestration,
  };
}
