import { useId } from "preact/hooks";
import type { TaughtMap } from "../claim/taught-map";
import { payerById, payers } from "../payers/payers";
import { say } from "../say";
import type { PanelSetting } from "../settings/panels";
import type { SiteSetting } from "../settings/site-settings";
import { coversSite } from "../settings/sites";
import { type TextKey, text } from "../texts";
import { Check, Choice } from "./fields";
import { knownReaders } from "./known-readers";

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
            label={text("optionsPayerProfile")}
            value={setting.payer ?? ""}
            locked={payerIsLocked}
            options={[
              ["", text("optionsPayerAsEverywhere", { payer: say(payerById(payer)?.name ?? payer) })],
              ...payers.map((each) => [each.id, say(each.name)] as const),
            ]}
            onChoose={(chosen, said) => onChange({ payer: chosen === "" ? null : chosen }, said)}
          >
            {text("optionsSitePayerUse")}
          </Choice>
          <Choice
            id={`${id}-reader`}
            label={text("optionsReader")}
            value={setting.reader ?? ""}
            options={[["", text("optionsReaderFirst")], ...readers]}
            onChoose={(chosen, said) => onChange({ reader: chosen === "" ? null : chosen }, said)}
          >
            {text("optionsReaderUse")}
          </Choice>
          <Check
            checked={setting.mayWrite && !neverWrite}
            locked={neverWrite}
            onCheck={(mayWrite) =>
              onChange({ mayWrite }, text(mayWrite ? "optionsMayWriteOn" : "optionsMayWriteOff"))
            }
          >
            {text("optionsMayWrite")}
          </Check>
          <Check
            checked={setting.panelShown}
            onCheck={(panelShown) =>
              onChange({ panelShown }, text(panelShown ? "optionsShowPanelOn" : "optionsShowPanelOff"))
            }
          >
            {text("optionsShowPanel")}
          </Check>
          {kept !== null && (
            <p class="note">
              {text(kept)}{" "}
              <button
                type="button"
                aria-label={text("optionsForgetPanelOf", { site: name })}
                onClick={onForgetPanel}
              >
                {text("optionsForgetPanelPlace")}
              </button>
            </p>
          )}
        </div>
      </details>
      {added ? (
        <button type="button" aria-label={text("optionsRemoveNamed", { name })} onClick={onRemove}>
          {text("optionsRemove")}
        </button>
      ) : (
        <span class="buttons">
          <button type="button" aria-label={text("optionsAddNamed", { name })} onClick={onAdd}>
            {text("optionsAdd")}
          </button>
          <button type="button" aria-label={text("optionsForgetNamed", { name })} onClick={onForget}>
            {text("optionsForget")}
          </button>
        </span>
      )}
    </li>
  );
}

/** A pattern as a person reads it. */
export function siteName(pattern: string): string {
  if (/^(https?|\*):\/\/\*\/\*$/.test(pattern)) return text("optionsEverySite", { pattern });
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
    .map((map) => [`taught-${map.id}`, text("optionsReaderTaught", { map: map.name })] as const);
  const known = Object.entries(knownReaders).map(([id, name]) => [id, text(name)] as const);
  const all = [...taught, ...known];
  const isGone = reader !== null && !all.some(([id]) => id === reader);
  return isGone ? [...all, [reader, text("optionsReaderGone", { reader })]] : all;
}

/** What a person did with the panel; null where nothing is kept that differs. */
function panelKept(panels: readonly PanelSetting[]): TextKey | null {
  const isMoved = panels.some(({ place }) => place !== null);
  const isCollapsed = panels.some(({ collapsed }) => collapsed);
  if (isMoved) return isCollapsed ? "optionsPanelMovedCollapsed" : "optionsPanelMoved";
  return isCollapsed ? "optionsPanelCollapsed" : null;
}

function differences(
  { payer, reader, mayWrite, panelShown }: SiteSetting,
  kept: TextKey | null,
  readers: readonly (readonly [string, string])[],
  added: boolean,
): string {
  const differing = [
    !added && text("optionsDifferenceNotAdded"),
    payer !== null && say(payerById(payer)?.name ?? payer),
    reader !== null && (readers.find(([id]) => id === reader)?.[1] ?? reader),
    !mayWrite && text("optionsDifferenceNotWritten"),
    !panelShown && text("optionsDifferenceNoPanel"),
    panelShown && kept !== null && text("optionsDifferencePanelKept"),
  ].filter((each) => each !== false);
  return differing.join(" · ");
}
