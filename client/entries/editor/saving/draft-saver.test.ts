import { describe, expect, it } from "vitest";
import { type Definition, patchItem, patchSettings } from "../../../../surveys/core/index.ts";
import { aDefinition, aQuestion } from "../../../../surveys/core/testing/builders.ts";
import type { SaveReply } from "./draft-protocol.ts";
import { DraftSaver, type SaveState } from "./draft-saver.ts";
import type { UnsavedCopy } from "./unsaved-copy.ts";

const base = aDefinition([aQuestion("a"), aQuestion("b")]);
const titled = (title: string) => patchSettings(base, { title });
const saved = (revision: number): SaveReply => ({ kind: "saved", revision, savedAt: "now" });

function theirs(definition: Definition, revision = 8): SaveReply {
  return { kind: "conflict", theirs: { definition, revision, savedAt: "then", savedBy: "Ana" } };
}

/** A saver whose clock and server the test plays. */
function play(...replies: readonly SaveReply[]) {
  const waiting = new Map<object, { readonly ms: number; readonly call: () => void }>();
  const sent: { readonly title: string; readonly base: number }[] = [];
  const states: SaveState["kind"][] = [];
  const kept: { copy: UnsavedCopy | undefined } = { copy: undefined };
  const left = [...replies];
  const saver = new DraftSaver(
    { definition: base, revision: 7, savedAt: null },
    {
      put: async ({ definition, base: revision }) => {
        sent.push({ title: definition.title, base: revision });
        return left.shift() ?? { kind: "failed" };
      },
      later: (ms, call) => {
        const key = {};
        waiting.set(key, { ms, call });
        return () => waiting.delete(key);
      },
      random: () => 0,
      now: () => "now",
      keep: (copy) => (kept.copy = copy),
      forget: () => (kept.copy = undefined),
      onState: ({ kind }) => states.push(kind),
    },
  );
  const pass = async () => {
    for (const [key, { call }] of [...waiting]) {
      waiting.delete(key);
      call();
    }
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return {
    saver,
    sent,
    states,
    kept,
    pass,
    waits: () => [...waiting.values()].map(({ ms }) => ms),
  };
}

describe("saving a draft", () => {
  it("sends the newest definition once typing rests", async () => {
    const { saver, sent, states, pass } = play(saved(8));
    saver.change(titled("x"));
    saver.change(titled("xy"));
    expect(sent).toEqual([]);
    await pass();
    expect(sent).toEqual([{ title: "xy", base: 7 }]);
    expect(states).toEqual(["waiting", "waiting", "saving", "saved"]);
    expect(saver.hasUnsaved).toBe(false);
  });

  it("sends nothing without a title or a question, and goes on when they are there", async () => {
    const { saver, sent, kept, pass } = play(saved(8));
    saver.change(titled(""));
    await pass();
    expect(saver.state).toEqual({ kind: "incomplete", lack: "title" });
    saver.change({ ...base, items: [] });
    await pass();
    expect(saver.state).toEqual({ kind: "incomplete", lack: "items" });
    saver.flush(true);
    expect(sent).toEqual([]);
    expect(kept.copy?.definition.items).toEqual([]);
    saver.change(titled("x"));
    await pass();
    expect(sent).toEqual([{ title: "x", base: 7 }]);
    expect(saver.state.kind).toBe("saved");
  });

  it("sends on what was typed meanwhile, on the new revision", async () => {
    const { saver, sent, pass } = play(saved(8), saved(9));
    saver.change(titled("x"));
    saver.flush();
    saver.change(titled("xy"));
    await pass();
    await pass();
    expect(sent).toEqual([
      { title: "x", base: 7 },
      { title: "xy", base: 8 },
    ]);
    expect(saver.state.kind).toBe("saved");
  });

  it("tries again ever later, and keeps a copy until it is saved", async () => {
    const { saver, sent, kept, pass, waits } = play(
      { kind: "failed" },
      { kind: "failed" },
      saved(8),
    );
    saver.change(titled("x"));
    await pass();
    expect(saver.state.kind).toBe("offline");
    expect(kept.copy).toMatchObject({ revision: 7, base, definition: { title: "x" } });
    expect(waits()).toEqual([2_000]);
    await pass();
    expect(waits()).toEqual([4_000]);
    await pass();
    expect(sent).toHaveLength(3);
    expect(saver.state.kind).toBe("saved");
    expect(kept.copy).toBeUndefined();
  });

  it("stops when somebody else saved, and sends nothing until a person has chosen", async () => {
    const { saver, sent, pass } = play(theirs(patchItem(base, "a", { label: "A" })), saved(9));
    saver.change(titled("x"));
    await pass();
    expect(saver.state).toMatchObject({ kind: "conflict", base, theirs: { savedBy: "Ana" } });
    saver.change(titled("xy"));
    saver.flush();
    await pass();
    expect(sent).toHaveLength(1);
    saver.rebase({ revision: 8, definition: base, savedAt: null }, titled("both"));
    await pass();
    expect(sent[1]).toEqual({ title: "both", base: 8 });
    expect(saver.state.kind).toBe("saved");
  });

  it("knows its own save again whose answer was lost", async () => {
    const { saver, pass } = play({ kind: "failed" }, theirs(structuredClone(titled("x"))));
    saver.change(titled("x"));
    await pass();
    await pass();
    expect(saver.state).toEqual({ kind: "saved", at: "then" });
  });

  it("goes on where the other save changed nothing", async () => {
    const { saver, sent, pass } = play(theirs(structuredClone(base)), saved(9));
    saver.change(titled("x"));
    await pass();
    await pass();
    expect(sent.map(({ base: revision }) => revision)).toEqual([7, 8]);
    expect(saver.state.kind).toBe("saved");
  });

  it("says what the server refuses, and tries again only after a change", async () => {
    const refused: SaveReply = { kind: "refused", code: "too_large", detail: "" };
    const { saver, sent, pass, waits } = play(refused, saved(8));
    saver.change(titled("x"));
    await pass();
    expect(saver.state).toEqual(refused);
    expect(waits()).toEqual([]);
    saver.change(titled("y"));
    await pass();
    expect(sent).toHaveLength(2);
    expect(saver.state.kind).toBe("saved");
  });

  it("has nothing to save after an edit is undone", async () => {
    const { saver, sent, pass } = play();
    saver.change(titled("x"));
    saver.change(base);
    await pass();
    expect(sent).toEqual([]);
    expect(saver.state.kind).toBe("saved");
  });

  it("keeps and sends at once when the page goes", () => {
    const { saver, sent, kept } = play();
    saver.change(titled("x"));
    saver.flush(true);
    expect(sent).toHaveLength(1);
    expect(kept.copy?.definition.title).toBe("x");
  });
});
