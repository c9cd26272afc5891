// The halves of cell names that the answers of a response move.

import {
  answerPart,
  type Answers,
  choicesOf,
  chosenNames,
  type CompiledDefinition,
  type Entry,
  hasChoices,
  isEntries,
} from "../core/index.ts";

interface AnswerNames {
  readonly isRank: boolean;
  readonly answered: string;
  readonly byChoice: ReadonlyMap<string, string>;
}

// One text per cell and version: the same object is hashed once, however many responses name it.
const known = new WeakMap<CompiledDefinition, ReadonlyMap<string, AnswerNames>>();

/** The halves of cell names of every closed question, by question; worked out once per version. */
export function answerNames(compiled: CompiledDefinition): ReadonlyMap<string, AnswerNames> {
  const names = known.get(compiled) ?? nameAnswers(compiled);
  known.set(compiled, names);
  return names;
}

function nameAnswers(compiled: CompiledDefinition): ReadonlyMap<string, AnswerNames> {
  const closed = compiled.questions.filter(({ type }) => hasChoices(type));
  return new Map(
    closed.map((question) => {
      const { name } = question;
      const choices = choicesOf(question, compiled.definition);
      const byChoice = choices.map(
        ({ name: choice }) => [choice, answerPart({ question: name, choice })] as const,
      );
      const answered = answerPart({ question: name, choice: "" });
      return [name, { isRank: question.type === "rank", answered, byChoice: new Map(byChoice) }];
    }),
  );
}

/** Adds what answers move to `moved`, inside repeats too; of a ranking only the first place. */
export function addAnswers(
  names: ReadonlyMap<string, AnswerNames>,
  answers: Answers | Entry,
  moved: string[],
): void {
  for (const name of Object.keys(answers)) {
    const value = answers[name];
    if (isEntries(value)) {
      for (const entry of value) addAnswers(names, entry, moved);
      continue;
    }
    const question = names.get(name);
    if (question === undefined) continue;
    moved.push(question.answered);
    const chosen = chosenNames(value);
    for (const choice of question.isRank ? chosen.slice(0, 1) : chosen) {
      moved.push(question.byChoice.get(choice) ?? answerPart({ question: name, choice }));
    }
  }
}
