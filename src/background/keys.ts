import browser from "../browser";
import { byPageOrder, type FrameForms, type KeyCommand, keyCommands } from "../message-protocol";
import { askFramesForForms, commandFrame } from "../messages";

/** Milliseconds in which the frames of a tab say what they show. One that is busy for longer is not waited for. */
const longestWait = 300;

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
  const signal = AbortSignal.timeout(longestWait);
  await askFramesForForms(tab.id, (frame) => frames.push(frame), signal);
  const frame = frameFor(frames);
  if (frame) await commandFrame(tab.id, frame.framePath, command, AbortSignal.timeout(longestWait));
}

/** The frame with the keyboard in it; where that shows no charge form, the first that does. */
export function frameFor(frames: readonly FrameForms[]): FrameForms | undefined {
  const withForms = frames.filter(({ forms }) => forms > 0);
  const inOrder = withForms.sort((one, other) => byPageOrder(one.framePath, other.framePath));
  return inOrder.find(({ focused }) => focused) ?? inOrder[0];
}
