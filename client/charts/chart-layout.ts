// How tall a chart is, where its bars stand and how its labels break: decided before it is drawn,
// so that nothing jumps.

import type { ChartData } from "./read-figure.ts";
import { wrapText } from "./wrap-text.ts";

export interface RowLayout {
  /** Lines of the label, which stand above the bar. */
  readonly lines: readonly string[];
  /** Pixels from the top of the chart to the middle of the bar. */
  readonly middle: number;
}

export interface ChartLayout {
  readonly width: number;
  /** Of labels and bars. */
  readonly bars: number;
  /** With the axis. */
  readonly height: number;
  readonly rows: readonly RowLayout[];
}

export const LINE_PX = 20;
export const BAR_PX = 16;
export const LABEL_GAP_PX = 6;
export const AXIS_PX = 30;
const ROW_GAP_PX = 14;
const WORDS_GAP_PX = 12;
const MOST_LINES = 3;

/** Every label above its bar, with the number at the end of its first line. */
export function layOut(
  { rows }: ChartData,
  width: number,
  widthOf: (text: string) => number,
): ChartLayout {
  let bottom = 0;
  const placed = rows.map(({ label, words }): RowLayout => {
    const room = width - widthOf(words) - (words === "" ? 0 : WORDS_GAP_PX);
    const lines = wrapText(label, (line) => widthOf(line) <= room, MOST_LINES);
    const top = bottom + Math.max(1, lines.length) * LINE_PX + LABEL_GAP_PX;
    bottom = top + BAR_PX + ROW_GAP_PX;
    return { lines, middle: top + BAR_PX / 2 };
  });
  return { width, bars: bottom, height: bottom + AXIS_PX, rows: placed };
}
