import { describe, expect, it } from "vitest";
import { patchItem, removeItem } from "../../../../surveys/core/index.ts";
import { aDefinition, aQuestion } from "../../../../surveys/core/testing/builders.ts";
import { EditorStore } from "./editor-store.ts";

const base = aDefinition([aQuestion("a"), aQuestion("b")]);
const newStore = () => new EditorStore(base, () => 0);

describe("the store of the editor", () => {
  it("tells its listeners of every change until they leave", () => {
    const store = newStore();
    let told = 0;
    const leave = store.subscribe(() => (told += 1));
    store.select({ kind: "item", name: "a" });
    leave();
    store.show("preview");
    expect(told).toBe(1);
  });

  it("selects what an undone step touched and says so", () => {
    const store = newStore();
    store.edit((definition) => patchItem(definition, "b", { label: "B" }));
    store.select({ kind: "item", name: "a" });
    store.undo();
    expect(store.definition).toBe(base);
    expect(store.state.selection).toEqual({ kind: "item", name: "b" });
    expect(store.state.announcement?.text).toBe("panel.editor.undone");
    store.redo();
    expect(store.state.announcement?.text).toBe("panel.editor.redone");
  });

  it("never selects what is not there", () => {
    const store = newStore();
    store.select({ kind: "item", name: "a" });
    store.edit((definition) => removeItem(definition, "a"));
    expect(store.state.selection).toEqual({ kind: "survey" });
    store.select({ kind: "list", name: "nowhere" });
    expect(store.state.selection).toEqual({ kind: "survey" });
  });

  it("cannot undo into what stood before another ground", () => {
    const store = newStore();
    const other = aDefinition([aQuestion("x")]);
    store.edit((definition) => patchItem(definition, "a", { label: "A" }));
    store.restart(other);
    store.undo();
    expect(store.definition).toBe(other);
  });
});
