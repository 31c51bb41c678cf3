import { useState } from "preact/hooks";

export interface Copying {
  /** Null until a text was asked for and the browser has answered. */
  readonly outcome: "copied" | "refused" | null;
  /** The text asked for last: where the browser refused, it can be shown to be selected. */
  readonly text: string;
  copy(text: string): Promise<void>;
}

/** Copying on a person's click. A page without https has no clipboard, and a frame may be barred from it. */
export function useCopy(): Copying {
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Copying["outcome"]>(null);
  const copy = async (wanted: string): Promise<void> => {
    setText(wanted);
    // Emptied first, or the same word is not said again.
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(wanted);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return { outcome, text, copy };
}
