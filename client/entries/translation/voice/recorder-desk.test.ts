import { describe, expect, it } from "vitest";
import type { Microphone, MicrophoneEvents, MicrophoneProblem } from "./microphone.ts";
import { LONGEST_MS, RecorderDesk, type RecorderView } from "./recorder-desk.ts";

/** A recorder whose microphone and clock the test plays. */
function play({ problem, onWait }: { problem?: MicrophoneProblem; onWait?: () => void } = {}) {
  const views: RecorderView[] = [];
  const sounds: Blob[] = [];
  const given: {
    events?: MicrophoneEvents;
    isCancelled: boolean;
    isStarted: boolean;
    now: number;
  } = {
    ...{ isCancelled: false, isStarted: false, now: 0 },
  };
  const microphone: Microphone = {
    start: () => (given.isStarted = true),
    stop: () => Promise.resolve(new Blob(["sound"])),
    cancel: () => (given.isCancelled = true),
  };
  const desk = new RecorderDesk({
    open: (events) => {
      given.events = events;
      return Promise.resolve(problem ?? microphone);
    },
    now: () => given.now,
    wait: () => Promise.resolve(onWait?.()),
    onView: (view) => views.push(view),
    onSound: (sound) => sounds.push(sound),
  });
  return { desk, views, sounds, given, kinds: () => views.map(({ kind }) => kind) };
}

const level = (peak: number) => ({ peak, mean: 0 });

describe("the recorder", () => {
  it("records from one press to the next", async () => {
    const { desk, sounds, kinds } = play();
    await desk.toggle(false);
    expect(sounds).toEqual([]);
    await desk.toggle(false);
    expect(kinds()).toEqual(["asking", "recording", "ending", "idle"]);
    expect(sounds).toHaveLength(1);
  });

  it("counts down before it begins", async () => {
    const { desk, views } = play();
    await desk.toggle(true);
    const counts = views.flatMap((view) => (view.kind === "counting" ? [view.left] : []));
    expect(counts).toEqual([3, 2, 1]);
    expect(views.at(-1)?.kind).toBe("recording");
  });

  it("is called off while it counts, without recording", async () => {
    const waiting: { call?: () => void } = {};
    const { desk, given, kinds, sounds } = play({ onWait: () => waiting.call?.() });
    waiting.call = () => void desk.toggle(true);
    await desk.toggle(true);
    expect(kinds().at(-1)).toBe("idle");
    expect([given.isStarted, given.isCancelled, sounds]).toEqual([false, true, []]);
  });

  it("says why there is no sound", async () => {
    const { desk, views } = play({ problem: "refused" });
    await desk.toggle(false);
    expect(views.at(-1)).toEqual({ kind: "problem", problem: "refused" });
    await desk.toggle(false);
    expect(views.filter(({ kind }) => kind === "asking")).toHaveLength(2);
  });

  it("shows the loudest of the last second", async () => {
    const { desk, views, given } = play();
    await desk.toggle(false);
    given.events?.onLevel(level(0.9));
    given.now = 500;
    given.events?.onLevel(level(0.1));
    expect(views.at(-1)).toMatchObject({ elapsed: 500, level: { peak: 0.9 } });
    given.now = 1_600;
    given.events?.onLevel(level(0.1));
    expect(views.at(-1)).toMatchObject({ level: { peak: 0.1 } });
  });

  it("stops by itself at the longest, and when the microphone is taken away", async () => {
    const long = play();
    await long.desk.toggle(false);
    long.given.now = LONGEST_MS;
    long.given.events?.onLevel(level(0.5));
    const lost = play();
    await lost.desk.toggle(false);
    lost.given.events?.onLost();
    await Promise.resolve();
    await Promise.resolve();
    expect([long.sounds.length, lost.sounds.length]).toEqual([1, 1]);
  });

  it("keeps nothing when it is stopped before it began", async () => {
    const { desk, sounds } = play();
    await desk.stop();
    expect(sounds).toEqual([]);
  });
});
