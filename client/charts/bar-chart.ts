import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
} from "chart.js";
import type { ChartColours } from "./chart-colours.ts";
import { AXIS_PX, BAR_PX, type ChartLayout, LABEL_GAP_PX, LINE_PX } from "./chart-layout.ts";
import { barFills, type Fill, partFills } from "./patterns.ts";
import type { ChartData } from "./read-figure.ts";

Chart.register(BarController, BarElement, LinearScale);

const AXIS_TEXT_PX = 13;

export interface DrawnChart {
  readonly destroy: () => void;
}

interface Drawing {
  readonly data: ChartData;
  readonly layout: ChartLayout;
  readonly colours: ChartColours;
}

interface BarPoint {
  readonly x: number;
  readonly y: number;
}

/** Draws a chart of the layout's size. Nothing moves and nothing answers to a pointer. */
export function drawChart(canvas: HTMLCanvasElement, drawing: Drawing): DrawnChart {
  canvas.width = drawing.layout.width;
  canvas.height = drawing.layout.height;
  return new Chart(canvas, configurationOf(drawing));
}

function configurationOf({
  data,
  layout,
  colours,
}: Drawing): ChartConfiguration<"bar", BarPoint[]> {
  return {
    type: "bar",
    data: {
      datasets: seriesOf(data, colours).map(({ fill, shares }) => ({
        data: shares.map((share, row) => ({ x: share, y: layout.rows[row]?.middle ?? 0 })),
        backgroundColor: fill,
        borderColor: colours.strong,
        borderWidth: data.series.length === 0 ? 1 : 0,
        borderSkipped: false,
        barThickness: BAR_PX,
      })),
    },
    options: {
      indexAxis: "y",
      animation: false,
      responsive: false,
      events: [],
      scales: {
        x: axisOf(data, colours),
        // In pixels, so that each row is as tall as its label.
        y: {
          type: "linear",
          display: false,
          offset: false,
          stacked: true,
          reverse: true,
          min: 0,
          max: layout.bars,
        },
      },
    },
    plugins: [labelsAbove({ data, layout, colours })],
  };
}

interface Series {
  readonly shares: readonly number[];
  readonly fill: Fill | Fill[];
}

function seriesOf({ rows, series }: ChartData, colours: ChartColours): readonly Series[] {
  if (series.length === 0) {
    const fill = [
      ...barFills(
        colours,
        rows.map(({ isLargest }) => isLargest),
      ),
    ];
    return [{ shares: rows.map(({ shares }) => shares[0] ?? 0), fill }];
  }
  return partFills(colours, series.length).map((fill, part) => ({
    shares: rows.map(({ shares }) => shares[part] ?? 0),
    fill,
  }));
}

function axisOf({ end }: ChartData, colours: ChartColours) {
  return {
    type: "linear" as const,
    stacked: true,
    min: 0,
    max: end,
    afterFit: (axis: { height: number }) => {
      axis.height = AXIS_PX;
    },
    grid: { color: colours.line, tickLength: 6, drawOnChartArea: false },
    border: { color: colours.line },
    ticks: {
      // Keeps the first and the last within the width of the bars.
      align: "inner" as const,
      stepSize: end === 25 ? 5 : end / 4,
      maxTicksLimit: 6,
      padding: 0,
      color: colours.soft,
      font: { family: colours.family, size: AXIS_TEXT_PX },
      callback: (value: number | string) => `${String(value)}\u00a0%`,
    },
  };
}

/** Each label above its bar, the number at its end: room for long words on a narrow screen. */
function labelsAbove({ data, layout, colours }: Drawing): Plugin<"bar"> {
  return {
    id: "labelsAbove",
    afterDatasetsDraw: ({ chartArea, ctx }) => {
      ctx.save();
      ctx.fillStyle = colours.ink;
      ctx.font = colours.font;
      for (const [place, { words }] of data.rows.entries()) {
        const { lines = [], middle = 0 } = layout.rows[place] ?? {};
        const last = chartArea.top + middle - BAR_PX / 2 - LABEL_GAP_PX;
        const first = last - (lines.length - 1) * LINE_PX;
        ctx.textAlign = "left";
        lines.forEach((line, at) => {
          ctx.fillText(line, chartArea.left, first + at * LINE_PX);
        });
        ctx.textAlign = "right";
        ctx.fillText(words, chartArea.right, first);
      }
      ctx.restore();
    },
  };
}
