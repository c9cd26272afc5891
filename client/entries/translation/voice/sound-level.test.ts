import { describe, expect, it } from "vitest";
import { levelOf, levelWord, meterPlace } from "./sound-level.ts";
import { wavePeaks } from "./wave-peaks.ts";

const level = (peak: number) => ({ peak, mean: peak / 2 });

describe("the level of a sound", () => {
  it("is its highest wave, up or down, and its mean", () => {
    const { peak, mean } = levelOf(Float32Array.of(0.5, -0.75, 0, 0));
    expect(peak).toBe(0.75);
    expect(mean).toBeCloseTo(0.4507, 3);
    expect(levelOf(new Float32Array())).toEqual({ peak: 0, mean: 0 });
  });

  it("is told in a word", () => {
    const words = [0, 0.05, 0.4, 1].map((peak) => levelWord(level(peak)));
    expect(words).toEqual(["silent", "quiet", "good", "loud"]);
  });

  it("has a place on the meter that grows as it is heard", () => {
    expect([0, 0.001, 0.1, 0.5, 1].map((peak) => meterPlace(level(peak)))).toEqual([
      0, 0, 63, 89, 100,
    ]);
  });
});

describe("the picture of a sound", () => {
  it("shows the loudest of each part, also of fewer samples than parts", () => {
    expect(wavePeaks(Float32Array.of(0, -1, 0.25, 0.5), 2)).toEqual([1, 0.5]);
    expect(wavePeaks(Float32Array.of(1), 3)).toEqual([1, 1, 1]);
  });
});
