/** One line of a plot: a name and its points, `[x, y]`, both above zero. */
export interface PlotLine {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

const width = 420;
const height = 260;
const edge = { left: 56, right: 16, top: 34, bottom: 42 };
const colours = ["#2a5fb0", "#b3541e", "#3c7d3c"];

/**
 * A small plot with both axes by powers of ten, as SVG: cost that grows with the size is a straight line that rises at 45 degrees for each
 * tenfold, and a flat line is a cost that does not grow. Drawn on white, since a README is seen in light and dark.
 */
export function growthPlot(
  title: string,
  axes: { readonly x: string; readonly y: string },
  lines: readonly PlotLine[],
): string {
  const points = lines.flatMap(({ points }) => points);
  const [left, right] = decades(points.map(([x]) => x));
  const [bottom, top] = decades(points.map(([, y]) => y));
  const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
  const across = (x: number) => edge.left + ((Math.log10(x) - left) / (right - left)) * inner.width;
  const down = (y: number) => edge.top + (1 - (Math.log10(y) - bottom) / (top - bottom)) * inner.height;
  const powers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(edge.left, 18, title, "start", "600"),
    ...powers(left, right).flatMap((power) => {
      const x = across(10 ** power);
      return [
        stroke(x, edge.top, x, height - edge.bottom),
        text(x, height - edge.bottom + 16, named(power), "middle"),
      ];
    }),
    ...powers(bottom, top).flatMap((power) => {
      const y = down(10 ** power);
      return [stroke(edge.left, y, width - edge.right, y), text(edge.left - 6, y + 4, named(power), "end")];
    }),
    text(width - edge.right, height - 8, axes.x, "end"),
    text(edge.left, edge.top - 4, axes.y, "start"),
    ...lines.flatMap(({ name, points }, at) => {
      const colour = colours[at % colours.length];
      const path = points.map(([x, y]) => `${across(x).toFixed(1)},${down(y).toFixed(1)}`);
      const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
      return [
        `<polyline points="${path.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...path.map((point) => {
          const [x, y] = point.split(",");
          return `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`;
        }),
        lines.length > 1 ? text(across(lastX) - 6, down(lastY) - 8, name, "end", "400", colour) : "",
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">\n${parts.filter(Boolean).join("\n")}\n</svg>\n`;
}

/** The powers of ten around the values. */
function decades(values: readonly number[]): [number, number] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return [from, Math.max(to, from + 1)];
}

function named(power: number): string {
  return power >= 0 ? (10 ** power).toLocaleString("en-US") : (10 ** power).toFixed(-power);
}

function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}" stroke="#ddd"/>`;
}

function text(
  x: number,
  y: number,
  words: string,
  anchor: "start" | "middle" | "end",
  weight = "400",
  colour = "#333",
): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="system-ui, sans-serif" font-size="11" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${words}</text>`;
}
