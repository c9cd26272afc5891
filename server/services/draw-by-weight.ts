import type { Random } from "../../surveys/core/index.ts";

/** One key, as likely as its weight; undefined when nothing weighs. */
export function drawByWeight(
  weights: Readonly<Record<string, number>>,
  random: Random,
): string | undefined {
  const entries = Object.entries(weights);
  let left = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return undefined;
}
