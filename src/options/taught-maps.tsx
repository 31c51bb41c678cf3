import { useEffect, useId, useState } from "preact/hooks";
import { mapsAsJson, mapsFromJson, parseTaughtMap, type TaughtMap } from "../claim/taught-map";
import { deleteTaughtMap, saveTaughtMaps, storedMaps } from "../settings/taught-maps";
import { countText, text } from "../texts";
import { saveJson } from "./save-json";
import { useTaughtMaps } from "./use-taught-maps";

/** The maps that a person taught, by site: to rename, edit, delete, export and import. */
export function TaughtMaps({ onNotice }: { onNotice(notice: string): void }) {
  const maps = useTaughtMaps();
  const [problems, setProblems] = useState<readonly string[]>([]);

  const saved = (work: Promise<void>, said: string): Promise<boolean> =>
    work.then(
      () => {
        onNotice(said);
        return true;
      },
      () => {
        onNotice(text("optionsNotSaved"));
        return false;
      },
    );

  const importFile = async (file: File): Promise<void> => {
    const read = mapsFromJson(await file.text());
    if ("problems" in read) {
      setProblems(read.problems);
      return;
    }
    setProblems([]);
    await saved(saveTaughtMaps(read.maps), countText("optionsMapsImported", read.maps.length));
  };

  const sites = [...new Set(maps.map(({ site }) => site))].sort();
  return (
    <section aria-labelledby="maps-heading" id="taught-maps">
      <h2 id="maps-heading">{text("optionsTaughtForms")}</h2>
      <p class="note">{text("optionsMapsUse")}</p>
      {maps.length === 0 && <p>{text("optionsNoMap")}</p>}
      {sites.map((site) => (
        <div key={site}>
          <h3 class="maps-site">{site}</h3>
          <ul class="removable maps">
            {maps
              .filter((map) => map.site === site)
              .map((map) => (
                <MapItem
                  key={map.id}
                  map={map}
                  onSave={(changed) =>
                    saved(saveTaughtMaps([changed]), text("optionsMapSaved", { map: changed.name }))
                  }
                  onDelete={() =>
                    void saved(deleteTaughtMap(map.id), text("optionsMapDeleted", { map: map.name }))
                  }
                />
              ))}
          </ul>
        </div>
      ))}
      <div class="maps-buttons">
        <button type="button" disabled={maps.length === 0} onClick={() => void exportMaps()}>
          {text("optionsExportMaps")}
        </button>
      </div>
      <label for="import-maps">{text("optionsImportMaps")}</label>
      <input
        type="file"
        id="import-maps"
        class="file-choice"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Emptied, so that choosing the same file again is a change again.
          currentTarget.value = "";
          if (file) void importFile(file);
        }}
      />
      <Problems problems={problems} />
    </section>
  );
}

interface MapItemProps {
  readonly map: TaughtMap;
  onSave(map: TaughtMap): Promise<boolean>;
  onDelete(): void;
}

function MapItem({ map, onSave, onDelete }: MapItemProps) {
  const [name, setName] = useState(map.name);
  const [json, setJson] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const id = useId();
  useEffect(() => setName(map.name), [map.name]);

  const rename = (): void => {
    const given = parseTaughtMap({ ...map, name });
    if ("map" in given && given.map.name !== map.name) void onSave(given.map);
    else setName(map.name);
  };

  const save = async (): Promise<void> => {
    const edited = mapsFromJson(json ?? "");
    const [changed] = "maps" in edited ? edited.maps : [];
    if (!changed) return setProblems("problems" in edited ? edited.problems : [text("optionsMapMissing")]);
    // Another id would be another map: this one is edited.
    setProblems([]);
    if (await onSave({ ...changed, id: map.id })) setJson(null);
  };

  return (
    <li>
      <label class="hidden" for={`${id}-name`}>
        {text("optionsMapName")}
      </label>
      <input
        id={`${id}-name`}
        class="name"
        type="text"
        maxLength={60}
        autocomplete="off"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onChange={rename}
      />
      <button
        type="button"
        aria-expanded={json !== null}
        aria-label={text(json === null ? "optionsEditNamed" : "optionsCloseNamed", { name: map.name })}
        onClick={() => {
          setProblems([]);
          setJson(json === null ? JSON.stringify(map, null, 2) : null);
        }}
      >
        {text(json === null ? "optionsEdit" : "optionsClose")}
      </button>
      <button type="button" aria-label={text("optionsDeleteNamed", { name: map.name })} onClick={onDelete}>
        {text("optionsDelete")}
      </button>
      {json !== null && (
        <div class="map-editor">
          <label for={`${id}-text`}>{text("optionsMapAsJson")}</label>
          <textarea
            id={`${id}-text`}
            rows={16}
            spellcheck={false}
            autocomplete="off"
            value={json}
            aria-invalid={problems.length > 0}
            aria-describedby={`${id}-problems`}
            onInput={(event) => setJson(event.currentTarget.value)}
          />
          <button type="button" class="primary" onClick={() => void save()}>
            {text("optionsSaveMap")}
          </button>
          <Problems id={`${id}-problems`} problems={problems} />
        </div>
      )}
    </li>
  );
}

export function Problems({ id, problems }: { readonly id?: string; readonly problems: readonly string[] }) {
  return (
    <div id={id} role="status" class="failing problems">
      {problems.length > 0 && (
        <>
          <p>{text("optionsNothingSaved")}</p>
          <ul>
            {problems.slice(0, 12).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** All that is stored, also what only a newer version can read. */
async function exportMaps(): Promise<void> {
  saveJson(mapsAsJson(await storedMaps()), "claimlight-taught-maps.json");
}
