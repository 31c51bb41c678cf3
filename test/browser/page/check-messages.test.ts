import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readValue } from "../../../src/claim/reading";
import type { FrameTally, Messages } from "../../../src/message-protocol";
import { FormSession } from "../../../src/page/form-session";
import { startSession } from "../../../src/page/session";
import { findChargeForms } from "../../../src/readers/read-page";
import { installFakeBrowser, ownPage } from "../../unit/background/fake-browser";
import { therapyFindings, therapyResult } from "../panel/sample-results";
import { pageOfForms } from "./page-of-forms";
import { partAtHand } from "./parts-at-hand";

/* Messages between page and background that are lost, late, doubled, mixed up or out of order: the page's own parts, on a transport that does all that. */

type Answer = Messages["claim.check"]["answer"];
type Question = Messages["claim.check"]["ask"];

const oneLine = `<table><tr><th>CPT<th>Modifiers<th>Units<tr><td><input name="code_1" value="97552"><td><input name="mod_1" value="GP"><td><input name="units_1" value="1"></table>`;

/** A question that crossed, and what may still become of it. */
interface Crossed {
  readonly question: Question;
  reply(envelope: unknown): void;
  break(): void;
}

const tooManyUnits = therapyFindings.filter(({ rule }) => rule === "mue-absolute");

let crossed: Crossed[] = [];
/** The revisions that an answer reached the page for. */
let delivered = new Set<number>();
let end: AbortController;
let session: FormSession;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function start(): void {
  const browser = installFakeBrowser();
  crossed = [];
  delivered = new Set();
  browser.runtime.sendMessage = (message) =>
    new Promise((resolve, reject) => {
      const { name, ask } = structuredClone(message) as { name: string; ask: Question };
      if (name !== "claim.check") return resolve({ answer: "null" });
      crossed.push({
        question: ask,
        reply: resolve,
        break: () => reject(new Error("The message channel closed before a response was received")),
      });
    });
  document.body.innerHTML = oneLine;
  end = new AbortController();
  session = new FormSession(
    document,
    formNow(),
    pageOfForms(end.signal, () => session.read(formNow())),
  );
  session.read(formNow());
}

function stop(): void {
  session.retire();
  end.abort();
}

function formNow() {
  const [form] = findChargeForms(document);
  if (!form) throw new Error("The form is not read");
  return form;
}

const unitsIn = ({ snapshot }: Question): number => {
  const [line] = snapshot.lines;
  return line ? (readValue(line.units) ?? 0) : 0;
};

/** As the background judges: by the snapshot alone. More than one unit is too many. */
function judge(question: Question): Answer {
  return {
    ...therapyResult,
    revision: question.snapshot.revision,
    coverage: [{ line: 1, state: "checked" }],
    findings: unitsIn(question) > 1 ? tooManyUnits.map((finding) => ({ ...finding, lines: [1] })) : [],
    notChecked: [],
    timedDays: [],
    tablesLeftOut: false,
  };
}

type Step =
  | { readonly kind: "edit"; readonly units: number }
  | { readonly kind: "settings" }
  | { readonly kind: "time"; readonly milliseconds: number }
  | {
      readonly kind: "answer" | "mixed up" | "broken" | "unheard" | "refused";
      readonly question: number;
    };

async function take(step: Step): Promise<void> {
  switch (step.kind) {
    case "edit": {
      const box = document.querySelector("[name=units_1]") as HTMLInputElement;
      box.value = String(step.units);
      session.read(formNow());
      break;
    }
    case "settings":
      session.checkAfresh();
      break;
    case "time":
      await vi.advanceTimersByTimeAsync(step.milliseconds);
      break;
    default: {
      const [one] = crossed.length > 0 ? crossed.splice(step.question % crossed.length, 1) : [];
      if (!one) break;
      if (step.kind === "broken") one.break();
      else if (step.kind === "unheard") one.reply(undefined);
      else if (step.kind === "refused") one.reply({ failed: "Error: it threw" });
      else if (step.kind === "answer" || crossed.length === 0) {
        delivered.add(one.question.snapshot.revision);
        one.reply({ answer: JSON.stringify(judge(one.question)) });
        // A doubled reply, as a browser would not pass it on.
        one.reply({ answer: JSON.stringify(judge(one.question)) });
      } else {
        const { question } = crossed[0] as Crossed;
        if (question.snapshot.revision === one.question.snapshot.revision)
          delivered.add(question.snapshot.revision);
        one.reply({ answer: JSON.stringify(judge(question)) });
      }
    }
  }
  // Promises settle, and what is to be drawn at once is drawn.
  await vi.advanceTimersByTimeAsync(1);
}

function shown() {
  const panel = document.querySelector("claimlight-panel")?.shadowRoot?.querySelector(".claimlight");
  return {
    state: panel?.getAttribute("data-state"),
    revision: Number(panel?.getAttribute("data-revision")),
    tooMany: panel?.querySelector("[data-rule=mue-absolute]") !== null,
    troubled: panel?.querySelector(".trouble") !== null,
  };
}
const unitsNow = () => Number((document.querySelector("[name=units_1]") as HTMLInputElement).value);

/** What holds at every moment. */
function expectTruth(): void {
  const { state, revision, tooMany, troubled } = shown();
  const { notFullyChecked, lines, errors, warnings } = session.tally;
  const isAnswered = delivered.has(session.snapshot.revision);
  if (state === "checked") {
    expect(revision).toBe(session.snapshot.revision);
    expect(isAnswered).toBe(true);
    expect(tooMany).toBe(unitsNow() > 1);
  }
  // What the toolbar says: nothing counts as checked, and nothing as found, without an answer to what stands there now.
  if (isAnswered && state === "checked") expect(errors + warnings > 0).toBe(unitsNow() > 1);
  else expect([notFullyChecked, errors, warnings]).toEqual([lines, 0, 0]);
  if (troubled) expect(tooMany).toBe(false);
}

const units = fc.integer({ min: 1, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("edit" as const), units }) },
  { weight: 1, arbitrary: fc.constant({ kind: "settings" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("time" as const),
      milliseconds: fc.constantFrom(1, 120, 1100, 5100, 20_000),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "answer" as const,
        "answer" as const,
        "mixed up" as const,
        "broken" as const,
        "unheard" as const,
        "refused" as const,
      ),
      question: fc.nat(9),
    }),
  },
);

test("whatever becomes of the messages, nothing is shown as checked but by its own answer, and no question is waited for forever", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), fc.boolean(), async (steps, heals) => {
      start();
      try {
        await vi.advanceTimersByTimeAsync(1);
        for (const each of steps) {
          await take(each);
          expectTruth();
        }
        const before = session.snapshot.revision;
        if (heals) {
          // The next question is heard, as the one after an edit, whatever became of all before it.
          await take({ kind: "edit", units: unitsNow() === 1 ? 2 : 1 });
          expect(session.snapshot.revision).toBe(before + 1);
          await take({ kind: "answer", question: crossed.length - 1 });
          expect(shown()).toMatchObject({ state: "checked", tooMany: unitsNow() > 1, troubled: false });
        }
        // From here on all is lost.
        await vi.advanceTimersByTimeAsync(60_000);
        expectTruth();
        const { state, troubled } = shown();
        expect(state === "checked" ? delivered.has(session.snapshot.revision) : troubled).toBe(true);
        expect(state).not.toBe("checking");
      } finally {
        stop();
      }
    }),
    { numRuns: 60 },
  );
});

test("a question that is lost is asked again, and an answer that comes when it was given up still counts", async () => {
  start();
  await vi.advanceTimersByTimeAsync(4900);
  expect([crossed.length, shown().state]).toEqual([1, "checking"]);
  await vi.advanceTimersByTimeAsync(200);
  expect([crossed.length, shown().state, shown().troubled]).toEqual([2, "not-checked", true]);
  await take({ kind: "answer", question: 0 });
  expect(shown()).toMatchObject({ state: "checked", troubled: false });
  // What becomes of the second one changes nothing.
  await take({ kind: "refused", question: 0 });
  expect(shown()).toMatchObject({ state: "checked", troubled: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(crossed).toEqual([]);
  stop();
});

test("a background that never answers is not asked for ever, and the panel no longer says that it is", async () => {
  start();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(crossed).toHaveLength(4);
  const words = document
    .querySelector("claimlight-panel")
    ?.shadowRoot?.querySelector(".trouble")?.textContent;
  expect(words).toBe("Claimlight could not check this claim. The next change tries again.");
  stop();
});

test("a toolbar that asks while lines wait for their answer is told that they are not checked, and of the answer when it comes", async () => {
  vi.useRealTimers();
  const browser = installFakeBrowser();
  const questions: Crossed[] = [];
  let changes = 0;
  browser.runtime.sendMessage = (message) =>
    new Promise((resolve) => {
      const { name, ask } = structuredClone(message) as { name: string; ask: Question };
      if (name === "claim.check") questions.push({ question: ask, reply: resolve, break: () => {} });
      else resolve({ answer: "null" });
      if (name === "forms.changed") changes += 1;
    });
  const told = async () => {
    const [answer] = browser.runtime.onMessage.ask({ name: "page.tally", ask: {} }, ownPage);
    const { lines, notFullyChecked } = JSON.parse(
      ((await answer) as { answer: string }).answer,
    ) as FrameTally;
    return `${notFullyChecked} of ${lines} open`;
  };
  const answerNewest = () => {
    const { question, reply } = questions.at(-1) as Crossed;
    reply({ answer: JSON.stringify(judge(question)) });
  };
  document.body.innerHTML = oneLine;
  const running = startSession(document, partAtHand);
  await expect.poll(() => questions.length).toBe(1);
  answerNewest();
  await expect.poll(told).toBe("0 of 1 open");
  const box = document.querySelector("[name=mod_1]") as HTMLInputElement;
  box.value = "GO";
  box.dispatchEvent(new Event("change", { bubbles: true }));
  await expect.poll(() => questions.length).toBe(2);
  expect(await told()).toBe("1 of 1 open");
  const before = changes;
  answerNewest();
  await expect.poll(() => changes).toBe(before + 1);
  expect(await told()).toBe("0 of 1 open");
  running.retire();
});
