import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Colours, coloursIn, contrast } from "./testing/contrast.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const DARK = "prefers-color-scheme: dark";
const MOST_SHAPES = 7;

function themeOf(part: 0 | 1): Colours {
  const [css = "", ...rest] = [read("./tokens.css"), read("./voice.css")].map(
    (whole) => whole.split(DARK)[part] ?? "",
  );
  return { ...coloursIn(css), ...coloursIn(rest.join("")) };
}

it("weighs at most 2.1 kB compressed, and asks for nothing from elsewhere", () => {
  const css = read("./voice.css") + read("./voice-practice.css");
  expect(brotliCompressSync(css).length).toBeLessThan(2_100);
  const addresses = [...css.matchAll(/url\(\s*["']?([^"')]{5})/g)].map((match) => match[1]);
  expect(new Set(addresses)).toEqual(new Set(["data:"]));
});

it("gives each place a shape of its own, twice, and the same to the columns of a table", () => {
  const shapes = [...read("./voice.css").matchAll(/--shape: url\("([^"]+)"\)/g)].map(
    (match) => match[1],
  );
  expect(new Set(shapes).size).toBe(MOST_SHAPES);
  for (let place = 1; place <= MOST_SHAPES; place += 1) {
    expect(read("./voice.css")).toContain(`.choices > :nth-child(7n + ${String(place)}),`);
    expect(read("./voice.css")).toContain(`.matrix-columns > :nth-child(${String(place + 1)})`);
  }
});

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in the %s theme", (_, part) => {
  const colours = themeOf(part);
  const hues = Array.from(
    { length: MOST_SHAPES },
    (__, at) => colours[`shape-${String(at + 1)}`] ?? "",
  );

  it("every shape has its own colour, at 3 to 1 and more on every ground", () => {
    expect(new Set(hues).size).toBe(MOST_SHAPES);
    const grounds = ["paper", "surface", "accent-soft"].map((name) => colours[name] ?? "");
    const faint = hues.filter((hue) => grounds.some((ground) => contrast(hue, ground) < 3));
    expect(faint).toEqual([]);
  });
});
