// Which tally cells one response moves. Choices only, never combinations of them; days count
// responses, never answers.

import {
  answerPart,
  type Answers,
  choicesOf,
  chosenNames,
  type CompiledDefinition,
  type Entry,
  groupPart,
  hasChoices,
  isEntries,
  placeOf,
  type TallyPlace,
  withTotals,
} from "../core/index.ts";

/** How much one cell moves. */
export interface TallyDelta extends TallyPlace {
  readonly n: number;
}

export interface TalliedResponse {
  readonly language: string;
  readonly channel: string;
  /** YYYY-MM-DD. */
  readonly answeredOn: string;
}

/** Cells that move together: every group with every answer. Halves of names, see `cellOf`. */
export interface TallyMove {
  readonly groups: readonly string[];
  /** An answer that stands twice (entries of a repeat) moves its cells twice. */
  readonly answers: readonly string[];
}

/**
 * The stored cells that one counted response adds one to: itself, and each closed question it
 * answers, by language, channel and (if answered) region; itself also by day.
 */
export function tallyMoves(
  compiled: CompiledDefinition,
  answers: Answers,
  { language, channel, answeredOn }: TalliedResponse,
): readonly TallyMove[] {
  const region = answers[compiled.definition.regionQuestion ?? ""];
  const groups = [
    groupPart({ split: "language", group: language }),
    groupPart({ split: "channel", group: channel }),
    ...(typeof region === "string" ? [groupPart({ split: "region", group: region })] : []),
  ];
  const moved = [RESPONSE];
  addAnswers(answerNames(compiled), answers, moved);
  const day = groupPart({ split: "day", group: answeredOn });
  return [
    { groups, answers: moved },
    { groups: [day], answers: [RESPONSE] },
  ];
}

/** The same as deltas by place, those of "all" among them. */
export function tallyDeltas(
  compiled: CompiledDefinition,
  answers: Answers,
  response: TalliedResponse,
): readonly TallyDelta[] {
  const stored = tallyMoves(compiled, answers, response).flatMap(({ groups, answers: moved }) =>
    groups.flatMap((group) => moved.map((answer) => ({ ...placeOf(group + answer), n: 1 }))),
  );
  return withTotals(stored);
}

const RESPONSE = answerPart({ question: "", choice: "" });

interface AnswerNames {
  readonly isRank: boolean;
  readonly answered: string;
  readonly byChoice: ReadonlyMap<string, string>;
}

// One text per cell and version: the same object is hashed once, however many responses name it.
const known = new WeakMap<CompiledDefinition, ReadonlyMap<string, AnswerNames>>();

function answerNames(compiled: CompiledDefinition): ReadonlyMap<string, AnswerNames> {
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

function addAnswers(
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
