import type { ServedPage } from "../../scripts/serve";

/** Rows of the large grid; each holds eight inputs. */
export const gridRows = 150;

/** What the grid page counted; `window.counted` there. */
export interface Counted {
  readonly renders: number;
  /** Milliseconds from each key to the end of the frame it is painted in. */
  readonly keyToFrame: readonly number[];
  /** What the page did not do itself, our one element left out: `attributes of <tr>`. */
  readonly foreignChanges: readonly string[];
}

/**
 * A page that is never at rest: rows of eight inputs, of which ten random rows are made anew every 200 ms once `counted.start()` is called.
 *
 * With `?names=code` the names are those of a charge form (`code_12`), with anything else they say nothing and neither do the values. The
 * first row is never replaced: there the keys are typed. The script is text, since what tsx compiles does not run in a page.
 */
export function gridPage(rows: number): ServedPage {
  return {
    html: `<!doctype html><title>Grid</title><style>input { width: 80px }</style><h1>Grid</h1><table><tbody></tbody></table>
<script>
const coded = new URLSearchParams(location.search).get("names") === "code";
const fields = { dos: "10/14/2026", pos: "11", code: "97110", mod: "GP", units: "1", pointer: "A", charge: "50.00", minutes: "15" };
const body = document.querySelector("tbody");
function row(at) {
  const made = document.createElement("tr");
  Object.entries(fields).forEach(([field, value], column) => {
    const input = document.createElement("input");
    input.name = coded ? field + "_" + at : "c" + column + "r" + at;
    input.value = coded ? value : "v" + column;
    made.insertCell().append(input);
  });
  return made;
}
for (let at = 0; at < ${rows}; at += 1) body.append(row(at));
const counted = window.counted = { renders: 0, keyToFrame: [], foreignChanges: [], start() {
  let seed = 1;
  setInterval(() => {
    for (let times = 0; times < 10; times += 1) {
      seed = (seed * 48271) % 2147483647;
      const at = 1 + (seed % ${rows - 1});
      body.rows[at].replaceWith(row(at));
    }
    counted.renders += 1;
  }, 200);
  addEventListener("keydown", (event) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => counted.keyToFrame.push(performance.now() - event.timeStamp);
    channel.port2.postMessage(0);
  }));
} };
const isPanel = (node) => node.localName === "claimlight-panel";
new MutationObserver((records) => {
  for (const record of records) {
    if (record.target === body && record.type === "childList") continue;
    const moved = [...record.addedNodes, ...record.removedNodes];
    if (isPanel(record.target) || (moved.length > 0 && moved.every(isPanel))) continue;
    counted.foreignChanges.push(record.type + " of <" + record.target.nodeName.toLowerCase() + ">");
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`,
  };
}

/** An article of 5,000 elements without a form, to which nothing happens. */
export const articlePage: ServedPage = {
  html: `<!doctype html><title>Article</title><h1>An article</h1>${Array.from(
    { length: 1250 },
    (_, at) =>
      `<section><h2>Part ${at}</h2><p>Of ${at} things that stand <em>here</em>, 97110 is one.</p></section>`,
  ).join("")}`,
};

/** A claim of so many lines, in a table with a header. */
export function claimPage(lines: number): ServedPage {
  const row = (at: number): string =>
    `<tr><td>${at}</td><td><input name="dos_${at}" value="10/14/2026"></td><td><input name="pos_${at}" value="11"></td><td><input name="code_${at}" value="97110"></td><td><input name="mod_${at}" value="GP"></td><td><input name="units_${at}" value="1"></td></tr>`;
  return {
    html: `<!doctype html><title>Claim</title><h1>Charges</h1><table><thead><tr><th>Line<th>Date of service<th>POS<th>CPT<th>Modifier<th>Units</tr></thead><tbody>${Array.from({ length: lines }, (_, at) => row(at + 1)).join("")}</tbody></table>`,
  };
}

/** A claim of so many lines, each of another day with far more units than Medicare pays: an error a line. */
export function faultyClaimPage(lines: number): ServedPage {
  const row = (at: number): string => {
    const [year, month, day] = new Date(Date.UTC(2026, 0, at)).toISOString().slice(0, 10).split("-");
    return `<tr><td>${at}</td><td><input name="dos_${at}" value="${month}/${day}/${year}"></td><td><input name="code_${at}" value="97552"></td><td><input name="units_${at}" value="99"></td></tr>`;
  };
  return {
    html: `<!doctype html><title>Claim</title><style>input { width: 80px }</style><h1>Charges</h1><table><thead><tr><th>Line<th>Date of service<th>CPT<th>Units</tr></thead><tbody>${Array.from({ length: lines }, (_, at) => row(at + 1)).join("")}</tbody></table>`,
  };
}
