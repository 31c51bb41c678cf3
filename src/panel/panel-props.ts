import type { LineArithmetic } from "../claim/claim-payment";
import type { ClaimSnapshot } from "../claim/claim-snapshot";
import type { DismissalReason, DismissalScope } from "../claim/dismissal";
import type { LineChange } from "../claim/line-change";
import type { TimedDay } from "../claim/minute-sheet";
import type { CheckResult, Finding } from "../engine/check-result";
import type { CodeFacts, FeeChoices, SupposedFee, SupposedService } from "../engine/code-facts";
import type { Appeal } from "../guides/appeal";
import type { CodeGuide } from "../guides/guide";

/** Why there is no fresh answer. */
export type PanelTrouble = "worker-gone" | "extension-updated" | "site-removed" | "check-failed";

/** What a code card shows: figures of the tables, and the words of a guide. */
export interface CardContent {
  readonly facts: CodeFacts;
  /** Null where no words were written about the code. */
  readonly guide: CodeGuide | null;
  readonly appeals: readonly Appeal[];
}

/** The code card that is open, with its content once that has come. `unanswered`: it did not come. */
export interface OpenCard {
  readonly code: string;
  /** What stands on the line it was opened from, where the card was opened from one. */
  readonly line: LineOfCard | null;
  readonly content: CardContent | "unanswered" | null;
  /** The part to begin with; null: the top. */
  readonly part: CardPart | null;
}

export interface LineOfCard {
  /** Null where the form shows none. */
  readonly placeOfService: string | null;
  readonly modifiers: readonly string[];
}

export type CardPart = "appeals";

/** What a card asks for while it is open; null where there is no answer. */
export interface CardAnswers {
  feeChoices(): Promise<FeeChoices | null>;
  supposeFee(service: SupposedService): Promise<SupposedFee | null>;
}

/**
 * What became of the last fix. `because` is a sentence without a full stop; `restored` is false where the page did not let go of what was
 * written, so that a person has to look at the line.
 */
export type FixState =
  | { readonly kind: "writing" }
  | { readonly kind: "written"; readonly what: readonly string[] }
  | { readonly kind: "undone" }
  | { readonly kind: "not-written" | "not-undone"; readonly because: string; readonly restored: boolean };

/** How fixes get onto the page. */
export interface FixingProps {
  readonly state: FixState | null;
  /** Whether the last press was not obeyed, because the button had just moved or something lay over it. */
  readonly pressRefused: boolean;
  /** Why changes cannot be written, as a sentence without a full stop; null where they can. Looks at the page. */
  whyNotWritable(changes: readonly LineChange[]): string | null;
  /** Only on a person's click or key. `what`: the changes in words. */
  onApply(changes: readonly LineChange[], what: readonly string[]): void;
  onUndo(): void;
  /** The person has read what became of the fix. */
  onClose(): void;
}

/** A finding that a person set aside, with those that explain it. */
export interface DismissedFinding {
  readonly finding: Finding;
  readonly scope: DismissalScope;
}

export interface DismissalProps {
  /** Findings of the answer that are not shown because of a dismissal. */
  readonly dismissed: readonly DismissedFinding[];
  /** The one of which the panel still says that it was dismissed, to be undone. */
  readonly last: DismissedFinding | null;
  /**
   * What could not be saved of what a person did last: that it is dismissed at all, its line in the log, or that it is shown again.
   * Null: nothing.
   */
  readonly unsaved: "dismissal" | "log" | "restoring" | null;
  /** Whether a person may turn the rule off for all claims. */
  mayTurnOff(rule: string): boolean;
  onDismiss(finding: Finding, scope: DismissalScope, reason: DismissalReason): void;
  onRestore(dismissed: DismissedFinding): void;
  /** The person has read that it was dismissed. */
  onClose(): void;
}

/** A corner of the window. */
export type PanelCorner = "top left" | "top right" | "bottom left" | "bottom right";

/** Where the panel stands: CSS pixels from the edges at the corner that it is nearest to. */
export interface PanelWhere {
  readonly corner: PanelCorner;
  readonly across: number;
  readonly down: number;
}

/** How a person moves the panel. */
export interface MovingProps {
  /** Whether a person put it somewhere. */
  readonly isPlaced: boolean;
  /** It follows, so many CSS pixels from where it was picked up, and stands there. */
  onMove(across: number, down: number): PanelWhere;
  /** It settles at the nearest free place, which is kept. */
  onDrop(): PanelWhere;
  /** It goes back to where it was picked up. */
  onCancel(): PanelWhere;
  /** Nothing is kept any more: it stands where there is room. */
  onPutBack(): void;
}

/** What a key of the browser's own asks of the panel. */
export type PanelCommand = "next-finding" | "toggle-panel" | "fix" | "undo" | "dismiss" | "why";

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
  readonly fixing: FixingProps;
  readonly dismissals: DismissalProps;
  /** The last command with its number; each number is obeyed once. */
  readonly command: { readonly name: PanelCommand; readonly number: number } | null;
  /** Gives the focus back to where it was before a command took it. */
  onLeave(): void;
  readonly moving: MovingProps;
  onCollapse(collapsed: boolean): void;
  /** True where imported tables are damaged or could not be read, and the others judged `result` alone. */
  readonly tablesLeftOut: boolean;
  /** The timed services that minutes can be said of, by claim and day. */
  readonly timedDays: readonly TimedDay[];
  /** Takes what a person typed: minutes of a code, or without a code the length of the session; null where the box is empty. */
  onMinutes(day: Pick<TimedDay, "claim" | "date">, code: string | null, minutes: number | null): void;
  /** The arithmetic of each line of `result`; null where there is no answer. */
  onAskArithmetic(): Promise<readonly LineArithmetic[] | null>;
  readonly cardAnswers: CardAnswers;
  /** Opens the code card of a line's code, at a part of it where one is named. */
  onOpenCard(code: string, line: number, part?: CardPart): void;
  /** Asks once more for the content of the open card. */
  onAskCardAgain(): void;
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
