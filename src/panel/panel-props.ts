import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { CheckResult } from "../engine/check-result";
import type { CodeFacts } from "../engine/code-facts";
import type { CodeGuide } from "../guides/guide";

/** Why there is no fresh answer. */
export type PanelTrouble = "worker-gone" | "extension-updated" | "check-failed";

/** What a code card shows: figures of the tables, and the words of a guide. */
export interface CardContent {
  readonly facts: CodeFacts;
  /** Null where no words were written about the code. */
  readonly guide: CodeGuide | null;
}

/** The code card that is open, with its content once that has come. */
export interface OpenCard {
  readonly code: string;
  readonly content: CardContent | null;
}

/** Everything the panel shows. It holds no state of the claim of its own: the page session hands it a new set after every change. */
export interface PanelProps {
  readonly state: "checking" | "checked" | "not-checked";
  /** Of the snapshot shown. */
  readonly revision: number;
  readonly snapshot: ClaimSnapshot;
  /** The answer to this revision; while `checking`, the answer to an earlier one or null. */
  readonly result: CheckResult | null;
  readonly trouble: PanelTrouble | null;
  readonly collapsed: boolean;
  readonly card: OpenCard | null;
  onCollapse(collapsed: boolean): void;
  /** Opens the code card of a line's code. */
  onOpenCard(code: string, line: number): void;
  onCloseCard(): void;
  /** Opens the extension's options page, at a rule or a section where an id is given. */
  onOpenOptions(at: string | null): void;
}

/** A mark in the gutter beside a line. Coordinates are CSS pixels from the panel host's origin. */
export interface Mark {
  readonly line: number;
  readonly state: "error" | "warning" | "info" | "clean" | "partly" | "not-checked";
  readonly label: string;
  readonly left: number;
  readonly top: number;
}
