// Answers at random for a form: mostly of the right shape, sometimes not, relevant or not.

import fc from "fast-check";
import type { CompiledDefinition } from "../compiled-definition.ts";
import type { QuestionType } from "../definition.ts";
import type { FramePlan } from "../plan.ts";

const choice = fc.constantFrom("red", "green", "blue", "other");
const several = fc.uniqueArray(choice, { maxLength: 3 });
const word = fc.constantFrom("", "x", "yes", "red", "ab cd", "long enough to fail");

const GIVEN: Readonly<Record<QuestionType, fc.Arbitrary<unknown>>> = {
  text: word,
  hidden: word,
  calculate: word,
  integer: fc.integer({ min: -5, max: 200 }),
  decimal: fc.constantFrom(0, -0, 1.5, 1e-7, 1e21),
  range: fc.integer({ min: -1, max: 11 }),
  date: fc.constantFrom("2024-02-29", "2026-11-20", "2026-02-30"),
  time: fc.constantFrom("08:30", "25:00"),
  dateTime: fc.constantFrom("2026-11-20T10:00:00-06:00", "yesterday"),
  select_one: choice,
  select_multiple: several,
  rank: several,
  note: fc.constantFrom("", "x"),
  acknowledge: fc.constantFrom("OK", ""),
  geopoint: fc.constantFrom([16.7, -93.1], [16.7, -93.1, 500, 3], [99, 0]),
};

/** Answers of unknown validity for a form. */
export function arbitraryAnswers(form: CompiledDefinition): fc.Arbitrary<unknown> {
  return answersWithin(form.plan.root);
}

/** A value of unknown validity for a question of a type. */
function arbitraryValue(type: QuestionType): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 20, arbitrary: GIVEN[type] },
    { weight: 2, arbitrary: fc.constant({ refused: true }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(5, "5", [], null, true) },
  );
}

function answersWithin(level: FramePlan): fc.Arbitrary<unknown> {
  const parts = level.members.map((member) => {
    const value =
      member.kind === "question"
        ? arbitraryValue(member.item.type)
        : fc.array(answersWithin(member.entries), { maxLength: 3 });
    return [member.name, value] as const;
  });
  return fc.record(Object.fromEntries(parts), { requiredKeys: [] });
}
