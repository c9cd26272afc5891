import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMON_ABILITIES } from "./abilities.ts";
import { ALL_ABILITIES } from "./all-abilities.ts";
import { compilePrepared } from "./compile-prepared.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { Question } from "./definition.ts";
import { openForm } from "./open-form.ts";
import type { Preparation } from "./preparation.ts";
import { prepare } from "./prepare.ts";
import { needsAll } from "./needs-all.ts";
import { screensOf } from "./screens.ts";
import { arbitraryAnswers } from "./testing/arbitrary-answers.ts";
import { arbitraryForm } from "./testing/arbitrary-definition.ts";
import { aDefinition, aGroup, aQuestion, aRepeat, compiled, CONTEXT } from "./testing/builders.ts";
import { validate } from "./validate.ts";

/** As a browser gets it. */
function received(preparation: Preparation): Preparation {
  return JSON.parse(JSON.stringify(preparation)) as Preparation;
}

function again(form: CompiledDefinition, abilities = ALL_ABILITIES): CompiledDefinition {
  return compilePrepared(form.definition, received(prepare(form)), abilities);
}

const formWithAnswers = arbitraryForm.chain((form) =>
  fc.tuple(fc.constant(form), arbitraryAnswers(form)),
);

describe("a prepared definition", () => {
  it("judges any answers as the one it was prepared from", () => {
    fc.assert(
      fc.property(formWithAnswers, ([form, answers]) => {
        const prepared = again(form);
        expect(validate(prepared, answers, CONTEXT)).toEqual(validate(form, answers, CONTEXT));
      }),
      { numRuns: 300 },
    );
  });

  it("has the same screens and the same first answers", () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const prepared = again(form);
        expect(screensOf(prepared)).toEqual(screensOf(form));
        expect(openForm(prepared, CONTEXT).answers()).toEqual(openForm(form, CONTEXT).answers());
      }),
    );
  });

  it("offers filtered choices, judges patterns and draws by chance as before", () => {
    const form = compiled([
      aQuestion("seed", "calculate", { calculation: "concat(random(), uuid(), random())" }),
      aQuestion("mail", "text", { constraint: "regex(., '[a-z]+@[a-z]+\\.mx')" }),
      aQuestion("place", "select_one", {
        list: "colours",
        choiceFilter: "position(..) > 0 and name != ${mail}",
      }),
      aQuestion("plain", "select_one", { list: "colours", choiceFilter: "name != ${mail}" }),
    ]);
    const prepared = again(form);
    for (const mail of ["a@b.mx", "a@b", "red"]) {
      const [one, other] = [form, prepared].map((each) => openForm(each, CONTEXT, { mail }));
      expect(other?.answers()).toEqual(one?.answers());
      for (const path of ["mail", "place", "plain"]) {
        expect(other?.problemsOf(path)).toEqual(one?.problemsOf(path));
        expect(other?.choicesOf(path)).toEqual(one?.choicesOf(path));
      }
    }
  });

  it("says which question has a type that the abilities lack", () => {
    const form = compiled([aQuestion("day", "date")]);
    expect(() => again(form, COMMON_ABILITIES)).toThrow("day: no rules for date");
  });
});

describe("what a survey needs", () => {
  const common: readonly (readonly [string, Partial<Question>])[] = [
    ["a constraint on choices", { type: "select_multiple", constraint: "count-selected(.) <= 2" }],
    ["a filter", { type: "select_one", choiceFilter: "name != ${first}" }],
    ["a shuffle", { type: "rank", parameters: { randomize: "true" } }],
    ["a negation", { relevant: "not(selected(${first}, 'yes'))" }],
    ["a length", { constraint: "string-length(.) < 9" }],
  ];
  const rare: readonly (readonly [string, Partial<Question>])[] = [
    ["a date", { type: "date" }],
    ["a decimal", { type: "decimal" }],
    ["a calculation", { type: "calculate", calculation: "1" }],
    ["a pattern", { constraint: "regex(., '[a-z]+')" }],
    ["a filter with a place", { type: "select_one", choiceFilter: "position(..) = 1" }],
    ["a default that is worked out", { default: "today()" }],
  ];
  const withQuestion = (rest: Partial<Question>) =>
    compiled([
      aQuestion("first", "select_one"),
      aQuestion("second", rest.type, { list: "colours", ...rest }),
    ]);

  it.each(common)("is common with %s, and then common abilities do", (_, rest) => {
    const form = withQuestion(rest);
    expect(needsAll(form)).toBe(false);
    const prepared = again(form, COMMON_ABILITIES);
    for (const first of ["yes", "no"]) {
      const answers = { first, second: "long enough to fail" };
      expect(validate(prepared, answers, CONTEXT)).toEqual(validate(form, answers, CONTEXT));
    }
  });

  it.each(rare)("is all with %s", (_, rest) => {
    expect(needsAll(withQuestion(rest))).toBe(true);
  });

  it("is all with a repeat, and not with a group", () => {
    expect(needsAll(compiled([aRepeat("r", [aQuestion("q")])]))).toBe(true);
    expect(needsAll(compiled([aGroup("g", [aQuestion("q")])]))).toBe(false);
  });

  it("prepares what the definition says, the question of or_other included", () => {
    const { items } = aDefinition([aQuestion("q", "select_one", { orOther: true })]);
    const { items: prepared } = prepare(compiled(items));
    expect(prepared.map((item) => Object.keys(item))).toEqual([[], ["relevant"]]);
  });
});
