import type { Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";

/** A share as a whole percentage; what is not nothing or not everything never looks like it. */
export function percentText({ shown }: Translator, count: number, n: number): ShownText {
  const percent = (100 * count) / n;
  if (percent > 0 && percent < 1) return shown("results.percent.least");
  if (percent > 99 && percent < 100) return shown("results.percent.most");
  return shown("results.percent.whole", { percent: Math.round(percent) });
}

const SCALES = [10, 25, 50, 100] as const;

/** The end of an axis in percent: the smallest round one that holds every share. */
export function scaleEnd(counts: readonly number[], n: number): number {
  const largest = (100 * Math.max(0, ...counts)) / n;
  return SCALES.find((end) => largest <= end) ?? 100;
}
