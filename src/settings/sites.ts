import browser from "../browser";

/**
 * The match pattern that stands for a site: scheme and host, every port and path ("https://ehr.example/*"). Null where the address is
 * not a web page's.
 */
export function sitePattern(address: string): string | null {
  const url = webAddress(address);
  return url && `${url.protocol}//${url.hostname}/*`;
}

/** Whether a text is the match pattern of whole sites: "https://ehr.example/*", "*://*.clinic.example/*". */
export function isSitePattern(text: string): boolean {
  const [, host = ""] = /^(?:\*|https?):\/\/(?:\*\.)?([^/*]+)\/\*$/.exec(text) ?? [];
  return hostName.test(host);
}

/**
 * The sites Claimlight works on, as match patterns. They are the host permissions that the browser holds for us, however they were
 * granted; no list of our own stands beside them.
 */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // A grant of all URLs means local files and browser pages too: only its web part counts.
  const patterns = origins.flatMap((origin) =>
    origin === "<all_urls>" ? ["https://*/*", "http://*/*"] : [origin],
  );
  return [...new Set(patterns.filter((pattern) => /^(https?|\*):\/\//.test(pattern)))];
}

/** Whether one of the match patterns covers the address. */
export function coversSite(patterns: readonly string[], address: string): boolean {
  const url = webAddress(address);
  if (!url) return false;
  return patterns.some((pattern) => {
    const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
    if (scheme === undefined || host === undefined) return false;
    if (scheme !== "*" && `${scheme}:` !== url.protocol) return false;
    if (host === "*") return true;
    if (host.startsWith("*.")) return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
    return host === url.hostname || host === url.host;
  });
}

/** A browser lets odd characters stand in a host ("https://two%20words/"): no site has such a name, and no pattern may hold a star. */
const hostName = /^([a-z\d._-]+|\[[\da-f:.]+\])$/;

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && hostName.test(url.hostname) ? url : null;
}
