import { localDay } from "../claim/calendar";
import { type ClaimContext, type PayerTerms, plainContext } from "../claim/claim-context";
import { payerById, unknownPayer } from "../payers/payers";
import { say } from "../say";
import { readSettings, type Settings } from "../settings/settings";
import { onSettingsStale, siteSetting } from "../settings/site-settings";

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
  const payer = payerOf(siteSetting(chosen, origin).payer ?? chosen.payer);
  return {
    ...plainContext(payer, localDay(new Date())),
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

/** A profile has its name in the language of the browser; a payer that has none keeps the one it was given. */
function payerOf(id: string): PayerTerms {
  const profile = payerById(id);
  return profile ? { ...profile, name: say(profile.name) } : unknownPayer(id);
}
