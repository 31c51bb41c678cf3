import { useRef, useState } from "preact/hooks";
import { answerInTime } from "../answer-in-time";
import type { FoundCode } from "../message-protocol";
import { ask } from "../messages";
import { countText, text } from "../texts";

/** Finds a code by code or plain words. Nothing stands here until a person types. */
export function CodeSearch({ onPick }: { readonly onPick: (code: string) => void }) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly FoundCode[] | "unanswered" | null>(null);
  const newest = useRef("");
  /** The text that what is shown was found by: codes of fewer letters stand until those of all have come. */
  const answered = useRef("");
  /** The text after which Enter was pressed before its codes had come. */
  const entered = useRef<string | null>(null);

  const search = async (wanted: string): Promise<void> => {
    setTyped(wanted);
    newest.current = wanted.trim();
    entered.current = null;
    const asked = newest.current;
    setFound((before) => (before === "unanswered" || asked === "" ? null : before));
    if (asked === "") return;
    const answer = await answerInTime(ask("codes.find", { text: asked }));
    // Answers may overtake each other.
    if (asked !== newest.current) return;
    answered.current = asked;
    setFound(answer ?? "unanswered");
    if (entered.current === asked) pickFirst(answer);
  };
  const pick = (code: string): void => {
    void search("");
    onPick(code);
  };
  const pickFirst = (among: readonly FoundCode[] | null): void => {
    const [first] = among ?? [];
    if (first) pick(first.code);
  };
  const codes = typeof found === "object" ? found : null;
  return (
    <search class="code-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (answered.current === newest.current) pickFirst(codes);
          else entered.current = newest.current;
        }}
      >
        <label for="code-search">{text("popupFindCode")}</label>
        <input
          id="code-search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          placeholder={text("popupFindHint")}
          value={typed}
          onInput={(event) => void search(event.currentTarget.value)}
        />
      </form>
      <p role="status" class="note">
        {found === "unanswered" && text("cardNoAnswer")}
        {codes &&
          typed.trim() !== "" &&
          (codes.length === 0 ? text("popupNoCode") : countText("popupFound", codes.length))}
      </p>
      {codes && codes.length > 0 && (
        <ul class="found" aria-label={text("popupCodesFound")}>
          {codes.map(({ code, plainName }) => (
            <li key={code}>
              <button type="button" class="found-code" onClick={() => pick(code)}>
                <strong>{code}</strong>
                <span>{plainName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
