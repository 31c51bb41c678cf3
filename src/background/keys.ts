import browser from "../browser";
import { byPageOrder, type FrameForms, type KeyCommand, keyCommands } from "../message-protocol";
import { askFramesForForms, commandFrame } from "../messages";

/** Milliseconds for which the other frames of a tab are waited for once one with a form has answered. */
const pauseForOthers = 300;
/** Milliseconds in which a page that is busy may answer: a key that works much later than it was pressed would be a surprise. */
const longestWait = 3000;

/** Obeys the commands of the manifest, which a person can give other keys: each goes to the one frame of the focused tab that it is for. */
export function obeyKeys(): void {
  browser.commands.onCommand.addListener((name: string) => {
    const command = keyCommands.find((each) => each === name);
    if (command) void obey(command);
  });
}

async function obey(command: KeyCommand): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const frames: FrameForms[] = [];
  const end = new AbortController();
  let timer = setTimeout(() => end.abort(), longestWait);
  const onFrame = (frame: FrameForms): void => {
    const isFirst = frame.forms > 0 && !frames.some(({ forms }) => forms > 0);
    frames.push(frame);
    if (!isFirst) return;
    clearTimeout(timer);
    timer = setTimeout(() => end.abort(), pauseForOthers);
  };
  await askFramesForForms(tab.id, onFrame, end.signal);
  clearTimeout(timer);
  const frame = frameFor(frames);
  if (frame) await commandFrame(tab.id, frame.framePath, command, AbortSignal.timeout(longestWait));
}

/** The frame with the keyboard in it; where that shows no charge form, the first that does. */
export function frameFor(frames: readonly FrameForms[]): FrameForms | undefined {
  const withForms = frames.filter(({ forms }) => forms > 0);
  const inOrder = withForms.sort((one, other) => byPageOrder(one.framePath, other.framePath));
  return inOrder.find(({ focused }) => focused) ?? inOrder[0];
}
