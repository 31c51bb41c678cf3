import { useEffect, useState } from "preact/hooks";
import type { TaughtMap } from "../claim/taught-map";
import { onTaughtMapsChanged, readTaughtMaps } from "../settings/taught-maps";

/** The taught maps of all sites that this version can read, after every change anew. */
export function useTaughtMaps(): readonly TaughtMap[] {
  const [maps, setMaps] = useState<readonly TaughtMap[]>([]);
  useEffect(() => {
    const end = new AbortController();
    readTaughtMaps().then(setMaps, () => {});
    onTaughtMapsChanged(setMaps, end.signal);
    return () => end.abort();
  }, []);
  return maps;
}
