import type { ClaimSnapshot } from "../claim/claim-snapshot";
import { codesToKeep } from "../claim/dismissal";
import { readValue } from "../claim/reading";
import type { Messages } from "../message-protocol";
import type { Lent } from "./lent";

type Answer = Messages["claim.check"]["answer"];
type Finding = Pick<Answer["findings"][number], "rule" | "lines">;

/** A finding that goes sooner, while its line is still being typed, counts for nothing. Milliseconds. */
const standingFor = 2000;

/**
 * Counts what the rules find on one form: each rule once for the same codes, when the finding has stood for a while or was dismissed. No
 * rule is dismissed more often than it is counted here.
 */
export class FiredCounter {
  private readonly counted = new Set<string>();
  /** What is dismissed of it. */
  private readonly dismissed = new Set<string>();
  private shown: ReadonlyMap<string, string> = new Map();
  /** What `shown` was made of. */
  private findings: Answer["findings"] | null = null;
  private snapshot: ClaimSnapshot | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lent: Pick<Lent, "ask">) {}

  /** What the panel shows now. */
  saw({ findings }: Answer, snapshot: ClaimSnapshot): void {
    if (findings === this.findings && snapshot === this.snapshot) return;
    this.findings = findings;
    this.snapshot = snapshot;
    const before = this.shown;
    this.shown = new Map(findings.map((finding) => [keyOf(finding, snapshot), finding.rule]));
    const isNew = (key: string) => !this.counted.has(key);
    if (![...this.shown.keys()].some((key) => isNew(key) && !before.has(key))) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), standingFor);
  }

  /** A person set it aside, however soon. Another finding for the same codes is then one more. */
  dismiss(finding: Finding, snapshot: ClaimSnapshot): void {
    const key = keyOf(finding, snapshot);
    const isNew = !this.counted.has(key) || this.dismissed.has(key);
    this.counted.add(key);
    this.dismissed.add(key);
    if (isNew) void this.lent.ask("findings.fired", { rules: [finding.rule] });
  }

  /** It is shown again, as if it had not been set aside. */
  restore(finding: Finding, snapshot: ClaimSnapshot): void {
    this.dismissed.delete(keyOf(finding, snapshot));
  }

  retire(): void {
    clearTimeout(this.timer);
  }

  private count(): void {
    const keys = [...this.shown.keys()].filter((key) => !this.counted.has(key));
    for (const key of keys) this.counted.add(key);
    const rules = keys.flatMap((key) => this.shown.get(key) ?? []);
    if (rules.length > 0) void this.lent.ask("findings.fired", { rules });
  }
}

function keyOf({ rule, lines }: Finding, snapshot: ClaimSnapshot): string {
  const own = snapshot.lines.filter(({ line }) => lines.includes(line));
  return `${rule} ${codesToKeep(own.flatMap(({ code }) => readValue(code) ?? []))}`;
}
