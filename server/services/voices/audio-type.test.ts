import { describe, expect, it } from "vitest";
import { anMp3, anMp4, anOgg, aWav, aWebm } from "../../testing/a-sound.ts";
import { audioTypeOf } from "./audio-type.ts";

const text = (content: string) => new TextEncoder().encode(content);

describe("what a file really is", () => {
  it("is told by its bytes", () => {
    expect([aWebm(), anMp4("mp4a"), anOgg(), anMp3(), aWav()].map(audioTypeOf)).toEqual([
      "audio/webm",
      "audio/mp4",
      "audio/ogg",
      "audio/mpeg",
      "audio/wav",
    ]);
  });

  it.each([
    ["a page", text("<!doctype html><script>alert(1)</script> webm A_OPUS")],
    ["nothing", new Uint8Array()],
    ["a film", aWebm("video")],
    ["a film in MP4", anMp4("avc1", "mp4a")],
    ["MP4 without a track", anMp4()],
    ["MP4 of another codec", anMp4("Opus")],
    ["a box longer than its file", anMp4("mp4a").slice(0, 60)],
    ["one frame that looks like MP3", anMp3(1)],
    ["an archive", text("PK\u0003\u0004 webm A_OPUS")],
    ["a header of WAV without sound of its kind", aWav().fill(7, 20, 22)],
    ["an Ogg film", text("OggS".padEnd(28, "\0") + "theora")],
  ])("is no sound when it is %s", (_, bytes) => {
    expect(audioTypeOf(bytes)).toBeUndefined();
  });
});
