// One figure of the page: its place for a chart, drawn when it comes near and again when the
// colours or the width change.

import { type DrawnChart, drawChart } from "./bar-chart.ts";
import { readColours } from "./chart-colours.ts";
import { layOut } from "./chart-layout.ts";
import { chartLegend } from "./chart-legend.ts";
import { readFigure, wordsIn } from "./read-figure.ts";

export interface FigureChart {
  readonly box: HTMLElement;
  /** Gives the chart its size; draws it again if it was drawn. */
  readonly fit: () => void;
  readonly draw: () => void;
}

/** Puts a place for a chart before a table. The bars of the table go: they say the same. */
export function placeChart(table: HTMLTableElement): FigureChart {
  const figure = table.closest(".figure") ?? table;
  const data = readFigure(table);
  const box = document.createElement("div");
  box.className = "chart";
  const canvas = document.createElement("canvas");
  const legend = document.createElement("ul");
  describe(canvas, figure);
  box.append(legend, canvas);
  (table.closest("details") ?? table).before(box);
  figure.classList.add("has-chart");
  let drawn: DrawnChart | undefined;

  function measured() {
    const colours = readColours(box);
    return {
      data,
      colours,
      layout: layOut(data, box.clientWidth, measureIn(canvas, colours.font)),
    };
  }
  function draw(): void {
    drawn?.destroy();
    const drawing = measured();
    chartLegend(legend, data.series, drawing.colours);
    drawn = drawChart(canvas, drawing);
  }
  function fit(): void {
    if (drawn !== undefined) draw();
    else reserve(canvas, measured().layout.height);
  }
  return { box, fit, draw };
}

/** Figures that have too little to draw are left as they are. */
export function hasChart(table: HTMLTableElement): boolean {
  return readFigure(table).rows.length > 0;
}

/** The sentence says what the chart shows; the table after it is its alternative. */
function describe(canvas: HTMLCanvasElement, figure: Element): void {
  const sentence = figure.querySelector("[data-sentence]") ?? undefined;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", wordsIn(sentence));
  const language = sentence?.querySelector(":scope > [lang]")?.getAttribute("lang");
  if (typeof language === "string") canvas.lang = language;
}

function reserve(canvas: HTMLCanvasElement, height: number): void {
  canvas.style.height = `${String(height)}px`;
}

function measureIn(canvas: HTMLCanvasElement, font: string): (text: string) => number {
  const context = canvas.getContext("2d");
  if (context === null) return (text) => text.length * 8;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
