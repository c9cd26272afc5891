import { describe, expect, it } from "vitest";
import { patchSettings } from "../../../../surveys/core/index.ts";
import { aDefinition } from "../../../../surveys/core/testing/builders.ts";
import { newHistory, record, redo, undo } from "./history.ts";

const base = aDefinition([]);
const titled = (title: string) => patchSettings(base, { title });

describe("the history of a definition", () => {
  it("goes back and forth", () => {
    const one = record(newHistory(base), titled("1"), { at: 0 });
    const two = record(one, titled("2"), { at: 0 });
    expect(undo(undo(two)).present).toBe(base);
    expect(redo(undo(two)).present.title).toBe("2");
    expect(undo(newHistory(base)).present).toBe(base);
    expect(redo(two).present.title).toBe("2");
  });

  it("forgets what was undone after another edit", () => {
    const one = record(newHistory(base), titled("1"), { at: 0 });
    const other = record(undo(one), titled("other"), { at: 0 });
    expect(redo(other).present.title).toBe("other");
  });

  it("takes typing in one field as one step until it pauses", () => {
    const typed = ["a", "ab", "abc"].reduce(
      (history, text, at) => record(history, titled(text), { field: "title", at: at * 500 }),
      newHistory(base),
    );
    expect(undo(typed).present).toBe(base);
    const later = record(typed, titled("abcd"), { field: "title", at: 9_000 });
    expect(undo(later).present.title).toBe("abc");
    const elsewhere = record(typed, titled("x"), { field: "other", at: 1_001 });
    expect(undo(elsewhere).present.title).toBe("abc");
  });

  it("is the same where nothing changed, and keeps 200 steps at most", () => {
    const history = newHistory(base);
    expect(record(history, base, { at: 0 })).toBe(history);
    let long = history;
    for (let at = 0; at < 300; at++) long = record(long, titled(String(at)), { at });
    expect(long.past).toHaveLength(200);
  });
});
