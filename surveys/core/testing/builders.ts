// Definitions for tests, said in few words. What a test does not mention is sound and harmless.

import type { AnswerContext } from "../context.ts";
import { compileDefinition } from "../compile.ts";
import type { CompiledDefinition } from "../compiled-definition.ts";
import type {
  Choice,
  Definition,
  Group,
  Item,
  Question,
  QuestionType,
  Repeat,
} from "../definition.ts";

/** A question of a type; a choice question uses the list `yes_no` unless told otherwise. */
export function aQuestion(
  name: string,
  type: QuestionType = "text",
  rest: Partial<Question> = {},
): Question {
  const needs = NEEDS_OF_TYPE[type] ?? {};
  return { kind: "question", name, type, label: name, ...needs, ...rest };
}

const NEEDS_OF_TYPE: Partial<Record<QuestionType, Partial<Question>>> = {
  select_one: { list: "yes_no" },
  select_multiple: { list: "yes_no" },
  rank: { list: "yes_no" },
  calculate: { calculation: "1", label: "" },
};

export function aGroup(name: string, items: readonly Item[], rest: Partial<Group> = {}): Group {
  return { kind: "group", name, label: name, items, ...rest };
}

export function aRepeat(name: string, items: readonly Item[], rest: Partial<Repeat> = {}): Repeat {
  return { kind: "repeat", name, label: name, items, ...rest };
}

/** A choice list of the names given. */
export function aList(...names: readonly string[]): readonly Choice[] {
  return names.map((name) => ({ name, label: name }));
}

/** A definition of the items given, with the lists `yes_no`, `colours` and those given. */
export function aDefinition(items: readonly Item[], rest: Partial<Definition> = {}): Definition {
  const lists = {
    yes_no: aList("yes", "no"),
    colours: aList("red", "green", "blue"),
    ...rest.lists,
  };
  return {
    slug: "test",
    version: 1,
    title: "Test",
    languages: ["es"],
    textPolicy: "drafts_beside_spanish",
    ...rest,
    lists,
    items,
  };
}

/** Compiles a definition that a test takes for sound. */
export function compiled(
  items: readonly Item[],
  rest: Partial<Definition> = {},
): CompiledDefinition {
  return compiledFrom(aDefinition(items, rest));
}

/** As `compiled`, from a whole definition. */
export function compiledFrom(definition: Definition): CompiledDefinition {
  const result = compileDefinition(definition);
  if (result.ok) return result.value;
  throw new Error(`unsound definition: ${JSON.stringify(result.problems)}`);
}

export const CONTEXT: AnswerContext = {
  today: "2026-11-20",
  now: "2026-11-20T10:00:00.000-06:00",
  offsetMinutes: -360,
  seed: "a-seed",
};
