import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, type Entry, isEntries } from "./answers.ts";
import { openForm } from "./open-form.ts";
import { answerAtRandom } from "./scenario.ts";
import { arbitraryAnswers } from "./testing/arbitrary-answers.ts";
import { arbitraryForm } from "./testing/arbitrary-definition.ts";
import { CONTEXT } from "./testing/builders.ts";
import { validate } from "./validate.ts";

const formWithAnswers = arbitraryForm.chain((form) =>
  fc.tuple(fc.constant(form), arbitraryAnswers(form)),
);
const seededForm = fc.tuple(arbitraryForm, fc.string());

/** Paths of everything that stands in answers, inside repeats too. */
function pathsIn(answers: Answers | Entry, prefix = ""): readonly string[] {
  return Object.entries(answers).flatMap(([name, value]) =>
    isEntries(value)
      ? value.flatMap((entry, index) => pathsIn(entry, `${prefix}${name}[${String(index)}].`))
      : [prefix + name],
  );
}

describe("validate", () => {
  it("leaves valid answers as they are", () => {
    fc.assert(
      fc.property(seededForm, ([form, seed]) => {
        const first = validate(form, answerAtRandom(form, CONTEXT, seed), CONTEXT);
        if (!first.ok) return;
        expect(validate(form, first.value, CONTEXT)).toEqual(first);
      }),
    );
  });

  it("gives the same for answers of any validity and for what it kept of them", () => {
    fc.assert(
      fc.property(formWithAnswers, ([form, answers]) => {
        const first = validate(form, answers, CONTEXT);
        if (first.ok) expect(validate(form, first.value, CONTEXT)).toEqual(first);
        else expect(first.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it("never keeps an answer that is not relevant, and keeps every relevant one", () => {
    fc.assert(
      fc.property(formWithAnswers, ([form, answers]) => {
        const result = validate(form, answers, CONTEXT);
        if (!result.ok) return;
        const live = openForm(form, CONTEXT, result.value);
        for (const path of pathsIn(result.value)) expect(live.isRelevant(path)).toBe(true);
        expect(live.answers()).toEqual(result.value);
      }),
    );
  });

  it("answers any input with answers or problems", () => {
    fc.assert(
      fc.property(arbitraryForm, fc.anything({ withNullPrototype: true }), (form, input) => {
        const result = validate(form, input, CONTEXT);
        if (!result.ok) expect(result.problems[0]?.code).toMatch(/^answers?\.[a-z_]+$/);
      }),
    );
  });
});
