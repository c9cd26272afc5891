import { describe, expect, it } from "vitest";
import type { Answers, Definition, Item } from "../../../../surveys/core/index.ts";
import {
  aDefinition,
  aGroup,
  aQuestion,
  compiledFrom,
} from "../../../../surveys/core/testing/builders.ts";
import { SCREEN_FIELD, STATE_FIELD, writeState } from "../../../pages/journey-state.ts";
import { previewDay } from "./preview-context.ts";
import {
  changePreview,
  followDefinition,
  hasScreen,
  isShownNow,
  type Preview,
  restartPreview,
  reviewPreview,
  screenOfItem,
  showItem,
  startPreview,
  submitPreview,
} from "./preview-journey.ts";

const day = { day: "2026-11-20", offsetMinutes: -360 };
const ITEMS: readonly Item[] = [
  aGroup("first", [
    aQuestion("age", "integer", { required: true, constraint: ". < 120" }),
    aQuestion("why", "text", { relevant: "${age} > 18" }),
  ]),
  aGroup("second", [aQuestion("town")], { relevant: "${age} > 18" }),
  aGroup("third", [aQuestion("end")]),
];

function opened(definition: Definition = aDefinition(ITEMS)): Preview {
  return some(startPreview(compiledFrom(definition), day));
}

function some<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("nothing to preview");
  return value;
}

function fieldsOf({ step }: Preview, answers: Readonly<Record<string, string>>) {
  const screen = step.kind === "screen" ? String(step.screenIndex) : "revision";
  const own = [
    [STATE_FIELD, writeState(step.state)],
    [SCREEN_FIELD, screen],
  ] as const;
  return [...own, ...Object.entries(answers).map(([name, value]) => [`q:${name}`, value] as const)];
}

function submit(preview: Preview, answers: Readonly<Record<string, string>>): Preview {
  return submitPreview(preview, fieldsOf(preview, answers), "");
}

function change(preview: Preview, answers: Readonly<Record<string, string>>, path: string) {
  return changePreview(preview, fieldsOf(preview, answers), { path, name: `q:${path}` });
}

function screenOf({ step }: Preview): number | "check" {
  return step.kind === "screen" ? step.screenIndex : "check";
}

const answersOf = ({ step }: Preview): Answers => step.form.answers();

describe("a preview", () => {
  it("follows each answer on the screen at once", () => {
    const changed = change(opened(), { age: "20" }, "age");
    expect(changed.step.form.isRelevant("why")).toBe(true);
    expect(changed.echo).toEqual({ age: { "": "20" } });
    expect(screenOf(changed)).toBe(0);
  });

  it("goes on past sections that do not apply", () => {
    expect(screenOf(submit(opened(), { age: "10" }))).toBe(3);
    expect(screenOf(submit(opened(), { age: "20", why: "so" }))).toBe(2);
  });

  it("says what is wrong with an answer and stays", () => {
    const { step } = submit(opened(), { age: "200" });
    const problems = step.kind === "screen" ? step.problems : [];
    expect(problems.map(({ code }) => code)).toEqual(["answer.constraint_not_met"]);
  });

  it("ends where a respondent would get the receipt, and goes back from there", () => {
    const third = submit(opened(), { age: "10" });
    const check = submit(third, { end: "x" });
    expect(screenOf(check)).toBe("check");
    const finished = submit(check, {});
    expect(finished.isFinished).toBe(true);
    expect(reviewPreview(finished)).toMatchObject({ isFinished: false, step: { kind: "check" } });
  });

  it("starts again without answers and with other chances", () => {
    const before = change(opened(), { age: "20" }, "age");
    const after = some(restartPreview(before));
    expect(answersOf(after)).toEqual({});
    expect(after.step.state.seed).not.toBe(before.step.state.seed);
  });

  it("opens nothing for a survey with nothing to ask but its check page", () => {
    const empty = opened(aDefinition([]));
    expect(screenOf(empty)).toBe("check");
  });
});

describe("a preview whose definition changes", () => {
  const answered = change(opened(), { age: "20", why: "because" }, "age");
  const both = change(answered, { age: "20", why: "because" }, "why");

  it("keeps the answers whose questions are still there", () => {
    const without = compiledFrom(aDefinition([aGroup("first", [aQuestion("why")])]));
    expect(answersOf(both)).toEqual({ age: 20, why: "because" });
    expect(answersOf(some(followDefinition(both, without)))).toEqual({ why: "because" });
  });

  it("stays on the screen that was shown, wherever it moved", () => {
    const [first, ...others] = ITEMS;
    const moved = compiledFrom(aDefinition([...others, ...(first === undefined ? [] : [first])]));
    const after = some(followDefinition(answered, moved));
    expect(screenOf(after)).toBe(screenOfItem(after, "age"));
  });

  it("keeps showing what is wrong, by the rules of now", () => {
    const wrong = submit(opened(), { age: "200" });
    const looser = aGroup("first", [aQuestion("age", "integer", { constraint: ". < 300" })]);
    expect(followDefinition(wrong, wrong.compiled)?.step).toMatchObject({
      problems: [{ code: "answer.constraint_not_met" }],
    });
    expect(followDefinition(wrong, compiledFrom(aDefinition([looser])))?.step).toMatchObject({
      problems: [],
    });
  });
});

describe("showing an item", () => {
  const adult = change(opened(), { age: "20" }, "age");

  it("goes to the screen of a question or a section", () => {
    expect(screenOf(showItem(adult, "town"))).toBe(2);
    expect(screenOf(showItem(adult, "third"))).toBe(3);
  });

  it("stays where it is for what is not shown now", () => {
    const child = opened();
    expect(screenOfItem(child, "town")).toBeUndefined();
    expect(hasScreen(child, "town")).toBe(true);
    expect([isShownNow(child, "age"), isShownNow(child, "why")]).toEqual([true, false]);
    expect(showItem(child, "town")).toBe(child);
    expect(showItem(child, "nobody")).toBe(child);
  });
});

describe("the day of a preview", () => {
  it("is the one of the browser's clock", () => {
    const late = new Date(2026, 10, 20, 23, 30);
    expect(previewDay(late).day).toBe("2026-11-20");
  });
});
