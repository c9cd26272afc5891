import { describe, expect, it } from "vitest";
import { aText } from "../testing/a-text.ts";
import { findSuggestions } from "./find-suggestions.ts";

const spanish = "Elija una opción.";
const asked = aText("a", { spanish, text: "", state: "missing" });

describe("suggestions", () => {
  it("come from the same Spanish here first, each wording once", () => {
    const texts = [
      asked,
      aText("b", { spanish, text: "Tʼuja jun.", state: "reviewed" }),
      aText("c", { spanish, text: "Tʼuja jun." }),
      aText("d", { text: "Otra cosa" }),
    ];
    const elsewhere = [
      { text: "Tʼuja jun.", state: "approved", from: "Otra encuesta" },
      { text: "Tsaja jun.", state: "draft_human", from: "" },
    ] as const;
    const known = { title: "Ésta", texts, suggestions: { a: elsewhere } };
    expect(findSuggestions(asked, known)).toEqual([
      { text: "Tʼuja jun.", state: "reviewed", from: "Ésta" },
      { text: "Tsaja jun.", state: "draft_human", from: "" },
    ]);
  });

  it("are none of words for other Spanish, or that stand there already", () => {
    const texts = [
      aText("b", { spanish, text: "Viejo", state: "stale" }),
      aText("c", { spanish, text: "Tʼuja jun." }),
    ];
    const same = { ...asked, text: "Tʼuja jun." };
    expect(findSuggestions(same, { title: "", texts, suggestions: {} })).toEqual([]);
  });
});
