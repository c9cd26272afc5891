import { describe, expect, it } from "vitest";
import type { PackText } from "../language-pack.ts";
import type { TextKind } from "./text-unit.ts";
import { comingText, latestText } from "./coming-text.ts";
import { withStandingState } from "./standing-state.ts";
import { aTextDesk } from "./testing/text-desk.ts";

const desk = aTextDesk({
  ...{ language: "tzh", spanish: "Hola", kind: "plain", story: [] },
  entry: undefined,
});
const person = (id: string) => ({ kind: "person", id });
const approve = { act: "approve", variant: "tzh-x-oxchuc" } as const;

function stateAs(kind: TextKind, { text: { entry, story } }: typeof desk): string | undefined {
  return entry && withStandingState({ entry, story, kind }).state;
}

describe("the state of a text", () => {
  const once = desk
    .does(person("ana"), { act: "write", text: "Bin" })
    .does(person("beto"), approve);

  it("falls when what it is for comes to take more people, and comes back with them", () => {
    expect([stateAs("plain", once), stateAs("sensitive", once)]).toEqual(["approved", "reviewed"]);
    const twice = once.does(person("celia"), approve);
    expect([stateAs("plain", twice), stateAs("sensitive", twice)]).toEqual([
      "approved",
      "approved",
    ]);
    expect(stateAs("sensitive", twice.does(person("beto"), { act: "withdraw" }))).toBe("reviewed");
  });

  it("is approved by no file: without people it is a draft of whoever wrote it", () => {
    const approved = { text: "Bin", state: "approved", sourceHash: "a" } as const;
    const stateOf = (origin: string) =>
      withStandingState({ entry: { ...approved, origin }, story: [], kind: "plain" }).state;
    expect([stateOf("program"), stateOf("program > person")]).toEqual([
      "draft_machine",
      "draft_human",
    ]);
  });

  it("starts over with words that were approved before others stood there", () => {
    const again = once
      .does(person("ana"), { act: "write", text: "Yan" })
      .does(person("celia"), { act: "write", text: "Bin" });
    expect(again.stand().approvals).toEqual([]);
    expect(stateAs("plain", again)).toBe("draft_human");
  });

  it("is its base's to say where the words are taken over", () => {
    const words = { text: "Bin", origin: "person", sourceHash: "a", language: "tzh" };
    const inherited: PackText = { ...words, state: "approved" };
    expect(withStandingState({ entry: inherited, story: [], kind: "plain" })).toBe(inherited);
  });
});

describe("the words that come with a draft", () => {
  const shown = desk.does(person("ana"), { act: "write", text: "Bin" });
  const other = shown.saysInSpanish("Adiós").does(person("ana"), { act: "write", text: "Yan" });
  const [old, drafted] = [shown.entry, other.entry];

  it("are those of its pack, unless only the ones that are shown say its Spanish", () => {
    expect(comingText({ shown: old, drafted, spanish: "Adiós" })).toBe(drafted);
    expect(comingText({ shown: old, drafted, spanish: "Hola" })).toBe(old);
    expect(comingText({ shown: old, drafted, spanish: "Nada" })).toBe(drafted);
    expect(comingText({ shown: old, drafted: undefined, spanish: "Hola" })).toBeUndefined();
  });

  it("are the last ones when both say the same Spanish", () => {
    const later = shown.does(person("beto"), { act: "write", text: "Otro" });
    const layered = { shown: later.entry, drafted: shown.entry, spanish: "Hola" };
    expect(latestText(layered, later.text.story)).toBe(later.entry);
    expect(latestText({ ...layered, shown: old, drafted: later.entry }, later.text.story)).toBe(
      later.entry,
    );
    expect(latestText({ ...layered, drafted: undefined }, later.text.story)).toBe(later.entry);
  });
});
