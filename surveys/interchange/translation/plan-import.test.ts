import { describe, expect, it } from "vitest";
import { planTexts } from "./plan-import.ts";
import type { PlannedUnit } from "./plan-import.ts";
import { aRow } from "./testing/texts-file.ts";
import type { TranslationRow } from "./translation-row.ts";

const SPANISH = "¿Qué día es?";

function aUnit(given: Partial<PlannedUnit> = {}): PlannedUnit {
  return {
    key: "p01.label",
    spanish: SPANISH,
    text: "",
    state: "missing",
    kind: "plain",
    ...given,
  };
}

function planOf(unit: PlannedUnit, row: Partial<TranslationRow>, overwritesApproved = false) {
  const rows = [aRow({ spanish: unit.spanish, ...row })];
  const plan = planTexts({ units: [unit], rows, overwritesApproved });
  const [entry] = plan.entries;
  if (entry === undefined) throw new Error("no entry");
  return { ...entry, texts: plan.texts, codes: entry.problems.map(({ code }) => code) };
}

describe("a row of a file", () => {
  it("adds a text where there was none", () => {
    expect(planOf(aUnit(), { text: "Jun" })).toMatchObject({
      ...{ outcome: "added", isTaken: true, before: "", text: "Jun", codes: [] },
      texts: [{ key: "p01.label", text: "Jun" }],
    });
  });

  it.each(["draft_machine", "draft_human", "stale"] as const)(
    "changes a text that is %s",
    (state) => {
      expect(planOf(aUnit({ text: "Viejo", state }), { text: "Jun" })).toMatchObject({
        ...{ outcome: "changed", isTaken: true, before: "Viejo", state },
      });
    },
  );

  it.each([
    ["the same words", "Batsʼil kʼop", "Batsʼil kʼop"],
    ["another apostrophe", "Batsʼil kʼop", "Bats'il k’op"],
    ["spaces around", "Jun", " Jun\n"],
    ["other line ends", "a\nb", "a\r\nb"],
    ["accents parted from letters", "José", "Jose\u0301"],
    ["nothing, as before", "", ""],
  ])("with %s changes nothing", (_, before, text) => {
    const state = before === "" ? "missing" : "approved";
    expect(planOf(aUnit({ text: before, state }), { text })).toMatchObject({
      ...{ outcome: "same", isTaken: false, texts: [] },
    });
  });

  it("is stored with the glottal stop of tseltal and tsotsil", () => {
    expect(planOf(aUnit(), { text: " Bats'il k’op " }).texts).toEqual([
      { key: "p01.label", text: "Batsʼil kʼop" },
    ]);
  });

  it.each(["reviewed", "approved"] as const)(
    "leaves a text that is %s unless told otherwise",
    (state) => {
      const unit = aUnit({ text: "Bueno", state });
      const kept = planOf(unit, { text: "Otro" });
      expect(kept).toMatchObject({ outcome: "would_lose_approval", isTaken: false, texts: [] });
      expect(kept.codes).toEqual(["texts_file.would_lose_approval"]);
      expect(planOf(unit, { text: "Otro" }, true)).toMatchObject({
        ...{ outcome: "would_lose_approval", isTaken: true },
        texts: [{ key: "p01.label", text: "Otro" }],
      });
    },
  );

  it("made from other Spanish is not taken, however alike", () => {
    expect(planOf(aUnit(), { spanish: "¿Qué hora es?", text: "Jun" })).toMatchObject({
      ...{ outcome: "source_differs", isTaken: false, spanish: SPANISH },
      codes: ["texts_file.source_differs"],
    });
  });

  it("whose Spanish only has its lines broken elsewhere is taken", () => {
    expect(planOf(aUnit(), { spanish: " ¿Qué\r\n  día es? ", text: "Jun" }).outcome).toBe("added");
  });

  it("deletes nothing by being empty", () => {
    expect(planOf(aUnit({ text: "Jun", state: "draft_human" }), { text: " " })).toMatchObject({
      ...{ outcome: "emptied", isTaken: false, codes: ["texts_file.emptied"] },
    });
  });

  it.each([
    ["${a} días", "${b} kʼaal", "placeholders_differ"],
    ["Son {{n}}", "Jun", "placeholders_differ"],
    [SPANISH, SPANISH, "same_as_spanish"],
  ])("of «%s» that says «%s» is refused", (spanish, text, outcome) => {
    expect(planOf(aUnit({ spanish }), { text })).toMatchObject({
      ...{ outcome, isTaken: false, texts: [], codes: [`text.${outcome}`] },
    });
  });

  it.each([
    ["text.control_characters", "Jun\u0007"],
    ["text.too_long", "a".repeat(9000)],
  ])("that no text may be stored as is refused: %s", (code, text) => {
    expect(planOf(aUnit(), { text })).toMatchObject({
      ...{ outcome: "refused", isTaken: false, texts: [], codes: [code] },
    });
  });

  it("may name a place as the Spanish does", () => {
    const unit = aUnit({ spanish: "Chamula", kind: "name" });
    expect(planOf(unit, { text: "Chamula" }).outcome).toBe("added");
  });

  it("of a text that is not there is told", () => {
    expect(planOf(aUnit({ key: "otra.label" }), { spanish: "x" })).toMatchObject({
      ...{
        outcome: "unknown_key",
        isTaken: false,
        spanish: "x",
        codes: ["texts_file.unknown_key"],
      },
    });
  });

  it("approves nothing, whatever it claims", () => {
    expect(planOf(aUnit(), { text: "Jun", state: "approved" })).toMatchObject({
      ...{ outcome: "added", isTaken: true, codes: ["texts_file.claims_approval"] },
    });
  });
});

describe("the plan of a file", () => {
  it("takes no text of a key that stands twice", () => {
    const rows = [aRow({ text: "a" }), aRow({ text: "b" })];
    const plan = planTexts({ units: [aUnit()], rows, overwritesApproved: true });
    expect(plan.entries.map(({ outcome }) => outcome)).toEqual(["duplicate_key", "duplicate_key"]);
    expect(plan.texts).toEqual([]);
  });

  it("counts every row once, and the texts that the file does not name", () => {
    const units = [aUnit(), aUnit({ key: "b.label" }), aUnit({ key: "c.label" })];
    const rows = [aRow({ text: "jun" }), aRow({ key: "x.label" })];
    const plan = planTexts({ units, rows, overwritesApproved: false });
    expect(plan.counts).toMatchObject({ added: 1, unknown_key: 1, changed: 0 });
    expect(plan.untouched).toBe(2);
  });
});
