export type VoiceState = "silent" | "playing" | "failed";

/** What is needed of an audio element. */
export interface Sound {
  readonly play: () => Promise<void>;
  readonly pause: () => void;
}

/** A sound and whoever wants to know how it fares. */
export interface Track {
  readonly sound: Sound;
  readonly tell: (state: VoiceState) => void;
  readonly onHeard: () => void;
}

/** Plays one voice at a time. */
export function createVoicePlayer() {
  let current: Track | undefined;

  function stop(state: VoiceState): void {
    const stopped = current;
    current = undefined;
    stopped?.sound.pause();
    stopped?.tell(state);
  }
  /** The sound ended, was stopped or broke; nothing if another plays by now. */
  function finish(sound: Sound, state: VoiceState): void {
    if (current?.sound === sound) stop(state);
  }
  async function start(track: Track): Promise<void> {
    stop("silent");
    current = track;
    track.tell("playing");
    try {
      await track.sound.play();
      if (current === track) track.onHeard();
    } catch {
      finish(track.sound, "failed");
    }
  }
  return { start, finish };
}
