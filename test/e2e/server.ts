import { readFileSync } from "node:fs";
import { type Server, serve } from "../../scripts/serve";
import { framePages } from "./frame-pages";
import { hostilePages } from "./hostile-page-sources";
import { recorderScript } from "./recorder";

/** The pages of the end-to-end tests, on one port under two names: only 127.0.0.1 is added, localhost is another origin. */
export interface TestPages {
  /** An address on the added site. */
  added(path: string): string;
  /** The same address on the site that was not added. */
  other(path: string): string;
  /** Every request so far, as "GET /path". */
  readonly requests: Server["requests"];
  close(): Promise<void>;
}

/** No inline script, no style but the page's own, no string may become script; what is refused is reported to /csp-report. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; report-uri /csp-report";

/**
 * - `/` the practice form, `/strict` the same under a strict content security policy
 * - `/framing` on either name frames the practice form of the other name; `/nothing` has no form at all
 * - `/unusual` a form that only a person can read (`?units=q` renames its units); `/unusual-frames` frames it; `/in-roots` has it in nested
 *   open and closed shadow roots, as Salesforce Lightning does
 * - `/frames` frames of every kind (frame-pages.ts), `/recorded` the practice form on a page that records what happens to it
 * - `/pages/NAME.html` the pages of test/pages
 */
export async function serveTestPages(): Promise<TestPages> {
  const practice = readFileSync("dist/practice/index.html", "utf8");
  const server = await serve(
    { "/": "dist/practice", "/pages/": "test/pages" },
    {
      "/strict": { html: practice, headers: { "content-security-policy": strictPolicy } },
      "/framing": { html: framing },
      "/framing.js": { html: framingScript, headers: { "content-type": "text/javascript" } },
      "/unusual": { html: unusual },
      "/unusual.js": { html: unusualScript, headers: { "content-type": "text/javascript" } },
      "/in-roots": { html: unusual.replace("/unusual.js", "/in-roots.js") },
      "/in-roots.js": { html: inRootsScript, headers: { "content-type": "text/javascript" } },
      "/unusual-frames": {
        html: `<!doctype html><title>Shell</title><label>Find <input></label><iframe src="/unusual?framed" style="width:100%;height:520px"></iframe>`,
      },
      ...framePages,
      ...hostilePages,
      "/recorded": { html: practice.replace("<head>", '<head><script src="/recorder.js"></script>') },
      "/recorder.js": { html: recorderScript, headers: { "content-type": "text/javascript" } },
      "/nothing": {
        html: "<!doctype html><title>Nothing</title><p>97110 stands in this text, and in no form.</p>",
      },
    },
  );
  return {
    added: (path) => `http://127.0.0.1:${server.port}${path}`,
    other: (path) => `http://localhost:${server.port}${path}`,
    requests: server.requests,
    close: () => server.close(),
  };
}

const framing = `<!doctype html><title>EHR shell</title><style>iframe { width: 100%; height: 860px; border: 0 }</style>
<h1>Billing</h1><script src="/framing.js"></script>`;

const unusual = `<!doctype html><title>Visit</title><style>body { margin: 8px } input { width: 80px }</style>
<section id="visit-77"></section><script src="/unusual.js"></script>`;

/** No label and no name says what a box is for; the second line bills more units than Medicare allows a day. */
const unusualScript = `const units = new URLSearchParams(location.search).get("units") ?? "c";
const line = (at, values) => "<p>" + ["a", "b", units].map((name, box) => '<input name="' + name + "_" + at + '" value="' + values[box] + '">').join(" ") + "</p>";
document.querySelector("section").innerHTML = '<p><input name="d" value="10/14/2026"> <input name="p" value="11"></p><div>' +
  line(1, ["97110", "GP", "2"]) + line(2, ["97552", "GP", "2"]) + "</div>";`;

/** The form and each of its lines have open roots, the list of lines and each box closed ones; `middleOf` tells where a box stands. */
const inRootsScript = `const boxes = {};
window.middleOf = (name) => {
  const { left, top, width, height } = boxes[name].getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
function rooted(tag, mode, ...inside) {
  const host = document.createElement(tag);
  host.attachShadow({ mode }).append(...inside);
  return host;
}
function box(name, value) {
  const input = boxes[name] = document.createElement("input");
  input.value = value;
  return rooted("c-box", "closed", input);
}
const line = (at, values) => rooted("c-line", "open", ...values.map((value, nth) => box("abc"[nth] + "_" + at, value)));
document.querySelector("section").append(rooted("c-charges", "open", box("d", "10/14/2026"), box("p", "11"),
  rooted("c-lines", "closed", line(1, ["97110", "GP", "2"]), line(2, ["97552", "GP", "2"]))));
const style = new CSSStyleSheet();
style.replaceSync("input { width: 80px } :host { display: block } :host(c-box) { display: inline-block }");
for (const input of Object.values(boxes)) for (let root = input.getRootNode(); root.host; root = root.host.getRootNode()) root.adoptedStyleSheets = [style];`;

const framingScript = `const frame = document.createElement("iframe");
frame.src = location.origin.replace(location.hostname, location.hostname === "localhost" ? "127.0.0.1" : "localhost") + "/";
document.body.append(frame);`;
