import { describe, expect, it } from "vitest";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { aText } from "../testing/a-text.ts";
import { offeredActs } from "./offered-acts.ts";

const person = { id: "ana", mayWrite: true, mayApprove: true };
const [ana, luz] = [
  { id: "ana", name: "Ana" },
  { id: "luz", name: "Luz" },
];

function offered(changes: Partial<TextUnit>, asking: Partial<typeof person> = {}) {
  const acts = offeredActs(aText("a", changes), {
    person: { ...person, ...asking },
    isEdited: false,
  });
  return acts.map(({ act, reason }) => (reason === undefined ? act : `${act}: ${reason}`));
}

describe("what may be done with a text", () => {
  it("is to check what somebody else or a program wrote", () => {
    expect(offered({})).toEqual(["approve", "review"]);
    expect(offered({ state: "draft_human", author: luz })).toEqual(["approve", "review", "return"]);
  });

  it("tells why one's own words wait for somebody else", () => {
    const why = "panel.translation.why.own_words";
    expect(offered({ state: "draft_human", author: ana })).toEqual([
      ...[`approve: ${why}`, `review: ${why}`],
      "return",
    ]);
  });

  it("is to say that a stale or inherited text still holds", () => {
    expect(offered({ state: "stale" })).toEqual(["keep"]);
    expect(offered({ inheritedFrom: "tzh" })).toEqual(["keep"]);
    expect(offered({ state: "stale" }, { mayWrite: false })).toEqual([]);
  });

  it("is to take back an approval of one's own, not to give it twice", () => {
    const approvals = [{ id: "ana", name: "Ana", variant: "tzh-x-oxchuc" }];
    expect(offered({ state: "reviewed", author: luz, approvals })).toEqual(["return", "withdraw"]);
    expect(offered({ state: "approved", author: luz })).toEqual(["return"]);
  });

  it("is nothing where there is no text, or for who only reads", () => {
    expect(offered({ state: "missing", text: "" })).toEqual([]);
    expect(offered({}, { mayWrite: false, mayApprove: false })).toEqual([]);
  });

  it("waits for what is not saved", () => {
    const [first] = offeredActs(aText("a"), { person, isEdited: true });
    expect(first).toEqual({ act: "approve", reason: "panel.translation.why.unsaved" });
  });
});
