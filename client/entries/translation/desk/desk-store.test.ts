import { describe, expect, it } from "vitest";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { ActReply } from "../protocol.ts";
import { aText } from "../testing/a-text.ts";
import { DeskStore, FIELD_ID } from "./desk-store.ts";
import { EditQueue } from "./edit-queue.ts";
import { approveHere } from "./usual-acts.ts";

const person = { id: "ana", mayWrite: true, mayApprove: true };

function aDesk(texts: readonly TextUnit[], reply: ActReply = { kind: "failed" }) {
  const asked: object[] = [];
  const act = async (key: string, body: object) => {
    asked.push({ key, ...body });
    return reply;
  };
  const store = new DeskStore({ person, texts }, { act }, (hooks) => {
    return new EditQueue(new Map(), {
      ...hooks,
      send: async () => ({ kind: "failed" }),
      later: () => () => undefined,
      random: () => 0,
      now: () => "now",
      keep: () => undefined,
      forget: () => undefined,
    });
  });
  return { store, asked };
}

describe("the desk", () => {
  it("goes from text to text with the focus in the field, and tells where the list ends", () => {
    const { store } = aDesk([aText("a"), aText("b")]);
    expect(store.step(1)).toBe(true);
    expect(store.state).toMatchObject({ selected: "a", pane: "text", focus: { id: FIELD_ID } });
    store.step(1);
    expect(store.step(1)).toBe(false);
    expect(store.state).toMatchObject({
      ...{ selected: "b", said: { text: "panel.translation.said.last" } },
    });
  });

  it("asks to save and goes on without waiting for the answer", () => {
    const { store } = aDesk([aText("a"), aText("b")]);
    store.select("a");
    store.write("kʼop");
    store.save(true);
    expect(store.state.selected).toBe("b");
    expect(store.state.edits.get("a")).toMatchObject({ text: "kʼop", isAsked: true });
  });

  it("approves and goes on, but takes nobody away who is at another text by then", async () => {
    const texts = ["a", "b", "c"].map((key) => aText(key));
    const { store } = aDesk(texts, { kind: "done", text: aText("a", { state: "approved" }) });
    const approve = async (after: () => void) => {
      store.select("a");
      store.declare("tzh-x-oxchuc");
      approveHere(store, [{ act: "approve", reason: undefined }]);
      after();
      await new Promise((resolve) => setTimeout(resolve));
      return store.state.selected;
    };
    expect(await approve(() => undefined)).toBe("b");
    expect(await approve(() => store.select("c"))).toBe("c");
  });

  it("works down a filter although what was done no longer fits it", async () => {
    const texts = ["a", "b"].map((key) => aText(key));
    const text = aText("a", { state: "reviewed", sequence: 1 });
    const { store, asked } = aDesk(texts, { kind: "done", text });
    store.filter({ sift: "draft_machine" });
    store.select("a");
    expect(await store.act({ act: "review" })).toBe(true);
    expect(asked).toEqual([{ key: "a", act: "review", base: 0 }]);
    expect(store.find("a")?.state).toBe("reviewed");
    store.step(1);
    expect(store.state.selected).toBe("b");
  });

  it("takes the text as it stands when somebody was faster, and says so", async () => {
    const text = aText("a", { text: "otro", sequence: 3 });
    const { store } = aDesk([aText("a")], { kind: "conflict", text });
    store.select("a");
    expect(await store.act({ act: "approve", variant: "tzh-x-oxchuc" })).toBe(false);
    expect(store.find("a")?.text).toBe("otro");
    expect(store.state.trouble?.words).toEqual({
      ...{ text: "panel.translation.trouble.conflict", with: {} },
    });
  });
});
