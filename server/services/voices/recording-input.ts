import type { Refusal } from "../surveys/outcome.ts";
import { type AudioType, audioTypeOf } from "./audio-type.ts";

export const MAX_RECORDING_BYTES = 2 * 1024 * 1024;
const MAX_DURATION_MS = 180_000;
/** Less than this says nothing. */
const MIN_HEARD_MS = 100;

/** Where what is said begins and ends, in milliseconds. */
export interface Marks {
  readonly start: number;
  readonly end: number;
}

export type SoundRead =
  | { readonly ok: true; readonly mediaType: AudioType }
  | { readonly ok: false; readonly problem: Refusal };

/** Whether bytes are a sound that browsers play, by what they hold. */
export function readSound(bytes: Uint8Array): SoundRead {
  if (bytes.length > MAX_RECORDING_BYTES)
    return { ok: false, problem: { code: "voice.too_large" } };
  const mediaType = audioTypeOf(bytes);
  if (mediaType === undefined) return { ok: false, problem: { code: "voice.no_sound" } };
  return { ok: true, mediaType };
}

export function marksProblem({ start, end }: Marks, duration: number): Refusal | undefined {
  if (![start, end, duration].every((n) => Number.isInteger(n) && n >= 0)) {
    return { code: "voice.bad_marks" };
  }
  if (duration === 0 || duration > MAX_DURATION_MS) return { code: "voice.bad_duration" };
  const isWithin = end <= duration && end - start >= MIN_HEARD_MS;
  return isWithin ? undefined : { code: "voice.bad_marks" };
}
