import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sound } from "./play-part.ts";
import { Speaker } from "./speaker.ts";

/** A sound that goes on with the clock of the test. */
class FakeSound extends EventTarget {
  src = "";
  paused = true;
  ended = false;
  #at = 0;
  #since = 0;
  refusal: Error | undefined;

  get currentTime(): number {
    return this.paused ? this.#at : this.#at + (Date.now() - this.#since) / 1_000;
  }
  set currentTime(seconds: number) {
    this.#at = seconds;
    this.#since = Date.now();
  }
  async play(): Promise<void> {
    if (this.refusal !== undefined) throw this.refusal;
    this.#since = Date.now();
    this.paused = false;
  }
  pause(): void {
    this.#at = this.currentTime;
    this.paused = true;
    // As browsers do: told a little later.
    setTimeout(() => this.dispatchEvent(new Event("pause")));
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aSpeaker() {
  const sound = new FakeSound();
  const told: string[] = [];
  const port: Sound = sound;
  const speaker = new Speaker<string>({
    sound: port,
    onState: (state) => told.push(state),
    onPlace: (place) => told.push(`at ${place ?? "nothing"}`),
    onHeard: (place) => told.push(`heard ${place}`),
  });
  const line = (place: string, start = 0, end = 1_000) => ({
    place,
    load: async () => ({ source: place, start, end }),
  });
  return { sound, speaker, told, line };
}

describe("a speaker", () => {
  it("says lines one after the other and tells where it is", async () => {
    const { line, speaker, told } = aSpeaker();
    const done = speaker.say([line("a"), line("b")]);
    await vi.advanceTimersByTimeAsync(2_500);
    await done;
    const ofEach = (place: string) => [`at ${place}`, "loading", "playing", `heard ${place}`];
    expect(told).toEqual([...ofEach("a"), ...ofEach("b"), "at nothing", "silent"]);
  });

  it("begins and ends at the marks", async () => {
    const { line, sound, speaker } = aSpeaker();
    void speaker.say([line("a", 250, 750)]);
    await vi.advanceTimersByTimeAsync(10);
    expect(sound.currentTime).toBeCloseTo(0.26, 2);
    await vi.advanceTimersByTimeAsync(440);
    expect(sound.paused).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(sound.paused).toBe(true);
    expect(speaker.state).toBe("silent");
  });

  it("pauses within a line and goes on from there", async () => {
    const { line, sound, speaker } = aSpeaker();
    void speaker.say([line("a"), line("b")]);
    await vi.advanceTimersByTimeAsync(400);
    speaker.pause();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([speaker.state, sound.src]).toEqual(["paused", "a"]);
    await speaker.resume();
    await vi.advanceTimersByTimeAsync(700);
    expect(sound.src).toBe("b");
  });

  it("pauses before the sound has begun, and goes on from there", async () => {
    const { line, sound, speaker, told } = aSpeaker();
    const play = vi.spyOn(sound, "play");
    play.mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new DOMException("interrupted by a call to pause", "AbortError");
    });
    void speaker.say([line("a")]);
    await vi.advanceTimersByTimeAsync(10);
    speaker.pause();
    await vi.advanceTimersByTimeAsync(100);
    expect(speaker.state).toBe("paused");
    await speaker.resume();
    await vi.advanceTimersByTimeAsync(1_200);
    expect(speaker.state).toBe("silent");
    expect(told.filter((one) => one.startsWith("heard"))).toEqual(["heard a"]);
  });

  it("is paused where the phone pauses it, and goes on from there", async () => {
    const { line, sound, speaker, told } = aSpeaker();
    void speaker.say([line("a"), line("b")]);
    await vi.advanceTimersByTimeAsync(400);
    sound.pause();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([speaker.state, sound.src]).toEqual(["paused", "a"]);
    await speaker.resume();
    await vi.advanceTimersByTimeAsync(1_700);
    expect([speaker.state, sound.src]).toEqual(["silent", "b"]);
    expect(told.filter((state) => state === "paused")).toHaveLength(1);
  });

  it("leaves out what is gone and says the rest", async () => {
    const { line, speaker, told } = aSpeaker();
    void speaker.say([{ place: "a", load: async () => undefined }, line("b")]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(told.filter((one) => one.startsWith("heard"))).toEqual(["heard b"]);
    expect(speaker.state).toBe("silent");
  });

  it("says nothing more of a list once another begins, or it is stopped", async () => {
    const { line, speaker, told } = aSpeaker();
    void speaker.say([line("a"), line("b")]);
    await vi.advanceTimersByTimeAsync(100);
    void speaker.say([line("c")]);
    await vi.advanceTimersByTimeAsync(100);
    speaker.stop();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told.filter((one) => one.startsWith("heard"))).toEqual(["heard a", "heard c"]);
    expect(told.at(-1)).toBe("silent");
  });

  it("fails where a file does not come, where the browser refuses, or where it cannot play", async () => {
    const { line, sound, speaker } = aSpeaker();
    await speaker.say([{ place: "a", load: () => Promise.reject(new TypeError("no network")) }]);
    expect(speaker.state).toBe("failed");
    sound.refusal = new DOMException("tap first", "NotAllowedError");
    await speaker.say([line("a")]);
    expect(speaker.state).toBe("failed");
    sound.refusal = undefined;
    const broken = speaker.say([line("a")]);
    await vi.advanceTimersByTimeAsync(10);
    sound.dispatchEvent(new Event("error"));
    await broken;
    expect(speaker.state).toBe("failed");
  });
});
