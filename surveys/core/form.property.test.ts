import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerValue } from "./answers.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { QuestionType } from "./definition.ts";
import { openForm } from "./open-form.ts";
import type { Form } from "./form.ts";
import type { FramePlan } from "./plan.ts";
import { arbitraryForm } from "./testing/arbitrary-definition.ts";
import { CONTEXT } from "./testing/builders.ts";
import { validate } from "./validate.ts";

/** One act of a respondent; numbers choose among the paths there are. */
interface Act {
  readonly kind: "answer" | "clear" | "add" | "remove";
  readonly place: number;
  readonly value: number;
}

const acts = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom("answer", "answer", "answer", "answer", "clear", "add", "remove"),
    place: fc.nat(200),
    value: fc.nat(20),
  }),
  { minLength: 5, maxLength: 40, size: "max" },
);

/** Mostly what the type accepts, so that answers do change things. */
const VALUES: Readonly<Partial<Record<QuestionType, readonly AnswerValue[]>>> = {
  integer: [1, 2, 30],
  decimal: [0.5, 22],
  range: [0, 7],
  date: ["2026-11-20"],
  time: ["08:30"],
  dateTime: ["2026-11-20T08:30Z"],
  select_one: ["red", "green", "other"],
  select_multiple: [["red"], ["red", "other"], ["green", "blue"]],
  rank: [["blue"], ["red", "green"]],
  acknowledge: ["OK"],
  geopoint: [[16.7, -93.1]],
};
const TEXTS: readonly AnswerValue[] = ["x", "yes", "abc", { refused: true }, 5];

function valueFor(form: Form, path: string, choice: number): AnswerValue | undefined {
  const item = form.compiled.itemOf(path.split(".").at(-1) ?? "");
  const values = (item?.kind === "question" ? VALUES[item.type] : undefined) ?? TEXTS;
  return values[choice % values.length];
}

function pathsWithin(form: Form, level: FramePlan, prefix = ""): readonly string[] {
  return level.members.flatMap((member) => {
    const path = prefix + member.name;
    if (member.kind === "question") return [path];
    const entries = Array.from(
      { length: form.entriesOf(path) },
      (_, at) => `${path}[${String(at)}].`,
    );
    return [path, ...entries.flatMap((entry) => pathsWithin(form, member.entries, entry))];
  });
}

function act(form: Form, { kind, place, value }: Act): ReadonlySet<string> | undefined {
  const paths = pathsWithin(form, form.compiled.plan.root);
  const path = paths[place % Math.max(1, paths.length)] ?? "";
  if (kind === "add") form.addEntry(path);
  else if (kind === "remove") form.removeEntry(path, value % 3);
  else return form.answer(path, kind === "clear" ? undefined : valueFor(form, path, value));
  return undefined;
}

interface ItemState {
  readonly relevant: boolean;
  readonly value: unknown;
  readonly choices: readonly string[];
}

function stateOf(form: Form): ReadonlyMap<string, ItemState> {
  const paths = pathsWithin(form, form.compiled.plan.root);
  return new Map(
    paths.map((path) => [
      path,
      {
        relevant: form.isRelevant(path),
        value: form.valueOf(path),
        choices: form.choicesOf(path).map(({ name }) => name),
      },
    ]),
  );
}

function replayed(compiled: CompiledDefinition, sequence: readonly Act[]): Form {
  const form = openForm(compiled, CONTEXT);
  for (const step of sequence) act(form, step);
  return form;
}

describe("a live form", () => {
  it("stands after any acts as if worked out anew", () => {
    fc.assert(
      fc.property(arbitraryForm, acts, (compiled, sequence) => {
        const form = replayed(compiled, sequence);
        const anew = openForm(compiled, CONTEXT, form.answers());
        expect(anew.answers()).toEqual(form.answers());
        for (const [path, state] of stateOf(anew)) {
          expect(form.isRelevant(path)).toBe(state.relevant);
          expect(form.choicesOf(path).map(({ name }) => name)).toEqual(state.choices);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names every path that an answer changed", () => {
    fc.assert(
      fc.property(arbitraryForm, acts, acts, (compiled, sequence, more) => {
        const form = replayed(compiled, sequence);
        for (const step of more) {
          const before = stateOf(form);
          const changed = act(form, step);
          if (changed === undefined) continue;
          for (const [path, state] of stateOf(form)) {
            const was = before.get(path);
            if (was !== undefined && !changed.has(path)) expect(state).toEqual(was);
          }
        }
      }),
    );
  });

  it("gives answers that validate keeps unchanged when it finds no problem", () => {
    fc.assert(
      fc.property(arbitraryForm, acts, (compiled, sequence) => {
        const answers = replayed(compiled, sequence).answers();
        const result = validate(compiled, answers, CONTEXT);
        if (result.ok) expect(result.value).toEqual(answers);
      }),
    );
  });
});
