import { render } from "preact";
import type { ServiceLine } from "../claim/claim-snapshot";
import type { TaughtMap } from "../claim/taught-map";
import { stepName, TeachBar, type TeachStep, type TeachView, teachSteps } from "../panel/teach-bar";
import teachStyle from "../panel/teach-style.css?inline";
import { fieldAt, learnMap } from "../readers/learn-map";
import { readerOf } from "../readers/taught-map";
import { announceTeaching, onTeachingElsewhere } from "../settings/announcements";
import { text, textLanguage } from "../texts";
import { siteOf } from "./frames";
import type { Lent } from "./lent";
import type { PageSettings } from "./page-settings";
import { focusedElement, pointAt } from "./point-at";
import type { DriftedMap } from "./taught-maps";

/** The host takes no room; the outlines are placed from its origin, which a transformed page may move. */
const hostStyle = `:host { all: initial !important; position: fixed !important; top: 0 !important; left: 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483647 !important; }
  @media print { :host { display: none !important; } }`;

type PointedFields = Record<TeachStep["field"], Element[]>;

const nothingPointed = (): PointedFields => ({
  code: [],
  modifiers: [],
  units: [],
  placeOfService: [],
  dateOfService: [],
  diagnosisPointers: [],
  claim: [],
  secondCode: [],
});

/**
 * Lets a person teach a form of this frame, and says when a taught map no longer fits. The bar and the outlines stand in a layer of our own:
 * nothing of the page is touched, and the page hears nothing of what is pointed at.
 */
export class Teaching {
  readonly #document: Document;
  readonly #key = newId();
  #host: HTMLElement | null = null;
  #mode: AbortController | null = null;
  #view: TeachView | null = null;
  #atTop = false;
  #pointed = nothingPointed();
  #hovered: Element | null = null;
  /** The map that is taught again: it keeps its id and name. */
  #replacing: TaughtMap | null = null;
  #learned: TaughtMap | null = null;
  #drifted: DriftedMap | null = null;
  /** The drift that a person does not want to hear of now. */
  #notNow = "";

  constructor(
    document: Document,
    private readonly lent: Lent,
    private readonly settings: Pick<PageSettings, "colourScheme">,
    signal: AbortSignal,
  ) {
    this.#document = document;
    signal.addEventListener("abort", () => this.#close());
  }

  /** Begins; false where this frame has nothing to point at. */
  start(replacing: TaughtMap | null): boolean {
    const view = this.#document.defaultView;
    const dom = this.lent.domOf(this.#document);
    const holdsFields = dom.controls.length > 0 || dom.all("table,[role=grid],[role=table]").length > 0;
    if (!view || !holdsFields || view.innerWidth < 160 || view.innerHeight < 80) return false;
    this.#mode?.abort();
    this.#mode = new AbortController();
    const { signal } = this.#mode;
    this.#replacing = replacing;
    this.#pointed = nothingPointed();
    pointAt(
      this.#document,
      {
        onHover: (element) => this.#hover(element),
        onPoint: (element) => this.#point(element),
        onTakeFocused: this.#takeFocused,
        onNext: this.#next,
        onCancel: this.#cancel,
      },
      signal,
    );
    onTeachingElsewhere(this.#key, this.#cancel, signal);
    const again = (): void => this.#draw();
    view.addEventListener("scroll", again, { capture: true, passive: true, signal });
    view.addEventListener("resize", again, { passive: true, signal });
    this.#show({ kind: "pointing", step: 0, pointed: 0, problem: "" });
    return true;
  }

  /** Says that a map no longer fits, and offers to teach the form again; null takes that back. */
  showDrift(drifted: DriftedMap | null): void {
    this.#drifted = drifted;
    if (this.#mode || this.#view?.kind === "saved") return;
    const key = drifted ? `${drifted.map.id} ${drifted.because}` : "";
    if (drifted && key !== this.#notNow) {
      this.#show({ kind: "drifted", name: drifted.map.name, because: drifted.because });
    } else if (this.#view?.kind === "drifted") this.#close();
  }

  #hover(element: Element | null): void {
    if (this.#view?.kind !== "pointing") return;
    this.#hovered = element && fieldAt(this.lent.domOf(this.#document), element);
    this.#draw();
  }

  #point(element: Element): void {
    const view = this.#view;
    const step = view?.kind === "pointing" ? teachSteps[view.step] : undefined;
    if (!step || view?.kind !== "pointing") return;
    // The frame in which a person points is the one: the others end.
    void announceTeaching(this.#key).catch(() => {});
    const field = fieldAt(this.lent.domOf(this.#document), element);
    const before = this.#pointed[step.field];
    if (!step.many) {
      this.#pointed[step.field] = [field];
      this.#goTo(view.step + 1);
      return;
    }
    // A second press on the same box takes it back.
    const others = before.filter((each) => each !== field);
    this.#pointed[step.field] = others.length < before.length ? others : [...before, field];
    this.#goTo(view.step);
  }

  readonly #takeFocused = (): void => {
    const focused = focusedElement(this.#document);
    if (focused) this.#point(focused);
    else if (this.#view?.kind === "pointing") this.#show({ ...this.#view, problem: text("teachNoField") });
  };

  readonly #next = (): void => {
    const view = this.#view;
    if (view?.kind !== "pointing") return;
    const step = teachSteps[view.step];
    if (step && !(step.needed && this.#pointed[step.field].length === 0)) this.#goTo(view.step + 1);
  };

  readonly #back = (): void => {
    if (this.#view?.kind !== "pointing") return;
    const step = Math.max(0, this.#view.step - 1);
    for (const { field } of teachSteps.slice(step)) this.#pointed[field] = [];
    this.#goTo(step);
  };

  #goTo(step: number): void {
    this.#hovered = null;
    const at = teachSteps[step];
    if (at) this.#show({ kind: "pointing", step, pointed: this.#pointed[at.field].length, problem: "" });
    else this.#learn();
  }

  #learn(): void {
    const { secondCode, ...fields } = this.#pointed;
    const [second] = secondCode;
    if (!second) return;
    const named = {
      id: this.#replacing?.id ?? newId(),
      name: this.#replacing?.name ?? text("teachMapName"),
      site: siteOf(this.#document),
    };
    const learned = learnMap(this.lent.domOf(this.#document), { fields, secondCode: second }, named);
    if ("refused" in learned) {
      this.#show({ kind: "refused", because: learned.refused });
      return;
    }
    this.#learned = learned.map;
    this.#show({ kind: "filled", ...readWith(this.lent, this.#document, learned.map), problem: "" });
  }

  readonly #save = async (): Promise<void> => {
    const map = this.#learned;
    const view = this.#view;
    if (!map || view?.kind !== "filled") return;
    const { kind } = await this.lent.ask("map.keep", { map });
    if (kind !== "answered") return this.#show({ ...view, problem: text("teachNotSaved") });
    this.#endMode();
    this.#show({ kind: "saved" });
  };

  readonly #cancel = (): void => {
    if (this.#view?.kind === "drifted" && this.#drifted)
      this.#notNow = `${this.#drifted.map.id} ${this.#drifted.because}`;
    this.#close();
    this.showDrift(this.#drifted);
  };

  readonly #again = (): void => {
    this.start(this.#view?.kind === "drifted" ? (this.#drifted?.map ?? null) : this.#replacing);
  };

  readonly #move = (): void => {
    this.#atTop = !this.#atTop;
    this.#draw();
  };

  #show(view: TeachView): void {
    this.#view = view;
    this.#draw();
  }

  #endMode(): void {
    this.#mode?.abort();
    this.#mode = null;
    this.#hovered = null;
    this.#learned = null;
    this.#pointed = nothingPointed();
  }

  #close(): void {
    this.#endMode();
    this.#view = null;
    const root = this.#host?.shadowRoot;
    if (root) render(null, root);
    this.#host?.remove();
    this.#host = null;
  }

  #draw(): void {
    if (!this.#view) return;
    this.#host ??= makeHost(this.#document);
    // What is open over the page in the top layer would cover a host outside of it.
    const home = [...this.#document.querySelectorAll("dialog:modal")].at(-1) ?? this.#document.body;
    if (this.#host.parentElement !== home) home.append(this.#host);
    const root = this.#host.shadowRoot;
    if (!root) return;
    this.#host.style.setProperty("--claimlight-colours", this.settings.colourScheme);
    const origin = this.#host.getBoundingClientRect();
    render(
      <>
        {this.#outlines(origin)}
        <TeachBar
          view={this.#view}
          atTop={this.#atTop}
          onMove={this.#move}
          onTakeFocused={this.#takeFocused}
          onNext={this.#next}
          onBack={this.#back}
          onAgain={this.#again}
          onSave={() => void this.#save()}
          onClose={this.#cancel}
        />
      </>,
      root,
    );
  }

  #outlines(origin: DOMRect) {
    if (!this.#mode) return null;
    const named = teachSteps.flatMap(({ field }) =>
      this.#pointed[field].map((element) => ({ element, name: stepName(field), kind: "taken" })),
    );
    const step = this.#view?.kind === "pointing" ? teachSteps[this.#view.step] : undefined;
    if (this.#hovered && step)
      named.push({
        element: this.#hovered,
        name: text("teachHovered", { field: stepName(step.field) }),
        kind: "hover",
      });
    return (
      <div class="claimlight-marks" lang={textLanguage()} aria-hidden="true">
        {named.map(({ element, name, kind }, at) => {
          const box = element.getBoundingClientRect();
          return (
            <div
              key={at}
              class={`outline ${kind}`}
              style={{
                left: `${box.left - origin.left - 2}px`,
                top: `${box.top - origin.top - 2}px`,
                width: `${box.width + 4}px`,
                height: `${box.height + 4}px`,
              }}
            >
              <span class="outline-name">{name}</span>
            </div>
          );
        })}
      </div>
    );
  }
}

/** `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function makeHost(document: Document): HTMLElement {
  const host = document.createElement("claimlight-panel");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [hostStyle, teachStyle].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return host;
}

/** What a map reads on the page now, the lines of all forms it fits, and why further rows of them are not read. */
function readWith({ readDocument }: Lent, document: Document, map: TaughtMap) {
  const reader = readerOf(map);
  const forms = readDocument(document, [reader], reader.id).forms.filter(
    ({ readerId }) => readerId === reader.id,
  );
  return {
    lines: forms.flatMap(({ lines }): readonly ServiceLine[] => lines),
    unread: forms.flatMap(({ unreadRows }) => unreadRows.map(({ because }) => because)),
  };
}
