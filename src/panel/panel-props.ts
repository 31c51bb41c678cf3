import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { CheckResult } from "../engine/check-result";
import type { CodeFacts } from "../engine/code-facts";

/** Why there is no fresh answer. */
export type PanelTrouble = "worker-gone" | "extension-updated" | "check-failed";

/** The code card that is open, with the facts once they have come. */
export interface OpenCard {
  readonly code: string;
  readonly facts: CodeFacts | null;
}

/** Everything the panel shows. It holds no state of the claim of its own: the page session hands it a new set after every change. */
export interface PanelProps {
  readonly state: "checking" | "checked" | "not-checked";
  /** Of the snapshot shown. */
  readonly revision: number;
  readonly snapshot: ClaimSnapshot;
  /** The answer to this revision; while `checking`, the answer to an earlier one or null. */
  readonly result: CheckResult | null;
  /** One for each line that `result` is about; a line keeps its key when its row moves, and with it what was opened there. */
  readonly lineKeys: readonly string[];
  readonly trouble: PanelTrouble | null;
  readonly collapsed: boolean;
  readonly card: OpenCard | null;
  onCollapse(collapsed: boolean): void;
  /** Opens the code card of a line's code. */
  onOpenCard(code: string, line: number): void;
  onCloseCard(): void;
  /** Opens the extension's options page, at a rule or a section where an id is given. */
  onOpenOptions(at: string | null): void;
  /** What is found on the page now, and why, as text to copy: structure and reasons, never a value. */
  readingReport(): string;
}

/** A mark in the gutter beside a line. Coordinates are CSS pixels from the panel host's origin. */
export interface Mark {
  readonly line: number;
  readonly state: "error" | "warning" | "info" | "clean" | "partly" | "not-checked";
  readonly label: string;
  readonly left: number;
  readonly top: number;
}
