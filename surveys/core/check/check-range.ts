// The scale of a `range`: start, end and step are numbers, and steps lead from one to the other.

import type { Question } from "../definition.ts";
import { rangeOf } from "../question-settings.ts";

/** More stops than this are no scale to choose from. */
const MAX_STOPS = 10_000;

/** Code of what is wrong with the parameters of a range, if anything is. */
export function rangeProblem(question: Question): string | undefined {
  const { start, end, step } = rangeOf(question);
  if (![start, end, step].every(Number.isFinite)) return "definition.range_not_numbers";
  if (start === end || step === 0) return "definition.range_without_length";
  const isUpwards = end > start;
  if (isUpwards !== step > 0) return "definition.range_step_leads_away";
  return Math.abs((end - start) / step) > MAX_STOPS ? "definition.range_too_fine" : undefined;
}
