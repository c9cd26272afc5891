import { playPart, type Part, type Sound } from "./play-part.ts";

/** Something to say, and where on the page it stands. */
export interface Line<Place> {
  readonly place: Place;
  /** Undefined where there is nothing to say any more. */
  readonly load: () => Promise<Part | undefined>;
}

export type SpeakerState = "silent" | "loading" | "playing" | "paused" | "failed";

export interface SpeakerPorts<Place> {
  readonly sound: Sound;
  readonly onState: (state: SpeakerState, reason?: unknown) => void;
  /** What is being said now. */
  readonly onPlace: (place: Place | undefined) => void;
  readonly onHeard: (place: Place) => void;
}

/** Says lines one after the other; one list at a time. */
export class Speaker<Place> {
  readonly #ports: SpeakerPorts<Place>;
  #turn = new AbortController();
  #state: SpeakerState = "silent";

  constructor(ports: SpeakerPorts<Place>) {
    this.#ports = ports;
    const { sound } = ports;
    // A call came, or the headphones went: nobody tapped.
    sound.addEventListener("pause", () => {
      if (this.#state === "playing" && sound.paused && !sound.ended) this.#tell("paused");
    });
  }

  get state(): SpeakerState {
    return this.#state;
  }

  async say(lines: readonly Line<Place>[]): Promise<void> {
    this.stop();
    const turn = new AbortController();
    this.#turn = turn;
    try {
      for (const line of lines) {
        await this.#sayLine(line, turn.signal);
        if (turn.signal.aborted) return;
      }
      this.#end("silent");
    } catch (reason) {
      if (!turn.signal.aborted) this.#end("failed", reason);
    }
  }

  async #sayLine({ load, place }: Line<Place>, signal: AbortSignal): Promise<void> {
    const { onHeard, onPlace, sound } = this.#ports;
    onPlace(place);
    this.#tell("loading");
    const part = await load();
    if (signal.aborted || part === undefined) return;
    this.#tell("playing");
    await playPart(sound, part, { signal, onStart: () => onHeard(place) });
  }

  pause(): void {
    this.#ports.sound.pause();
    this.#tell("paused");
  }

  async resume(): Promise<void> {
    this.#tell("playing");
    try {
      await this.#ports.sound.play();
    } catch (reason) {
      this.#turn.abort();
      this.#end("failed", reason);
    }
  }

  stop(): void {
    this.#turn.abort();
    this.#ports.sound.pause();
    if (this.#state !== "silent") this.#end("silent");
  }

  #end(state: SpeakerState, reason?: unknown): void {
    this.#ports.onPlace(undefined);
    this.#tell(state, reason);
  }

  #tell(state: SpeakerState, reason?: unknown): void {
    this.#state = state;
    this.#ports.onState(state, reason);
  }
}
