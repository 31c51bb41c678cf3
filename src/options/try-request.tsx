import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import { text, textParts } from "../texts";

/** Reserved by RFC 2606: nobody can own it. Even a browser that let the request through would find no one. */
const address = "https://claimlight.invalid/";

/** The refusal is announced in a turn of its own, after the request has failed; in milliseconds. */
const patience = 2000;

/** Tries a request, and shows what the browser made of it: its own event says that it was refused, and by which rule. */
export function TryRequest() {
  const [outcome, setOutcome] = useState<"trying" | Refusal | null>(null);
  return (
    <>
      <p class="buttons">
        <button
          type="button"
          id="try-request"
          disabled={outcome === "trying"}
          onClick={() => {
            setOutcome("trying");
            void tryRequest().then(setOutcome);
          }}
        >
          {text("optionsTryRequest")}
        </button>
      </p>
      <p role="status" class="refusal">
        {outcome === "trying" ? text("optionsTrying") : outcome && words(outcome)}
      </p>
    </>
  );
}

/** The directive that the browser named; null where it did not refuse. */
interface Refusal {
  readonly directive: string | null;
}

function words({ directive }: Refusal) {
  if (directive === null) return <strong class="failing">{text("optionsNotRefused", { address })}</strong>;
  return (
    <>
      {textParts<ComponentChild>("optionsRefused", {
        refused: <strong>{text("optionsRefusedByBrowser")}</strong>,
        address,
        rule: <code>{directive}</code>,
      })}
    </>
  );
}

async function tryRequest(): Promise<Refusal> {
  const end = new AbortController();
  const refused = new Promise<Refusal>((resolve) => {
    document.addEventListener(
      "securitypolicyviolation",
      (event) => {
        if (event.blockedURI.startsWith(address.slice(0, -1)) && event.disposition === "enforce")
          resolve({ directive: directiveIn(event.originalPolicy, event.effectiveDirective) });
      },
      { signal: end.signal },
    );
  });
  const tooLong = new Promise<Refusal>((resolve) => {
    setTimeout(() => resolve({ directive: null }), patience);
  });
  fetch(address, { mode: "no-cors", credentials: "omit" }).catch(() => {});
  const outcome = await Promise.race([refused, tooLong]);
  end.abort();
  return outcome;
}

/** "connect-src 'self'": the directive as the policy has it. */
function directiveIn(policy: string, name: string): string {
  return (
    policy
      .split(";")
      .map((directive) => directive.trim())
      .find((directive) => directive.startsWith(`${name} `)) ?? name
  );
}
