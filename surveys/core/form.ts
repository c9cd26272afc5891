// A live form: one respondent's answers while they are being given. What an answer changes is
// worked out at once, and only that. Screens, words and storage are the caller's.

import type { Answers, AnswerValue } from "./answers.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { Choice } from "./definition.ts";
import type { AnswerProblem } from "./problem.ts";

/** Paths are `name`, inside a repeat `repeat[0].name`. A path that leads nowhere is never relevant. */
export interface Form {
  readonly compiled: CompiledDefinition;
  /** False also when a group or repeat around the item is not relevant. */
  isRelevant(path: string): boolean;
  /** The answer or computed value; what was given and not accepted, as given; not relevant: none. */
  valueOf(path: string): AnswerValue | undefined;
  entriesOf(repeatPath: string): number;
  /** Choices offered now, in the order shown; `other` of `or_other` last, with an empty label. */
  choicesOf(path: string): readonly Choice[];
  isRequired(path: string): boolean;
  isReadOnly(path: string): boolean;
  /** A label of the item at `path` with its `${name}` filled in. */
  interpolate(path: string, text: string): string;
  /** What is wrong with one item as it stands; nothing while it is not relevant. */
  problemsOf(path: string): readonly AnswerProblem[];
  /** Gives or (`undefined`) takes away an answer; paths whose value, relevance or choices may differ. */
  answer(path: string, value: AnswerValue | undefined): ReadonlySet<string>;
  /** Adds an empty entry with its defaults; nothing where the form fixes the number, or at the limit. */
  addEntry(repeatPath: string): void;
  removeEntry(repeatPath: string, index: number): void;
  /** Relevant, answered questions and computed values. */
  answers(): Answers;
}
