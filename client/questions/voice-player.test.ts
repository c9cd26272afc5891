import { describe, expect, it } from "vitest";
import { createVoicePlayer, type Sound, type VoiceState } from "./voice-player.ts";

/** A track that notes what happens to it; `isBroken` as one that cannot be loaded. */
function aTrack(isBroken = false) {
  const states: VoiceState[] = [];
  const acts: string[] = [];
  const sound: Sound = {
    play: async () => {
      acts.push("play");
      if (isBroken) throw new Error("not found");
    },
    pause: () => acts.push("pause"),
  };
  const tell = (state: VoiceState) => states.push(state);
  return { sound, tell, onHeard: () => acts.push("heard"), states, acts };
}

describe("a voice player", () => {
  it("plays and says that it was heard", async () => {
    const track = aTrack();
    await createVoicePlayer().start(track);
    expect(track).toMatchObject({ states: ["playing"], acts: ["play", "heard"] });
  });

  it("stops one voice before the next begins", async () => {
    const player = createVoicePlayer();
    const [one, two] = [aTrack(), aTrack()];
    await player.start(one);
    await player.start(two);
    expect(one).toMatchObject({ states: ["playing", "silent"], acts: ["play", "heard", "pause"] });
    expect(two.states).toEqual(["playing"]);
  });

  it("is silent at the end", async () => {
    const player = createVoicePlayer();
    const track = aTrack();
    await player.start(track);
    player.finish(track.sound, "silent");
    expect(track.states).toEqual(["playing", "silent"]);
  });

  it("fails where the voice cannot be loaded, and never says that it was heard", async () => {
    const track = aTrack(true);
    await createVoicePlayer().start(track);
    expect(track).toMatchObject({ states: ["playing", "failed"], acts: ["play", "pause"] });
  });

  it("does not fail for a voice that was stopped before it began", async () => {
    const player = createVoicePlayer();
    const track = aTrack(true);
    const started = player.start(track);
    player.finish(track.sound, "silent");
    await started;
    expect(track.states).toEqual(["playing", "silent"]);
  });

  it("does not call a voice heard that another interrupted", async () => {
    const player = createVoicePlayer();
    const [one, two] = [aTrack(), aTrack()];
    await Promise.all([player.start(one), player.start(two)]);
    expect(one.acts).toEqual(["play", "pause"]);
    expect(two.acts).toEqual(["play", "heard"]);
  });

  it("does not stop a voice when an earlier one reports its end late", async () => {
    const player = createVoicePlayer();
    const [one, two] = [aTrack(), aTrack()];
    await player.start(one);
    await player.start(two);
    player.finish(one.sound, "failed");
    expect(one.states).toEqual(["playing", "silent"]);
    expect(two.states).toEqual(["playing"]);
  });
});
