import browser from "../../../src/browser";

/** An event of the browser's, with the listeners in reach of the test. */
export class FakeEvent<Arguments extends unknown[]> {
  readonly listeners = new Set<(...values: Arguments) => unknown>();
  addListener(listener: (...values: Arguments) => unknown): void {
    this.listeners.add(listener);
  }
  removeListener(listener: (...values: Arguments) => unknown): void {
    this.listeners.delete(listener);
  }
  /** Calls every listener and hands back what they returned. */
  emit(...values: Arguments): unknown[] {
    return [...this.listeners].map((listener) => listener(...values));
  }
}

/** As `FakeEvent`, for listeners that answer by the callback, at once or later: hands back what each answers, as a promise. */
class FakeMessageEvent extends FakeEvent<[unknown, object, (reply: unknown) => void]> {
  ask(message: unknown, sender: object): (Promise<unknown> | undefined)[] {
    return [...this.listeners].map((listener) => {
      let waits: unknown;
      const reply = new Promise((resolve) => {
        waits = listener(message, sender, resolve);
      });
      return waits === true ? reply : undefined;
    });
  }
}

export interface FakeFrame {
  readonly frameId: number;
  readonly origin: string;
  /** Whether a content script was put into it. */
  hasScript?: boolean;
}

/** What a browser says of a question that a page of the extension asks. */
export const ownPage = {
  id: "claimlight-id",
  url: "extension://claimlight/src/popup/popup.html",
  origin: "extension://claimlight",
};

interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
}

/**
 * The few browser calls that the background, the popup and the options page make, kept in memory. It stands in the place of
 * `browser`, which is an empty object in the test projects (`test/no-browser.ts`).
 */
export class FakeBrowser {
  granted: string[] = [];
  stored: Record<string, unknown> = {};
  /** What an administrator has set; null: nothing, which Firefox answers with an error. */
  managed: Record<string, unknown> | null = null;
  registered: Registration[] = [];
  /** The frames of each open tab; a tab that is missing here cannot be looked into. */
  frames = new Map<number, readonly FakeFrame[]>();
  /** Every injection of a file: tab, frames. */
  injected: { readonly tabId: number; readonly frameIds: readonly number[] }[] = [];
  /** What `executeScript` with a function yields in each frame. */
  frameResult: (frame: FakeFrame, index: number) => unknown = ({ origin, hasScript = false }) => ({
    origin,
    hasScript,
  });
  /** Calls of `scripting.*` in order, and how many run at this moment. */
  calls: string[] = [];
  running = 0;
  mostRunning = 0;
  /** Names of calls that fail, each once. */
  failing: string[] = [];

  readonly runtime = {
    id: "claimlight-id" as string | undefined,
    lastError: undefined,
    onMessage: new FakeMessageEvent(),
    onConnect: new FakeEvent<[FakePort]>(),
    onInstalled: new FakeEvent<[]>(),
    onStartup: new FakeEvent<[]>(),
    sendMessage: async (message: unknown): Promise<unknown> => {
      // As a browser does, what crosses is a copy.
      const replies = this.runtime.onMessage.ask(structuredClone(message), ownPage);
      const reply = replies.find((each) => each !== undefined);
      return structuredClone(await reply);
    },
    getURL: (path: string) => `extension://claimlight/${path}`,
    openOptionsPage: async () => {},
  };

  readonly permissions = {
    onAdded: new FakeEvent<[]>(),
    onRemoved: new FakeEvent<[]>(),
    getAll: async () => ({ origins: [...this.granted], permissions: [] }),
    request: async ({ origins }: { origins: string[] }) => {
      this.granted.push(...origins);
      this.permissions.onAdded.emit();
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      this.granted = this.granted.filter((origin) => !origins.includes(origin));
      this.permissions.onRemoved.emit();
      return true;
    },
  };

  readonly storage = {
    onChanged: new FakeEvent<[Record<string, unknown>, string]>(),
    managed: {
      get: async () => {
        if (!this.managed) throw new Error("Managed storage manifest not found");
        return structuredClone(this.managed);
      },
    },
    local: {
      onChanged: new FakeEvent<[Record<string, { newValue?: unknown }>]>(),
      get: async (key: string | null) => {
        if (key === null) return structuredClone(this.stored);
        return key in this.stored ? { [key]: structuredClone(this.stored[key]) } : {};
      },
      set: async (values: Record<string, unknown>) => {
        Object.assign(this.stored, structuredClone(values));
        const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }] as const);
        this.storage.local.onChanged.emit(Object.fromEntries(changes));
      },
    },
  };

  readonly scripting = {
    getRegisteredContentScripts: () => this.call("getRegistered", () => [...this.registered]),
    registerContentScripts: (scripts: Registration[]) =>
      this.call("register", () => {
        if (this.registered.length > 0) throw new Error("Duplicate script ID");
        this.registered = [...scripts];
      }),
    updateContentScripts: (scripts: Registration[]) =>
      this.call("update", () => {
        this.registered = [...scripts];
      }),
    unregisterContentScripts: () =>
      this.call("unregister", () => {
        this.registered = [];
      }),
    executeScript: ({
      target,
      files,
    }: {
      target: { tabId: number; frameIds?: number[] };
      files?: string[];
    }) => {
      const frames = this.frames.get(target.tabId);
      if (!frames) return Promise.reject(new Error("Cannot access contents of the page"));
      if (files) {
        this.injected.push({ tabId: target.tabId, frameIds: target.frameIds ?? [] });
        for (const frame of frames) if (target.frameIds?.includes(frame.frameId)) frame.hasScript = true;
      }
      return Promise.resolve(
        frames.map((frame, index) => ({ frameId: frame.frameId, result: this.frameResult(frame, index) })),
      );
    },
  };

  /** What the button of each tab shows, by call: "setTitle" and the like. */
  buttons = new Map<number, Record<string, unknown>>();
  readonly action = {
    setIcon: async ({ tabId, path }: { tabId: number; path: object }) => this.show(tabId, { path }),
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => this.show(tabId, { text }),
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
      this.show(tabId, { color }),
    setBadgeTextColor: async () => {},
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => this.show(tabId, { title }),
  };

  readonly commands = {
    onCommand: new FakeEvent<[string]>(),
    bound: [] as { name: string; description?: string; shortcut?: string }[],
    getAll: async () => [...this.commands.bound],
  };

  readonly tabs = {
    onUpdated: new FakeEvent<[number, { status?: string }]>(),
    created: [] as string[],
    create: async ({ url }: { url: string }) => {
      this.tabs.created.push(url);
    },
    /** Tab ids 1 to 3 are open, whether or not they can be looked into. */
    query: async () => [1, 2, 3].map((id) => ({ id })),
    /** Those that have not loaded yet. */
    loading: new Set<number>(),
    get: async (id: number) => ({ id, status: this.tabs.loading.has(id) ? "loading" : "complete" }),
    /** What the frames of a tab answer; null: nobody listens. */
    answers: (() => null) as () => readonly unknown[] | null,
    /** The newest port, for answers that come when the test wants them. */
    port: null as FakePort | null,
    connect: (): FakePort => {
      const port = new FakePort();
      this.tabs.port = port;
      const answers = this.tabs.answers();
      port.sent = () => {
        for (const answer of answers ?? []) port.onMessage.emit({ answer: JSON.stringify(answer) });
      };
      if (!answers) queueMicrotask(() => port.onDisconnect.emit());
      return port;
    },
  };

  private show(tabId: number, what: object): void {
    this.buttons.set(tabId, { ...this.buttons.get(tabId), ...what });
  }

  private async call<Result>(name: string, work: () => Result): Promise<Result> {
    this.calls.push(name);
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    // A turn of the event loop, as the browser's own process would take.
    await new Promise((resolve) => setTimeout(resolve));
    this.running -= 1;
    const failure = this.failing.indexOf(name);
    if (failure >= 0) {
      this.failing.splice(failure, 1);
      throw new Error(`${name} failed`);
    }
    return work();
  }
}

export class FakePort {
  sender: object | undefined = ownPage;
  posted: unknown[] = [];
  disconnected = false;
  sent: () => void = () => {};
  readonly onMessage = new FakeEvent<[unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();
  postMessage(message: unknown): void {
    this.posted.push(message);
    queueMicrotask(() => this.sent());
  }
  disconnect(): void {
    this.disconnected = true;
  }
}

/** Puts a fresh fake in the browser's place. Its texts stay the stub's. */
export function installFakeBrowser(): FakeBrowser {
  const fake = new FakeBrowser();
  for (const key of Object.keys(browser)) if (key !== "i18n") Reflect.deleteProperty(browser, key);
  if (!navigator.locks) Object.defineProperty(navigator, "locks", { value: new FakeLocks() });
  return Object.assign(browser, fake) && fake;
}

/** Where the tests run in no browser: work under a name runs one after the other. */
class FakeLocks {
  private readonly last = new Map<string, Promise<unknown>>();

  request<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const done = (this.last.get(name) ?? Promise.resolve()).then(work);
    this.last.set(
      name,
      done.catch(() => {}),
    );
    return done;
  }
}
