/** Where what is said begins and ends, in milliseconds. */
export interface Marks {
  readonly start: number;
  readonly end: number;
}

/** Less than this says nothing. */
const SHORTEST_MS = 100;

/** Moves one mark; the other stays, and both stay within the sound and apart. */
export function moveMark(marks: Marks, change: Partial<Marks>, duration: number): Marks {
  if (change.start !== undefined) {
    return { ...marks, start: within(change.start, 0, marks.end - SHORTEST_MS) };
  }
  if (change.end !== undefined) {
    return { ...marks, end: within(change.end, marks.start + SHORTEST_MS, duration) };
  }
  return marks;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(most, value)));
}

/** Stored marks as a page writes them: with two digits after the point. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

/** How long something is: `0.8 s`, `12.4 s`, `2:30`. */
export function lengthOf(milliseconds: number): string {
  if (milliseconds >= 60_000) return clockOf(milliseconds);
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** `0:07`, `2:30`. */
export function clockOf(milliseconds: number): string {
  const whole = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, "0")}`;
}
