import { useId } from "preact/hooks";
import type { TaughtMap } from "../claim/taught-map";
import { payerById, payers } from "../payers/payers";
import { say } from "../say";
import { knownReaders } from "../settings/known-readers";
import type { PanelSetting } from "../settings/panels";
import type { SiteSetting } from "../settings/settings";
import { coversSite } from "../settings/sites";
import { Check, Choice } from "./fields";

interface SiteItemProps {
  /** The match pattern the browser granted, or under which settings are kept. */
  readonly pattern: string;
  readonly added: boolean;
  readonly setting: SiteSetting;
  /** What is kept of the panel on each site that the pattern covers. */
  readonly panels: readonly PanelSetting[];
  readonly maps: readonly TaughtMap[];
  /** The payer profile of all sites. */
  readonly payer: string;
  /** An administrator has set the payer profile of this site. */
  readonly payerIsLocked: boolean;
  /** An administrator forbids writing into pages. */
  readonly neverWrite: boolean;
  onAdd(): void;
  onRemove(): void;
  /** Takes away what is set for a site that is not added. */
  onForget(): void;
  /** Takes away what is kept of the panel. */
  onForgetPanel(): void;
  onChange(change: Partial<SiteSetting>, said: string): void;
}

/** One site: what is different there, and opened, the choices. */
export function SiteItem(props: SiteItemProps) {
  const {
    pattern,
    added,
    setting,
    panels,
    maps,
    payer,
    payerIsLocked,
    neverWrite,
    onAdd,
    onRemove,
    onForget,
    onForgetPanel,
    onChange,
  } = props;
  const id = useId();
  const name = siteName(pattern);
  const readers = readersFor(pattern, setting, maps);
  const kept = panelKept(panels);
  return (
    <li>
      <details class="site-settings">
        <summary>
          <span class="name">{name}</span>
          <span class="note">{differences(setting, kept, readers, added)}</span>
        </summary>
        <div class="fields">
          <Choice
            id={`${id}-payer`}
            label="Payer profile"
            value={setting.payer ?? ""}
            locked={payerIsLocked}
            options={[
              ["", `As everywhere (${payerById(payer)?.name ?? payer})`],
              ...payers.map((each) => [each.id, say(each.name)] as const),
            ]}
            onChoose={(chosen, said) => onChange({ payer: chosen === "" ? null : chosen }, said)}
          >
            Where this site bills another payer than the rest.
          </Choice>
          <Choice
            id={`${id}-reader`}
            label="Reader"
            value={setting.reader ?? ""}
            options={[["", "The first that fits"], ...readers]}
            onChoose={(chosen, said) => onChange({ reader: chosen === "" ? null : chosen }, said)}
          >
            Only where forms of this site are read by the wrong one: the others are not tried then.
          </Choice>
          <Check
            checked={setting.mayWrite && !neverWrite}
            locked={neverWrite}
            onCheck={(mayWrite) =>
              onChange({ mayWrite }, mayWrite ? "fixes may be written" : "fixes to copy")
            }
          >
            May write a fix into the form when you click it; otherwise it is shown to copy
          </Check>
          <Check
            checked={setting.panelShown}
            onCheck={(panelShown) => onChange({ panelShown }, panelShown ? "panel shown" : "panel hidden")}
          >
            Show the panel; without it the marks and the number on the toolbar stay
          </Check>
          {kept !== null && (
            <p class="note">
              {kept}{" "}
              <button
                type="button"
                aria-label={`Forget the place of the panel on ${name}`}
                onClick={onForgetPanel}
              >
                Forget its place
              </button>
            </p>
          )}
        </div>
      </details>
      {added ? (
        <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </button>
      ) : (
        <span class="buttons">
          <button type="button" aria-label={`Add ${name}`} onClick={onAdd}>
            Add
          </button>
          <button type="button" aria-label={`Forget the settings of ${name}`} onClick={onForget}>
            Forget
          </button>
        </span>
      )}
    </li>
  );
}

/** A pattern as a person reads it. */
export function siteName(pattern: string): string {
  if (/^(https?|\*):\/\/\*\/\*$/.test(pattern)) return `every site (${pattern})`;
  return pattern.replace(/\/\*$/, "");
}

/** The readers that can be chosen, by id and name: the maps taught for the site, then those of known forms, then one that is gone. */
function readersFor(
  pattern: string,
  { reader }: SiteSetting,
  maps: readonly TaughtMap[],
): (readonly [string, string])[] {
  const taught = maps
    .filter(({ site }) => coversSite([pattern], site))
    .map((map) => [`taught-${map.id}`, `${map.name} (taught)`] as const);
  const all = [...taught, ...Object.entries(knownReaders)];
  const isGone = reader !== null && !all.some(([id]) => id === reader);
  return isGone ? [...all, [reader, `${reader} (not there any more: all are tried)`]] : all;
}

/** What a person did with the panel; null where nothing is kept that differs. */
function panelKept(panels: readonly PanelSetting[]): string | null {
  const isMoved = panels.some(({ place }) => place !== null);
  const isCollapsed = panels.some(({ collapsed }) => collapsed);
  if (isMoved) return isCollapsed ? "You moved and collapsed the panel here." : "You moved the panel here.";
  return isCollapsed ? "You collapsed the panel here." : null;
}

function differences(
  { payer, reader, mayWrite, panelShown }: SiteSetting,
  kept: string | null,
  readers: readonly (readonly [string, string])[],
  added: boolean,
): string {
  const differing = [
    !added && "not added",
    payer !== null && (payerById(payer)?.name ?? payer),
    reader !== null && (readers.find(([id]) => id === reader)?.[1] ?? reader),
    !mayWrite && "nothing is written",
    !panelShown && "no panel",
    panelShown && kept !== null && "panel kept where you put it",
  ].filter((each) => each !== false);
  return differing.join(" · ");
}
