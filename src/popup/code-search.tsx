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

  const search = async (entered: string): Promise<void> => {
    setTyped(entered);
    newest.current = entered.trim();
    const asked = newest.current;
    setFound((before) => (before === "unanswered" || asked === "" ? null : before));
    if (asked === "") return;
    const answer = await answerInTime(ask("codes.find", { text: asked }));
    // Answers may overtake each other.
    if (asked === newest.current) setFound(answer ?? "unanswered");
  };
  const pick = (code: string): void => {
    void search("");
    onPick(code);
  };
  const codes = typeof found === "object" ? found : null;
  return (
    <search class="code-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = codes ?? [];
          if (first) pick(first.code);
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
