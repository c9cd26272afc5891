/** How loud a moment is: peak and mean of its samples, each from 0 to 1. */
export interface SoundLevel {
  readonly peak: number;
  readonly mean: number;
}

export type LevelWord = "silent" | "quiet" | "good" | "loud";

/** At full scale the tops of the waves are cut off, which nothing mends later. */
const CLIPPED = 0.985;
/** Below these a phone's loudspeaker does not bring it over in a yard or a market. */
const QUIET_PEAK = 0.1;
const SILENT_PEAK = 0.012;
/** What the meter shows as empty. */
const FLOOR_DB = -54;

export function levelOf(samples: Float32Array): SoundLevel {
  let peak = 0;
  let squares = 0;
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    squares += sample * sample;
  }
  return { peak, mean: samples.length === 0 ? 0 : Math.sqrt(squares / samples.length) };
}

export function levelWord({ peak }: SoundLevel): LevelWord {
  if (peak >= CLIPPED) return "loud";
  if (peak < SILENT_PEAK) return "silent";
  return peak < QUIET_PEAK ? "quiet" : "good";
}

/** Place on a meter from 0 to 100, as loudness is heard. */
export function meterPlace({ peak }: SoundLevel): number {
  if (peak <= 0) return 0;
  const decibels = 20 * Math.log10(Math.min(1, peak));
  return Math.round(Math.max(0, 1 - decibels / FLOOR_DB) * 100);
}
