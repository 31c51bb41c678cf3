import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { ChargeForm } from "../readers/read-document";

/** What was read of a form, without anything of the page itself. */
export function snapshotOf(form: ChargeForm, revision: number): ClaimSnapshot {
  const { lines, unreadRows, partial, readerId } = form;
  return { revision, reader: readerId, partial, lines, unreadRows };
}
