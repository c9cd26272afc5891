// A live form: one respondent's answers while they are being given. What an answer changes is
// worked out at once, and only that. Screens, words and storage are the caller's.

import type { Answers, AnswerValue } from "./answers.ts";
import { collectAnswers } from "./collect-answers.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { AnswerContext } from "./context.ts";
import type { Choice } from "./definition.ts";
import { shownProblems, shownValue } from "./form-answer.ts";
import { nodeAt } from "./form-path.ts";
import { createTree } from "./form-scope.ts";
import type { FormTree } from "./form-scope.ts";
import { isShown } from "./form-tree.ts";
import type { FormNode, Frame } from "./form-tree.ts";
import { fillTemplate } from "./interpolate.ts";
import { offeredChoices } from "./offered-choices.ts";
import type { QuestionPlan, RepeatPlan } from "./plan.ts";
import type { AnswerProblem } from "./problem.ts";
import { isReadOnlyNow, isRequiredNow } from "./question-problems.ts";
import { giveAnswer, readAnswers } from "./read-answers.ts";
import { MAX_ENTRIES, newEntry, runAllSteps } from "./run-steps.ts";
import { wakeFrom } from "./wake-steps.ts";

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

/**
 * Opens a form: a fresh one with its defaults, or one with the answers given so far and no others.
 * Answers that no question knows are left out; those not accepted are kept with their problem.
 */
export function openForm(
  compiled: CompiledDefinition,
  context: AnswerContext,
  answers?: Answers,
): Form {
  const tree = createTree(compiled.plan, context);
  if (answers === undefined) {
    tree.appliesDefaults = true;
    tree.root.isFresh = true;
  } else readAnswers(tree, answers, () => undefined);
  runAllSteps(tree);
  tree.appliesDefaults = true;
  return { compiled, ...readingPart(tree), ...changingPart(tree) };
}

type ReadingPart = Omit<Form, "compiled" | "answer" | "addEntry" | "removeEntry">;
type ChangingPart = Pick<Form, "answer" | "addEntry" | "removeEntry">;

function readingPart(tree: FormTree): ReadingPart {
  const shown = (path: string): FormNode | undefined => {
    const node = nodeAt(tree, path);
    return node !== undefined && isShown(node) ? node : undefined;
  };
  const ask = (path: string, test: QuestionTest): boolean => {
    const node = shown(path);
    return node?.plan?.kind === "question" && test(tree, node, node.plan);
  };
  return {
    isRelevant: (path) => shown(path) !== undefined,
    valueOf: (path) => shownValue(shown(path)),
    entriesOf: (path) => shown(path)?.entries.length ?? 0,
    choicesOf: (path) => choicesAt(tree, shown(path)),
    isRequired: (path) => ask(path, isRequiredNow),
    isReadOnly: (path) => ask(path, isReadOnlyNow),
    interpolate: (path, text) => fillTemplate(tree, nodeAt(tree, path) ?? tree.root.node, text),
    problemsOf: (path) => shownProblems(tree, shown(path)),
    answers: () => collectAnswers(tree),
  };
}

type QuestionTest = (tree: FormTree, node: FormNode, plan: QuestionPlan) => boolean;

function choicesAt(tree: FormTree, node: FormNode | undefined): readonly Choice[] {
  return node === undefined ? [] : offeredChoices(tree, node);
}

function changingPart(tree: FormTree): ChangingPart {
  return {
    answer(path, value) {
      const node = nodeAt(tree, path);
      if (node?.plan?.kind !== "question" || node.plan.isComputed) return new Set();
      giveAnswer(node, node.plan, value);
      return wakeFrom(tree, node);
    },
    addEntry(path) {
      changeEntries(tree, path, (entries, add) =>
        entries.length < MAX_ENTRIES ? [...entries, add()] : entries,
      );
    },
    removeEntry(path, index) {
      changeEntries(tree, path, (entries) => entries.filter((_entry, at) => at !== index));
    },
  };
}

/** Entries are renumbered, so everything may change: the whole form is worked out anew. */
function changeEntries(
  tree: FormTree,
  path: string,
  change: (entries: readonly Frame[], add: () => Frame) => readonly Frame[],
): void {
  const node = nodeAt(tree, path);
  const plan = node?.plan;
  if (node === undefined || plan?.kind !== "repeat" || isFixed(node, plan)) return;
  node.fault = undefined;
  node.setEntries(change(node.entries, () => newEntry(tree, node, plan)));
  runAllSteps(tree);
}

/** An entry itself also has its repeat's plan. */
function isFixed(node: FormNode, plan: RepeatPlan): boolean {
  return plan.count !== undefined || node === node.frame.node;
}
