import type { Marks } from "./marks.ts";
import { levelOf } from "./sound-level.ts";

/** Sound of one channel as it was decoded. */
export interface Samples {
  readonly values: Float32Array;
  readonly perSecond: number;
}

const WINDOW_MS = 20;
/** Breath before, and the end of a word after, are part of what is said. */
const LEAD_MS = 150;
const TAIL_MS = 250;
/** Shorter sounds are a key or a knock. */
const SHORTEST_MS = 80;
/** Speech stands out from the room by this much; where there is hardly a pause, the room is not heard. */
const ABOVE_ROOM = 3;
const BELOW_LOUDEST = 4;
/** Nothing quieter is speech. */
const LEAST_MEAN = 0.004;

/** Where speech begins and ends; everything when nothing stands out from the room. */
export function findSpeech({ values, perSecond }: Samples): Marks {
  const duration = Math.round((values.length / perSecond) * 1000);
  const whole = { start: 0, end: duration };
  const means = windowMeans({ values, perSecond });
  const threshold = Math.max(LEAST_MEAN, aboveRoom(means));
  const runs = loudRuns(means, threshold).filter(
    ({ from, to }) => (to - from) * WINDOW_MS >= SHORTEST_MS,
  );
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return whole;
  return {
    start: Math.max(0, first.from * WINDOW_MS - LEAD_MS),
    end: Math.min(duration, last.to * WINDOW_MS + TAIL_MS),
  };
}

function windowMeans({ values, perSecond }: Samples): readonly number[] {
  const size = Math.max(1, Math.round((perSecond * WINDOW_MS) / 1000));
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, at) => {
    return levelOf(values.subarray(at * size, (at + 1) * size)).mean;
  });
}

/** The quietest tenth is the room. */
function aboveRoom(means: readonly number[]): number {
  const sorted = means.toSorted((a, b) => a - b);
  const room = sorted[Math.floor(sorted.length / 10)] ?? 0;
  return Math.min(room * ABOVE_ROOM, (sorted.at(-1) ?? 0) / BELOW_LOUDEST);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function loudRuns(means: readonly number[], threshold: number): readonly Run[] {
  const runs: Run[] = [];
  let from: number | undefined;
  for (const [at, mean] of [...means, 0].entries()) {
    if (mean >= threshold && from === undefined) from = at;
    if (mean < threshold && from !== undefined) {
      runs.push({ from, to: at });
      from = undefined;
    }
  }
  return runs;
}
