import { describe, expect, it } from "vitest";
import type { Definition } from "../../../surveys/core/index.ts";
import { aDefinition, aQuestion } from "../../../surveys/core/testing/builders.ts";
import { probeOf, readDefinition } from "./bench-state.ts";

const start = { day: { day: "2026-11-20", offsetMinutes: -360 }, preview: undefined };
const sound = aDefinition([aQuestion("age", "integer"), aQuestion("name")]);
const broken: Definition = { ...sound, items: [aQuestion("age", "integer", { relevant: "((" })] };

describe("the bench of a definition", () => {
  it("opens a preview of a sound definition", () => {
    const bench = readDefinition(sound, start);
    expect(bench.faults).toEqual([]);
    expect(bench.preview?.compiled.definition).toBe(sound);
  });

  it("keeps the last sound preview beside the problems of now", () => {
    const before = readDefinition(sound, start);
    const bench = readDefinition(broken, before);
    expect(bench.faults.map(({ item, property }) => [item, property])).toEqual([
      ["age", "relevant"],
    ]);
    expect(bench.preview).toBe(before.preview);
    expect(readDefinition(sound, bench).faults).toEqual([]);
  });

  it("has no preview until the definition was sound once", () => {
    const bench = readDefinition(broken, start);
    expect(bench.preview).toBeUndefined();
    expect(readDefinition(sound, bench).preview).toBeDefined();
  });

  it("checks expressions of a definition with faults elsewhere", () => {
    const { check, vocabulary } = readDefinition(broken, start);
    expect(check({ source: "${nobody} = 1" }).map(({ code }) => code)).toEqual([
      "expression.unknown_name",
    ]);
    expect(vocabulary.items.map(({ name }) => name)).toEqual(["age"]);
  });

  it("works expressions out for the answers of the preview", () => {
    const { preview } = readDefinition(sound, start);
    preview?.step.form.answer("age", 20);
    expect(preview && probeOf(preview)("name", { source: "${age} + 1" })).toEqual({
      kind: "value",
      value: 21,
    });
  });
});
