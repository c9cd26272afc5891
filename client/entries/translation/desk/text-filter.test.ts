import { describe, expect, it } from "vitest";
import { aText } from "../testing/a-text.ts";
import { countSifts, filterTexts, NO_FILTER, type TextFilter } from "./text-filter.ts";

const ana = { id: "ana", mayApprove: true };
const luz = { id: "luz", name: "Luz" };
const recording = {
  ...{ file: "f", mediaType: "audio/webm", bytes: 1, start: 0, end: 1, speaker: "H01" },
  isStale: true,
};
const texts = [
  aText("falta", { text: "", state: "missing" }),
  aText("lugar", { kind: "name", text: "", state: "missing" }),
  aText("maquina", { spanish: "¿Qué trámite hizo?", text: "Bi aʼtel", recording }),
  aText("de_luz", { state: "draft_human", author: luz, openComments: 2 }),
  aText("mio", { state: "draft_human", author: { id: "ana", name: "Ana" } }),
  aText("ya_mio", {
    ...{ state: "reviewed", author: luz, kind: "consent", approvalsNeeded: 2 },
    approvals: [{ id: "ana", name: "Ana", variant: "tzh-x-oxchuc" }],
  }),
  aText("de_otra", { state: "reviewed", inheritedFrom: "tzh", author: luz }),
  aText("viejo", { state: "stale" }),
];

function keys(filter: Partial<TextFilter>, reader = ana) {
  return filterTexts(texts, { ...NO_FILTER, ...filter }, reader).map(({ key }) => key);
}

describe("the list of texts", () => {
  it("leaves out names of places unless they are asked for", () => {
    expect(keys({ sift: "missing" })).toEqual(["falta"]);
    expect(keys({ kind: "name" })).toEqual(["lugar"]);
  });

  it("tells what waits for one person's approval from their own words and approvals", () => {
    expect(keys({ sift: "needs_me" })).toEqual(["de_luz"]);
    expect(keys({ sift: "needs_me" }, { id: "luz", mayApprove: true })).toEqual(["mio"]);
    expect(keys({ sift: "needs_me" }, { id: "ana", mayApprove: false })).toEqual([]);
  });

  it("finds what has comments, no recording, or one of other words", () => {
    expect(keys({ sift: "commented" })).toEqual(["de_luz"]);
    expect(keys({ sift: "recording_stale" })).toEqual(["maquina"]);
    expect(keys({ sift: "unrecorded" })).toEqual(["de_luz", "mio", "ya_mio", "de_otra"]);
  });

  it.each(["a'tel", "a’tel", "atel", "ATEL bi", "tramite", "maquina"])(
    "is searched for %s in key, Spanish and translation",
    (search) => {
      expect(keys({ search })).toEqual(["maquina"]);
    },
  );

  it("counts what each state holds, of the kind that is chosen", () => {
    const counts = countSifts(texts, "", ana);
    expect(counts).toMatchObject({ all: 7, missing: 1, draft_human: 2, stale: 1, needs_me: 1 });
    expect(countSifts(texts, "consent", ana)).toMatchObject({ all: 1, reviewed: 1, missing: 0 });
  });
});
