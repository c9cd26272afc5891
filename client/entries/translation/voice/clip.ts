import type { Marks } from "./marks.ts";
import { levelOf, type SoundLevel } from "./sound-level.ts";

/** A sound that can be seen and heard. */
export interface Clip {
  readonly buffer: AudioBuffer;
  /** One channel of it. */
  readonly values: Float32Array;
  readonly duration: number;
  readonly level: SoundLevel;
}

const PER_SECOND = 48_000;

/** Undefined for bytes that this browser cannot play. */
export async function readClip(bytes: ArrayBuffer): Promise<Clip | undefined> {
  try {
    // Decoding takes the bytes away.
    const buffer = await new OfflineAudioContext(1, 1, PER_SECOND).decodeAudioData(bytes.slice(0));
    const values = mixed(buffer);
    return { buffer, values, duration: Math.round(buffer.duration * 1000), level: levelOf(values) };
  } catch {
    return undefined;
  }
}

function mixed(buffer: AudioBuffer): Float32Array {
  const { numberOfChannels } = buffer;
  const first = buffer.getChannelData(0);
  if (numberOfChannels === 1) return first;
  const values = new Float32Array(first.length);
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    for (const [at, sample] of buffer.getChannelData(channel).entries()) {
      values[at] = (values[at] ?? 0) + sample / numberOfChannels;
    }
  }
  return values;
}

let playing: (() => void) | undefined;

/** Plays what lies between the marks, alone; gives what stops it. */
export function playClip({ buffer }: Clip, { start, end }: Marks, onEnd: () => void): () => void {
  playing?.();
  const context = new AudioContext();
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  let isOver = false;
  const stop = () => {
    if (isOver) return;
    isOver = true;
    source.disconnect();
    void context.close();
    onEnd();
  };
  source.addEventListener("ended", stop);
  source.start(0, start / 1000, (end - start) / 1000);
  playing = stop;
  return stop;
}
