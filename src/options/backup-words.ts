import { cornerKeys } from "../panel/corner-words";
import { payerById } from "../payers/payers";
import { say } from "../say";
import type { BackupChange } from "../settings/backup";
import type { PanelPlace } from "../settings/panels";
import { formatNumber, type TextKey, text } from "../texts";
import { colourNames } from "./appearance";
import { disciplineNames, providerNames } from "./claim-settings";
import { knownReaders } from "./known-readers";
import { settingNames } from "./rule-entry";
import { siteName } from "./site-item";

/* What a restore would change, in the words of the options page. A newer version's settings have none: they are named by their path. */

type Change = Pick<BackupChange, "path">;

const settingKeys: Readonly<Record<string, TextKey>> = {
  payer: "optionsPayerProfile",
  locality: "optionsLocality",
  discipline: "optionsDiscipline",
  qualifyingParticipant: "optionsBackupQualifying",
  providerType: "optionsBilledBy",
  participating: "optionsBackupParticipating",
  assigned: "optionsBackupAssigned",
  sequestration: "optionsBackupSequestration",
  colours: "optionsColours",
};

/** Of a site, and of the panel on it. */
const siteKeys: Readonly<Record<string, TextKey>> = {
  payer: "optionsPayerProfile",
  reader: "optionsReader",
  mayWrite: "optionsMayWriteOn",
  panelShown: "optionsShowPanelOn",
  place: "optionsBackupPanelPlace",
  collapsed: "optionsBackupPanelCollapsed",
};

const dismissalKeys: Readonly<Record<string, TextKey>> = {
  log: "optionsBackupLogged",
  standing: "optionsSetAside",
};

const countKeys: Readonly<Record<string, TextKey>> = {
  fired: "optionsBackupRuleFired",
  dismissed: "optionsBackupRuleDismissed",
};

/** What is said where a setting is there and leaves the choice open. */
const openKeys: Readonly<Record<string, TextKey>> = {
  payer: "optionsBackupPayerAsEverywhere",
  reader: "optionsReaderFirst",
  place: "optionsBackupPanelBeside",
};

/** What stands under a name in a list of ours; a file's own may be called anything. */
function own<Value>(list: Readonly<Record<string, Value>>, name: string | undefined): Value | undefined {
  return name !== undefined && Object.hasOwn(list, name) ? list[name] : undefined;
}

/** "Payer profile", "https://ehr.example: panel shown". */
export function changeName({ path }: Change): string {
  const [part, first, second = "", third] = path;
  if (part === "taughtMaps") return text("optionsBackupMap", { map: first ?? "", site: second });
  const key =
    part === "settings" && path.length === 2
      ? own(settingKeys, first)
      : part === "dismissals" && path.length === 2
        ? own(dismissalKeys, first)
        : undefined;
  if (key) return text(key);
  if (part === "settings" && first === "rules" && path.length === 3)
    return text("optionsBackupRule", { rule: second });
  const ofSite = first === "sites" && path.length === 4 ? own(siteKeys, third) : undefined;
  if (ofSite) return text("optionsSiteChanged", { site: siteName(second), change: text(ofSite) });
  const ofRule = first === "counts" && path.length === 4 ? own(countKeys, third) : undefined;
  if (ofRule) return text(ofRule, { rule: second });
  return path.join(" › ");
}

/** What stands there before and after; null where nothing does. */
export function beforeAndAfter({ path, before, after }: BackupChange): readonly (string | null)[] {
  if (path[0] !== "taughtMaps") return [before, after].map((value) => valueWords({ path }, value));
  return [before === undefined ? null : text("optionsBackupMapOther"), text("optionsBackupMapOfFile")];
}

function valueWords({ path }: Change, value: unknown): string | null {
  const key = path.at(-1) ?? "";
  switch (typeof value) {
    case "boolean":
      return text(value ? "optionsYes" : "optionsNo");
    case "number":
      return formatNumber(value);
    case "string":
      return nameOf(path, key, value);
    case "object":
      if (value === null) return text(own(openKeys, key) ?? "optionsNotSaid");
      if (key === "place" && isPlace(value))
        return text("optionsBackupPanelAt", { ...value, corner: text(cornerKeys[value.corner]) });
      return JSON.stringify(value).slice(0, 80);
    default:
      return null;
  }
}

function nameOf(path: BackupChange["path"], key: string, value: string): string {
  if (path[1] === "rules") return translated(settingNames, value);
  switch (key) {
    case "payer":
      return say(payerById(value)?.name ?? value);
    case "locality":
      return value === "national" ? text("optionsLocalityNational") : value;
    case "discipline":
      return translated(disciplineNames, value);
    case "providerType":
      return translated(providerNames, value);
    case "colours":
      return translated(colourNames, value);
    case "reader":
      return translated(knownReaders, value);
    default:
      return value;
  }
}

function translated(names: Readonly<Record<string, TextKey>>, value: string): string {
  const key = own(names, value);
  return key ? text(key) : value;
}

function isPlace(value: object): value is PanelPlace {
  const { corner, across, down } = value as Partial<PanelPlace>;
  return own(cornerKeys, corner) !== undefined && typeof across === "number" && typeof down === "number";
}
