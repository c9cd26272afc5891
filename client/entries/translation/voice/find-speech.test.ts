import { describe, expect, it } from "vitest";
import { findSpeech } from "./find-speech.ts";

const RATE = 8_000;

interface Part {
  readonly ms: number;
  readonly loud: number;
}

/** Tones and silences one after the other; the room hums a little throughout. */
function sound(parts: readonly Part[], hum = 0.001): Float32Array {
  const values = parts.flatMap(({ ms, loud }) =>
    Array.from({ length: (ms * RATE) / 1000 }, (_, at) => {
      const tone = Math.sin((at * 2 * Math.PI * 220) / RATE);
      return loud * tone + hum * Math.sin(at * 0.7);
    }),
  );
  return Float32Array.from(values);
}

const silence = (ms: number): Part => ({ ms, loud: 0 });
const speech = (ms: number, loud = 0.4): Part => ({ ms, loud });
const find = (parts: readonly Part[], hum?: number) =>
  findSpeech({ values: sound(parts, hum), perSecond: RATE });

describe("where speech begins and ends", () => {
  it("is found between silences, with room for a breath and the end of a word", () => {
    expect(find([silence(1000), speech(2000), silence(1500)])).toEqual({ start: 850, end: 3250 });
  });

  it("spans the pauses within what is said", () => {
    const { start, end } = find([
      silence(600),
      speech(400),
      silence(900),
      speech(300),
      silence(800),
    ]);
    expect(start).toBeLessThan(600);
    expect(end).toBeGreaterThan(2200);
    expect(end).toBeLessThan(2500);
  });

  it("leaves out a knock before it", () => {
    expect(find([silence(500), speech(40), silence(1000), speech(900), silence(500)]).start).toBe(
      1390,
    );
  });

  it("stands out of a loud room", () => {
    const { start } = find([silence(1000), speech(1000), silence(1000)], 0.03);
    expect(start).toBeGreaterThan(700);
  });

  it("is found where there is hardly a pause", () => {
    expect(find([silence(60), speech(3000), silence(200)]).end).toBe(3260);
    expect(find([silence(400), speech(8000)]).start).toBe(250);
  });

  it("stays within a sound that begins and ends with it", () => {
    expect(find([speech(700)])).toEqual({ start: 0, end: 700 });
  });

  it("is the whole sound when nothing is said, or nothing is there", () => {
    expect(find([silence(900)])).toEqual({ start: 0, end: 900 });
    expect(findSpeech({ values: new Float32Array(), perSecond: RATE })).toEqual({
      start: 0,
      end: 0,
    });
  });
});
