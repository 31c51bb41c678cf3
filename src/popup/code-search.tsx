import { useRef, useState } from "preact/hooks";
import type { FoundCode } from "../message-protocol";
import { askOrNull } from "../messages";

/** Finds a code by code or plain words. Nothing stands here until a person types. */
export function CodeSearch({ onPick }: { readonly onPick: (code: string) => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly FoundCode[] | null>(null);
  const newest = useRef("");

  const search = async (typed: string): Promise<void> => {
    setText(typed);
    newest.current = typed.trim();
    const asked = newest.current;
    if (asked === "") return setFound(null);
    const codes = await askOrNull("codes.find", { text: asked });
    // Answers may overtake each other.
    if (asked === newest.current) setFound(codes);
  };
  const pick = (code: string): void => {
    void search("");
    onPick(code);
  };
  return (
    <search class="code-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found ?? [];
          if (first) pick(first.code);
        }}
      >
        <label for="code-search">Find a code</label>
        <input
          id="code-search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          placeholder="code or plain words"
          value={text}
          onInput={(event) => void search(event.currentTarget.value)}
        />
      </form>
      <p role="status" class="note">
        {found &&
          text.trim() !== "" &&
          (found.length === 0 ? "No code by that name is loaded." : `${found.length} found`)}
      </p>
      {found && found.length > 0 && (
        <ul class="found" aria-label="Codes found">
          {found.map(({ code, plainName }) => (
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
