import { describe, expect, it } from "vitest";
import { aText } from "../testing/a-text.ts";
import { newEdit } from "./edit.ts";
import { KeptEdits, type Shelf } from "./kept-edits.ts";

function aShelf(): Shelf {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  };
}

const owner = { person: "ana", survey: "percepcion", language: "tzh" };
const edit = newEdit(aText("uno"), "kʼop", "now");

describe("kept edits", () => {
  it("are found again, as what an earlier visit left", () => {
    const shelf = aShelf();
    new KeptEdits(() => shelf, owner).keep("uno.label", edit);
    const found = new KeptEdits(() => shelf, owner).find();
    expect([...found]).toEqual([["uno.label", { ...edit, isRecovered: true }]]);
  });

  it("belong to one person, survey and language", () => {
    const shelf = aShelf();
    new KeptEdits(() => shelf, owner).keep("uno", edit);
    for (const other of [{ person: "luz" }, { survey: "otra" }, { language: "tzh-x-oxchuc" }]) {
      expect(new KeptEdits(() => shelf, { ...owner, ...other }).find().size).toBe(0);
    }
  });

  it("are forgotten once they are saved", () => {
    const shelf = aShelf();
    const kept = new KeptEdits(() => shelf, owner);
    kept.keep("uno", edit);
    kept.forget("uno");
    expect(kept.find().size).toBe(0);
  });

  it("leave out what is no edit, and other things on the shelf", () => {
    const shelf = aShelf();
    shelf.setItem("consulta-textos ana percepcion tzh uno", "{");
    shelf.setItem("otra cosa", "1");
    expect(new KeptEdits(() => shelf, owner).find().size).toBe(0);
  });

  it("say when the browser keeps nothing", () => {
    const full: Shelf = {
      ...aShelf(),
      setItem: () => {
        throw new Error("full");
      },
    };
    const kept = new KeptEdits(() => full, owner);
    kept.keep("uno", edit);
    expect(kept.isRefused).toBe(true);
  });
});
