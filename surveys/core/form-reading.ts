// What an open form tells of its questions.

import { collectAnswers } from "./collect-answers.ts";
import type { Choice } from "./definition.ts";
import { shownProblems, shownValue } from "./form-answer.ts";
import { nodeAt } from "./form-path.ts";
import type { FormTree } from "./form-scope.ts";
import { isShown, type FormNode } from "./form-tree.ts";
import { fillTemplate } from "./interpolate.ts";
import { offeredChoices } from "./offered-choices.ts";
import type { QuestionPlan } from "./plan.ts";
import { isReadOnlyNow, isRequiredNow } from "./question-problems.ts";
import type { Form } from "./form.ts";

type ReadingPart = Omit<Form, "compiled" | "answer" | "addEntry" | "removeEntry">;

/** The part of `Form` that reads its tree. What is not shown has no value, entries or problems. */
export function readingPart(tree: FormTree): ReadingPart {
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
