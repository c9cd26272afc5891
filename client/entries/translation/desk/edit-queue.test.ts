import { describe, expect, it } from "vitest";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { ActReply } from "../protocol.ts";
import { aText } from "../testing/a-text.ts";
import { EditQueue } from "./edit-queue.ts";
import type { Edit, Edits } from "./edit.ts";

const one = aText("uno");
const done = (text: TextUnit): ActReply => ({ kind: "done", text });
const saved = (words: string, sequence = 1) =>
  done({ ...one, text: words, state: "draft_human", sequence });
const theirs = (changes: Partial<TextUnit>): ActReply => ({
  kind: "conflict",
  text: { ...one, sequence: 5, ...changes },
});

/** A queue whose clock and server the test plays. */
function play(replies: readonly ActReply[], edits: Edits = new Map()) {
  const left = [...replies];
  const sent: string[] = [];
  const texts: string[] = [];
  const waits: number[] = [];
  const kept = new Map<string, Edit>(edits);
  const later: (() => void)[] = [];
  const queue = new EditQueue(edits, {
    send: async (key, { text, base }) => {
      sent.push(`${key} ${text} ${String(base)}`);
      return left.shift() ?? { kind: "failed" };
    },
    later: (ms, call) => {
      waits.push(ms);
      later.push(call);
      return () => later.splice(0);
    },
    random: () => 0,
    now: () => "now",
    keep: (key, edit) => kept.set(key, edit),
    forget: (key) => kept.delete(key),
    onText: ({ text }) => texts.push(text),
    onChange: () => undefined,
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const pass = async () => {
    for (const call of later.splice(0)) call();
    await settle();
  };
  return { queue, sent, texts, waits, kept, settle, pass };
}

describe("the edits of a workbench", () => {
  it("are kept with every letter and sent only when asked", async () => {
    const { queue, sent, kept, settle } = play([saved("ab")]);
    queue.write(one, "a");
    queue.write(one, "ab");
    await settle();
    expect(sent).toEqual([]);
    expect(kept.get("uno")).toMatchObject({ text: "ab", base: 0, isAsked: false });
    queue.save("uno");
    await settle();
    expect(sent).toEqual(["uno ab 0"]);
    expect(queue.edits.size).toBe(0);
    expect(kept.size).toBe(0);
  });

  it("end when the words are again those that are stored", () => {
    const { queue, kept } = play([]);
    queue.write(one, "a");
    queue.write(one, one.text);
    expect(queue.edits.size).toBe(0);
    expect(kept.size).toBe(0);
  });

  it("go on from what was saved when one writes on meanwhile", async () => {
    const { queue, sent, settle } = play([saved("a"), saved("ab", 2)]);
    queue.write(one, "a");
    queue.save("uno");
    queue.write(one, "ab");
    await settle();
    expect(queue.edits.get("uno")).toMatchObject({ text: "ab", base: 1, isAsked: false });
    queue.save("uno");
    await settle();
    expect(sent).toEqual(["uno a 0", "uno ab 1"]);
  });

  it("wait without a connection, longer each time, and are all sent once it is back", async () => {
    const { queue, sent, waits, settle, pass } = play([
      { kind: "failed" },
      { kind: "failed" },
      saved("a"),
      done({ ...aText("dos"), text: "b", sequence: 1 }),
    ]);
    queue.write(one, "a");
    queue.write(aText("dos"), "b");
    queue.save("uno", "dos");
    await settle();
    expect(queue.connection).toBe("offline");
    await pass();
    expect(waits).toEqual([2_000, 4_000]);
    queue.retry();
    await settle();
    expect(sent.slice(2)).toEqual(["uno a 0", "dos b 0"]);
    expect(queue.connection).toBe("fine");
    expect(queue.edits.size).toBe(0);
  });

  it("of an earlier visit are sent if they were asked for", async () => {
    const edit: Edit = { text: "a", base: 0, before: one, at: "before", isAsked: true };
    const { queue, sent, settle } = play(
      [saved("a")],
      new Map([
        ["uno", edit],
        ["dos", { ...edit, isAsked: false }],
      ]),
    );
    queue.retry();
    await settle();
    expect(sent).toEqual(["uno a 0"]);
    expect([...queue.edits.keys()]).toEqual(["dos"]);
  });

  it("stop where somebody else wrote, and nothing is lost", async () => {
    const { queue, texts, kept, settle } = play([
      theirs({ text: "x", state: "draft_human" }),
      saved("ax", 6),
    ]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    const edit = queue.edits.get("uno");
    expect(edit).toMatchObject({ text: "a", theirs: { text: "x" } });
    expect(texts).toEqual(["x"]);
    expect(kept.get("uno")?.text).toBe("a");
    if (edit?.theirs !== undefined) queue.resolve("uno", edit.theirs, "ax");
    await settle();
    expect(queue.edits.size).toBe(0);
  });

  it("stop where somebody approved the words meanwhile", async () => {
    const { queue, settle } = play([theirs({ state: "approved" })]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    expect(queue.edits.get("uno")?.theirs?.state).toBe("approved");
  });

  it("go on by themselves where somebody only commented or recorded", async () => {
    const { queue, sent, settle } = play([theirs({ openComments: 1 }), saved("a", 6)]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    expect(sent).toEqual(["uno a 0", "uno a 5"]);
    expect(queue.edits.size).toBe(0);
  });

  it("know their own save again whose answer was lost", async () => {
    const { queue, settle } = play([theirs({ text: "a", state: "draft_human" })]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    expect(queue.edits.size).toBe(0);
  });

  it("say why the server refuses them, until they are changed", async () => {
    const { queue, sent, settle } = play([{ kind: "refused", detail: "Es igual." }]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    expect(queue.edits.get("uno")).toMatchObject({ refusal: "Es igual.", isAsked: false });
    queue.retry();
    await settle();
    expect(sent).toHaveLength(1);
    queue.write(one, "ab");
    expect(queue.edits.get("uno")?.refusal).toBeUndefined();
  });

  it("wait for whoever was signed out", async () => {
    const { queue, waits, settle } = play([{ kind: "signed_out" }, saved("a")]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    expect(queue.connection).toBe("signed_out");
    expect(waits).toEqual([]);
    queue.retry();
    await settle();
    expect(queue.edits.size).toBe(0);
  });

  it("are left when somebody takes the words that are there", async () => {
    const { queue, sent, kept, settle } = play([theirs({ text: "x" })]);
    queue.write(one, "a");
    queue.save("uno");
    await settle();
    queue.resolve("uno", { ...one, text: "x", sequence: 5 }, "x");
    await settle();
    expect(sent).toHaveLength(1);
    expect(kept.size).toBe(0);
  });
});
