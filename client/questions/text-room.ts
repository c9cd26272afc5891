import { MAX_TEXT_LENGTH, type Question } from "../../surveys/core/index.ts";

const LIMIT = /^string-length\(\s*\.\s*\)\s*<=\s*(\d+)$/;
/** The room left is told from here on, and in steps, so that a screen reader is not kept talking. */
const NEAR = 100;
const STEP = 10;

/** The most characters a question takes; what its constraint says only where it says it plainly. */
export function longestText({ constraint }: Question): number {
  const limits = (constraint ?? "")
    .split(" and ")
    .flatMap((part) => LIMIT.exec(part.trim())?.[1] ?? []);
  return Math.min(MAX_TEXT_LENGTH, ...limits.map(Number));
}

/** Characters left, rounded down to tens, or missing (below zero); undefined while there is room. */
export function roomLeft(text: string, longest: number): number | undefined {
  const left = longest - [...text.trim()].length;
  if (left > Math.min(NEAR, longest / 2)) return undefined;
  return left < STEP ? left : Math.floor(left / STEP) * STEP;
}
