import { describe, expect, it } from "vitest";
import { aText } from "../testing/a-text.ts";
import { packWith } from "./pack-with.ts";

const texts = [
  aText("a", { text: "uno", state: "approved" }),
  aText("b", { text: "dos", state: "stale" }),
  aText("c", { text: "", state: "missing" }),
  aText("d", { text: "cuatro", inheritedFrom: "tzh" }),
];
const beside = { language: "tzh-x-oxchuc", texts, policy: "drafts_beside_spanish" } as const;
const approvedOnly = { ...beside, policy: "approved_only" } as const;

describe("the texts of the preview", () => {
  it("are those that would be shown, with the language of what is inherited", () => {
    const { texts: shown } = packWith(beside, { key: "a", value: "uno" });
    expect(shown).toEqual({
      a: { text: "uno", state: "approved" },
      d: { text: "cuatro", state: "draft_machine", language: "tzh" },
    });
  });

  it("hold what is being typed as a draft, and nothing for an empty field", () => {
    expect(packWith(beside, { key: "a", value: "un" }).texts["a"]).toEqual({
      ...{ text: "un", state: "draft_human" },
    });
    expect(packWith(beside, { key: "c", value: "tres" }).texts["c"]?.text).toBe("tres");
    expect(packWith(beside, { key: "a", value: " " }).texts["a"]).toBeUndefined();
  });

  it("leave a stale text to the Spanish until its words are changed", () => {
    expect(packWith(beside, { key: "b", value: "dos" }).texts["b"]).toBeUndefined();
    expect(packWith(beside, { key: "b", value: "dos!" }).texts["b"]?.text).toBe("dos!");
  });

  it("show what is typed as it will look where only approved texts are shown", () => {
    expect(packWith(approvedOnly, { key: "c", value: "tres" }).texts["c"]?.state).toBe("approved");
    expect(packWith(approvedOnly, { key: "c", value: "tres" }).texts["d"]?.state).toBe(
      "draft_machine",
    );
  });
});
