import { useEffect, useState } from "preact/hooks";
import browser from "../browser";
import { grantedSites } from "../settings/sites";

/** The sites the browser has granted, in alphabetical order and as they come and go; null until they are known. */
export function useGrantedSites(): readonly string[] | null {
  const [sites, setSites] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const list = (): void => void grantedSites().then((granted) => setSites([...granted].sort()));
    list();
    browser.permissions.onAdded.addListener(list);
    browser.permissions.onRemoved.addListener(list);
    return () => {
      browser.permissions.onAdded.removeListener(list);
      browser.permissions.onRemoved.removeListener(list);
    };
  }, []);
  return sites;
}
