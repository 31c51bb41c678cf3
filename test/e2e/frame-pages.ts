import type { ServedPage } from "../../scripts/serve";

/** A charge form as small as it may be, two lines with one wrong: 97552 may stand for one unit a day. */
const form = `<!doctype html><title>Charges</title><table><tr><th>CPT<th>Modifier<th>Units<th>POS
<tr><td><input name='code_1' value='97110'><td><input name='mod_1' value='GP'><td><input name='units_1' value='1'><td><input name='pos_1' value='11'>
<tr><td><input name='code_2' value='97552'><td><input name='mod_2' value='GP'><td><input name='units_2' value='2'><td><input name='pos_2' value='11'></table>`;

const shell = (frames: string, more = ""): string =>
  `<!doctype html><title>EHR shell</title><style>iframe { width: 1000px; height: 500px; border: 0 }</style>${frames}${more}`;

/** Frames by the names that the tests ask for. `/written` fills its frame by script once that has loaded. */
export const framePages: Readonly<Record<string, ServedPage>> = {
  "/form": { html: form },
  "/deep": { html: shell('<iframe src="/deep-2"></iframe>') },
  "/deep-2": { html: shell('<iframe src="/deep-3"></iframe>') },
  "/deep-3": { html: shell('<iframe src="/form"></iframe>') },
  "/srcdoc": { html: shell(`<iframe srcdoc="${form}"></iframe>`) },
  "/sandboxed": { html: shell('<iframe sandbox="allow-scripts" src="/form"></iframe>') },
  "/hidden-twin": {
    html: shell('<iframe src="/form"></iframe><iframe style="display: none" src="/form?twin"></iframe>'),
  },
  "/hidden-frames": {
    html: shell(
      `<iframe src="/form"></iframe><iframe style="visibility: hidden" src="/form?invisible"></iframe><iframe id="shut" style="width: 0; height: 0" src="/form?shut"></iframe>
<iframe style="position: absolute; left: -9999px" src="/form?aside"></iframe>`,
    ),
  },
  // A component that keeps its fields to itself: only its own script, here the page's, reaches into it.
  "/closed-roots": {
    html: `<!doctype html><title>Component</title><charge-lines></charge-lines><script>
window.fields = document.querySelector("charge-lines").attachShadow({ mode: "closed" }); fields.innerHTML = ${JSON.stringify(form.replace(/^.*<table/s, "<table"))};</script>`,
  },
  // Every way to an element that the form's reader goes is broken in the page's own world.
  "/patched": {
    html: `<script>
const broken = () => { throw new Error("patched"); };
Object.defineProperty(HTMLInputElement.prototype, "value", { get: broken, set: broken });
for (const name of ["getAttribute", "closest", "matches", "attachShadow", "getBoundingClientRect", "checkVisibility"]) Element.prototype[name] = broken;
for (const name of ["contains", "compareDocumentPosition", "appendChild"]) Node.prototype[name] = broken;
document.createElement = document.createTreeWalker = window.getComputedStyle = window.MutationObserver = window.requestIdleCallback = broken;
Object.prototype.lines = Array.prototype.code = "patched";
</script>${form}`,
  },
  "/written": {
    html: shell(
      "<iframe></iframe>",
      `<script>setTimeout(() => { const made = document.querySelector("iframe").contentDocument; made.open(); made.write(${JSON.stringify(form)}); made.close(); }, 1000)</script>`,
    ),
  },
};
