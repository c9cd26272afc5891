import { describe, expect, it } from "vitest";
import { nextUnrecorded } from "./next-unrecorded.ts";
import type { StoredRecording } from "./voice-protocol.ts";

const text = (key: string, state: "draft_human" | "missing" | "stale" = "draft_human") => ({
  key,
  state,
});
const recording = (isStale = false): StoredRecording => ({
  ...{ file: "f", mediaType: "audio/webm", bytes: 1, start: 0, end: 9, speaker: "H01", isStale },
});

const TEXTS = [text("a"), text("b"), text("c", "missing"), text("d", "stale"), text("e")];

describe("the next text to record", () => {
  it("comes after the one that is open, and after the last comes the first", () => {
    expect(nextUnrecorded(TEXTS, {}, "a")).toBe("b");
    expect(nextUnrecorded(TEXTS, {}, "b")).toBe("e");
    expect(nextUnrecorded(TEXTS, {}, "e")).toBe("a");
  });

  it("is not one that is recorded, unless it says other words by now", () => {
    expect(nextUnrecorded(TEXTS, { b: recording() }, "a")).toBe("e");
    expect(nextUnrecorded(TEXTS, { b: recording(true) }, "a")).toBe("b");
  });

  it("is none when all is recorded, and none while that is unknown", () => {
    const all = { a: recording(), b: recording(), e: recording() };
    expect(nextUnrecorded(TEXTS, all, "a")).toBeUndefined();
    expect(nextUnrecorded(TEXTS, "loading", "a")).toBeUndefined();
  });
});
