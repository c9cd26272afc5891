// What a question's type needs to know of it, drawn from the definition once.

import { OTHER_CHOICE } from "./definition.ts";
import type { Choice, Definition, Question } from "./definition.ts";
import { DEFAULT_RANGE } from "./question-types/number.ts";
import { hasChoices } from "./question-types/traits.ts";
import type { AcceptSettings, RangeSettings } from "./question-types/rules.ts";

const NO_CHOICES: readonly Choice[] = [];
const OTHER: Choice = { name: OTHER_CHOICE, label: "" };

/** The settings by which `acceptAnswer` judges values of a question. */
export function settingsOf(question: Question, definition: Definition): AcceptSettings {
  return { choices: namesOf(choicesOf(question, definition)), range: rangeOf(question) };
}

// Thousands of questions may share one list of thousands of choices.
const NAMES = new WeakMap<readonly Choice[], ReadonlySet<string>>();

function namesOf(choices: readonly Choice[]): ReadonlySet<string> {
  const names = NAMES.get(choices) ?? new Set(choices.map(({ name }) => name));
  NAMES.set(choices, names);
  return names;
}

/** All choices of a question in the list's order; `other` last with an empty label where added. */
export function choicesOf(question: Question, definition: Definition): readonly Choice[] {
  if (!hasChoices(question.type)) return NO_CHOICES;
  const choices = listOf(definition, question.list ?? "");
  if (question.orOther !== true || choices.some(isOther)) return choices;
  return [...choices, OTHER];
}

/** Choices of a list; none for a list the definition has not. */
export function listOf(definition: Definition, list: string): readonly Choice[] {
  return Object.hasOwn(definition.lists, list)
    ? (definition.lists[list] ?? NO_CHOICES)
    : NO_CHOICES;
}

/** Start, end and step of a range; 0, 10 and 1 where not given; NaN where not a number. */
export function rangeOf(question: Question): RangeSettings {
  const read = (name: keyof RangeSettings): number => {
    const text = question.parameters?.[name];
    if (text === undefined || text.trim() === "") return DEFAULT_RANGE[name];
    return Number(text);
  };
  const range = { start: read("start"), end: read("end"), step: read("step") };
  return range.end < range.start && range.step > 0 ? { ...range, step: -range.step } : range;
}

function isOther(choice: Choice): boolean {
  return choice.name === OTHER_CHOICE;
}
