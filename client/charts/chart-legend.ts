import type { ChartColours } from "./chart-colours.ts";
import { type Fill, partFills } from "./patterns.ts";

const SWATCH = { width: 28, height: 16 } as const;

/** Names the fills of a chart of parts. Hidden from readers of the table, which has the names. */
export function chartLegend(
  list: HTMLElement,
  series: readonly string[],
  colours: ChartColours,
): void {
  list.className = "chart-legend";
  list.setAttribute("aria-hidden", "true");
  list.hidden = series.length === 0;
  const fills = partFills(colours, series.length);
  list.replaceChildren(
    ...series.map((name, part) => {
      const item = document.createElement("li");
      item.append(swatch(fills[part] ?? colours.soft, colours.ink), name);
      return item;
    }),
  );
}

function swatch(fill: Fill, edge: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = SWATCH.width;
  canvas.height = SWATCH.height;
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.fillStyle = fill;
  context.fillRect(0, 0, SWATCH.width, SWATCH.height);
  context.strokeStyle = edge;
  context.strokeRect(0.5, 0.5, SWATCH.width - 1, SWATCH.height - 1);
  return canvas;
}
