import type { LineField } from "../claim/claim-snapshot";
import type { FieldRole } from "../claim/field-names";
import type { Decision } from "./classify";
import type { Box } from "./dom";

/** How the rows of a group were found. */
export type GroupKind =
  | "table"
  | "grid"
  | "repeated rows"
  | "single row"
  | "ticked list"
  | "combined boxes"
  | "lines of text"
  | "numbered names";

/** A column of a group: the n-th box of a cell, or what all rows have under one label. */
export interface CandidateColumn {
  /** What the column is for, with the reasons; null where nothing speaks for anything. */
  readonly decision: Decision | null;
}

/** One row of a candidate. Boxes are looked up when they are asked for: most tables of a page are not about charges. */
export interface CandidateRow {
  readonly element: Element;
  /** The box of a column; null where the row has none. */
  box(column: number): Box | null;
  /** What a column holds, seen or hidden: to tell rows apart, never to be read. */
  key(column: number): string;
  /** The header over an element of the row, where it is a row of a table with one; else empty. */
  headerOver(element: Element): string;
  /** Every element the row consists of, where a grid splits it over several containers. */
  readonly parts: readonly Element[];
  /** Words that stand over the row in a group heading: compared and searched for a date of service, never kept. */
  readonly heading: string | null;
}

/**
 * Rows × boxes with their evidence: the one shape into which tables, grids, cards, ticked lists and lines of text are brought, so that
 * one judgement is made about all of them.
 */
export interface CandidateGroup {
  readonly kind: GroupKind;
  readonly root: Element;
  readonly columns: readonly CandidateColumn[];
  readonly rows: readonly CandidateRow[];
  /** Why lines or columns may be missing from the document; null where nothing says so. */
  readonly partial: string | null;
}

/** Whether a role is a field of a charge line, not one that is only compared or left alone. */
export function isLineField(role: FieldRole): role is LineField {
  return role !== "claimKey" && role !== "other";
}
