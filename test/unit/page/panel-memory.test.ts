import { beforeEach, expect, test, vi } from "vitest";
import { askBackground } from "../../../src/message-protocol";
import { answer } from "../../../src/messages";
import { lent } from "../../../src/page/lent";
import { PanelMemory } from "../../../src/page/panel-memory";
import { changePanel, type PanelPlace, readPanels } from "../../../src/settings/panels";
import { type FakeBrowser, installFakeBrowser } from "../background/fake-browser";

let browser: FakeBrowser;
beforeEach(() => {
  browser = installFakeBrowser();
  // As the background does.
  answer(askBackground, { "panel.keep": ({ site, setting }) => changePanel(site, setting).then(() => null) });
});

const site = "https://ehr.example/*";
const place = (across: number): PanelPlace => ({ corner: "top left", across, down: 8 });

async function memoryOf(origin: string) {
  const document = { defaultView: { origin }, baseURI: `${origin}/` } as unknown as Document;
  const onPlace = vi.fn();
  const onCollapsed = vi.fn();
  const memory = new PanelMemory(document, lent, onPlace, onCollapsed, new AbortController().signal);
  await memory.ready;
  return { memory, onPlace, onCollapsed };
}

test("a page follows another page of its site, and not the late news of what it did itself", async () => {
  const { memory, onPlace, onCollapsed } = await memoryOf("https://ehr.example");
  const late: Record<string, { newValue?: unknown }>[] = [];
  const { emit } = browser.storage.local.onChanged;
  browser.storage.local.onChanged.emit = (change) => {
    late.push(structuredClone(change));
    return [];
  };
  memory.change({ place: place(10) });
  memory.change({ place: place(20) });
  memory.change({ collapsed: true });
  expect(onPlace).toHaveBeenCalledTimes(2);
  await expect.poll(() => late.length).toBe(3);
  browser.storage.local.onChanged.emit = emit;
  for (const change of late) {
    browser.storage.local.onChanged.emit(change);
    expect(memory.setting).toEqual({ place: place(20), collapsed: true });
  }
  expect(onPlace).toHaveBeenCalledTimes(2);

  await changePanel(site, { place: place(30) });
  expect(memory.setting.place).toEqual(place(30));
  expect(onPlace).toHaveBeenCalledTimes(3);
  expect(onCollapsed).not.toHaveBeenCalled();
  await changePanel(site, { collapsed: false });
  expect(onCollapsed).toHaveBeenCalledOnce();
  await changePanel("https://other.example/*", { place: place(40) });
  expect(onPlace).toHaveBeenCalledTimes(3);
});

test("what did not change is not written, and a page that is no site's writes nothing", async () => {
  const { memory } = await memoryOf("https://ehr.example");
  memory.change({ place: null, collapsed: false });
  const { memory: own, onPlace } = await memoryOf("chrome-extension://claimlight");
  own.change({ place: place(10) });
  expect(own.setting.place).toEqual(place(10));
  expect(onPlace).toHaveBeenCalledOnce();
  await changePanel(site, {});
  expect(await readPanels()).toEqual({ [site]: { place: null, collapsed: false } });
});
