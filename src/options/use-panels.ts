import { useEffect, useState } from "preact/hooks";
import { onPanelsChanged, type PanelSettings, readPanels } from "../settings/panels";

/** What is kept of the panel on every site, after every change anew. */
export function usePanels(): PanelSettings {
  const [panels, setPanels] = useState<PanelSettings>({});
  useEffect(() => {
    const end = new AbortController();
    readPanels().then(setPanels, () => {});
    onPanelsChanged(setPanels, end.signal);
    return () => end.abort();
  }, []);
  return panels;
}
