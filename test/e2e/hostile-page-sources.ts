import type { ServedPage } from "../../scripts/serve";

const row = (at: number, code: string, units: string): string =>
  `<tr><td><input name="code_${at}" value="${code}"><td><input name="mod_${at}" value="GP"><td><input name="units_${at}" value="${units}"><td><input name="pos_${at}" value="11">`;
const lines = `<table><tr><th>CPT<th>Modifier<th>Units<th>POS${row(1, "97110", "1")}${row(2, "97552", "2")}</table>`;
const page = (body: string, script = ""): ServedPage => ({
  html: `<!doctype html><title>Charges</title>${body}<script>${script}</script>`,
});
const markup = "&lt;img src=x onerror='harmed = true'&gt;&lt;script&gt;harmed = true&lt;/script&gt;";

/** Charge forms of two lines, the second with a unit too many, on pages that mean harm. */
export const hostilePages: Readonly<Record<string, ServedPage>> = {
  // Markup, scripts, bidirectional and control characters where text is, and names that JavaScript gives a meaning.
  "/hostile-values": page(
    `<form name="__proto__"><table><caption>${markup}\u202e</caption><tr><th>CPT ${markup}<th>Modifier<th>Units<th>POS<th>Patient<th>constructor${[
      ["97110", "1"],
      ["97552", "2"],
    ]
      .map(
        ([code, units], at) =>
          `<tr><td><input name="code_${at}" value="${code}"><td><input name="mod_${at}" value="GP"><td><input name="units_${at}" value="${units}"><td><input name="pos_${at}" value="11"><td><input name="__proto__" value="${markup}"><td><input name="constructor" value="\u202e${markup}\u0007">`,
      )
      .join("")}</table></form>`,
  ),
  // Whatever it finds of ours is thrown out, copied and covered, at every change and twenty times a second.
  "/hostile-remover": page(
    lines,
    `const fight = () => { for (const panel of document.querySelectorAll("claimlight-panel")) { if (!panel.dataset.copy) { const copy = panel.cloneNode(true); copy.dataset.copy = "yes"; panel.remove(); if (document.querySelectorAll("claimlight-panel").length < 5) document.body.append(copy); } } };
new MutationObserver(fight).observe(document, { childList: true, subtree: true }); setInterval(fight, 50);
const cover = document.createElement("div"); cover.style = "position: fixed; right: 0; bottom: 0; width: 400px; height: 400px; z-index: 2147483647"; document.body.append(cover);`,
  ),
  "/hostile-flood": page(
    lines + Array.from({ length: 10_000 }, (_, at) => `<input name="q${at}" value="${at}">`).join(""),
    `window.flood = async () => { const place = document.body.appendChild(document.createElement("div"));
for (let turn = 0; turn < 100; turn += 1) { for (let at = 0; at < 10000; at += 1) place.setAttribute("data-at", String(at)); place.replaceChildren(...Array.from({ length: 100 }, () => document.createElement("i"))); await new Promise((done) => setTimeout(done)); } };`,
  ),
  "/hostile-setters": page(
    lines,
    `const units = document.querySelector("[name=units_2]"); units.addEventListener("input", () => { throw new Error("no"); });
const keep = () => { if (units.value !== "2") units.value = "2"; }; units.addEventListener("input", keep); units.addEventListener("change", keep); setInterval(keep, 10);
Object.defineProperty(units, "value", { get() { return Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").get.call(this); }, set(value) { if (value !== "2") throw new Error("no"); Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(this, value); } });`,
  ),
};
