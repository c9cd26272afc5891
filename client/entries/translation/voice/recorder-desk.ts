import type { Microphone, MicrophoneEvents, MicrophoneProblem } from "./microphone.ts";
import type { SoundLevel } from "./sound-level.ts";

/** What a recorder does at the moment. */
export type RecorderView =
  | { readonly kind: "idle" | "asking" | "ending" }
  | { readonly kind: "counting"; readonly left: number }
  | { readonly kind: "recording"; readonly elapsed: number; readonly level: SoundLevel }
  | { readonly kind: "problem"; readonly problem: MicrophoneProblem };

export interface RecorderEvents {
  readonly onView: (view: RecorderView) => void;
  readonly onSound: (sound: Blob) => void;
}

interface RecorderDeskDeps extends RecorderEvents {
  readonly open: (events: MicrophoneEvents) => Promise<Microphone | MicrophoneProblem>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** As long as the server takes. */
export const LONGEST_MS = 180_000;
const COUNT_FROM = 3;
const SECOND_MS = 1_000;
/** The level shown is the loudest of the last second: words have pauses. */
const HOLD_MS = 1_000;

/** Records one text: asks, counts down, records, stops. */
export class RecorderDesk {
  readonly #deps: RecorderDeskDeps;
  #microphone: Microphone | undefined;
  #isStarting = false;
  #isCalledOff = false;
  #since = 0;
  #held: readonly { readonly at: number; readonly level: SoundLevel }[] = [];

  constructor(deps: RecorderDeskDeps) {
    this.#deps = deps;
  }

  async toggle(counts: boolean): Promise<void> {
    if (this.#microphone === undefined && !this.#isStarting) await this.#start(counts);
    else await this.stop();
  }

  /** While it still asks or counts, nothing was said: there is nothing to keep. */
  async stop(): Promise<void> {
    if (this.#isStarting) this.#isCalledOff = true;
    const microphone = this.#microphone;
    if (microphone === undefined) return;
    this.#microphone = undefined;
    this.#deps.onView({ kind: "ending" });
    const sound = await microphone.stop();
    this.#deps.onView({ kind: "idle" });
    this.#deps.onSound(sound);
  }

  async #start(counts: boolean): Promise<void> {
    this.#isStarting = true;
    this.#isCalledOff = false;
    this.#deps.onView({ kind: "asking" });
    const opened = await this.#deps.open({
      onLevel: (level) => this.#hear(level),
      onLost: () => void this.stop(),
    });
    if (typeof opened === "string") this.#deps.onView({ kind: "problem", problem: opened });
    else await this.#begin(opened, counts);
    this.#isStarting = false;
  }

  /** The microphone is open already while it counts: the first word is not lost. */
  async #begin(opened: Microphone, counts: boolean): Promise<void> {
    if (counts) await this.#countDown();
    if (this.#isCalledOff) {
      opened.cancel();
      this.#deps.onView({ kind: "idle" });
      return;
    }
    opened.start();
    this.#held = [];
    this.#since = this.#deps.now();
    this.#microphone = opened;
    this.#hear({ peak: 0, mean: 0 });
  }

  async #countDown(): Promise<void> {
    for (let left = COUNT_FROM; left > 0 && !this.#isCalledOff; left -= 1) {
      this.#deps.onView({ kind: "counting", left });
      await this.#deps.wait(SECOND_MS);
    }
  }

  #hear(level: SoundLevel): void {
    if (this.#microphone === undefined) return;
    const at = this.#deps.now();
    const elapsed = at - this.#since;
    if (elapsed >= LONGEST_MS) return void this.stop();
    this.#held = [...this.#held.filter((held) => at - held.at < HOLD_MS), { at, level }];
    const peak = Math.max(...this.#held.map((held) => held.level.peak));
    this.#deps.onView({ kind: "recording", elapsed, level: { ...level, peak } });
  }
}
