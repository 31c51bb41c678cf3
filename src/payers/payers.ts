import { commercialPayers } from "./commercial-payers";
import { federalPayers } from "./federal-payers";
import { nothingKnown, type PayerProfile } from "./payer-profile";

/** All profiles, in the order in which they are offered. */
export const payers: readonly PayerProfile[] = [...federalPayers, ...commercialPayers];

/** The profile of an id; undefined for an id nobody knows. */
export function payerById(id: string): PayerProfile | undefined {
  return payers.find((payer) => payer.id === id);
}

/** For a claim whose payer is named but unknown: nothing is assumed of it. */
export function unknownPayer(name: string): PayerProfile {
  return { ...nothingKnown, id: name, name };
}
