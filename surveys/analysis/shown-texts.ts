// In which language the texts of a survey were really shown to one respondent.

import {
  type Answers,
  type AnswerValue,
  chosenNames,
  choicesOf,
  choiceTextKey,
  type Definition,
  fittingPack,
  isAnswerable,
  questionsOf,
  isEntries,
  itemTextKey,
  type LanguagePack,
  type PackText,
  type Question,
  type ShownText,
  showText,
  spanishTexts,
  textsToShow,
} from "../core/index.ts";

/** What a response was shown: a language, with a pack or without. */
export interface Showing {
  readonly language: string;
  readonly pack: LanguagePack | undefined;
}

export interface ToldText {
  readonly key: string;
  readonly spanish: string;
  readonly shown: ShownText;
  /** The pack's text, where it was shown. */
  readonly entry: PackText | undefined;
}

/** Every text of a version as it was shown with a pack. */
export function tellTexts(definition: Definition, { pack }: Showing): readonly ToldText[] {
  const fitting = pack === undefined ? undefined : fittingPack(definition, pack);
  const shown = fitting === undefined ? undefined : textsToShow(fitting);
  const source = { pack: shown, policy: definition.textPolicy };
  return [...spanishTexts(definition)].map(([key, spanish]) => {
    const told = showText(source, key, spanish);
    const entry = told.language === "es" ? undefined : fitting?.texts[key];
    return { key, spanish, shown: told, entry };
  });
}

export interface ShownCounts {
  /** In the language of the response alone; of a response in Spanish, all. */
  readonly inLanguage: number;
  readonly drafts: number;
  /** In Spanish only, though the response is in another language. */
  readonly inSpanish: number;
}

type Sum = { -readonly [Way in keyof ShownCounts]: number };
const NONE: ShownCounts = { inLanguage: 0, drafts: 0, inSpanish: 0 };

/** The texts of a question: those that every respondent sees, and the label of each choice. */
interface QuestionTexts {
  readonly own: ShownCounts;
  readonly choices: ReadonlyMap<string, keyof Sum>;
}

/**
 * Counts, for one version and pack, the texts that a response surely saw: of each question answered
 * its label, hint and guidance and the labels of the choices taken; in a repeat, once per entry.
 */
export function shownCounter(
  definition: Definition,
  showing: Showing,
): (answers: Answers) => ShownCounts {
  const ways = new Map(
    tellTexts(definition, showing).map(({ key, shown }) => [key, wayOf(shown, showing.language)]),
  );
  const questions = new Map(
    questionsOf(definition)
      .filter(({ type }) => isAnswerable(type))
      .map((question) => [question.name, textsOf(definition, question, ways)]),
  );
  return (answers) => {
    const sum: Sum = { ...NONE };
    addAnswers(sum, questions, answers);
    return sum;
  };
}

function wayOf(shown: ShownText, language: string): keyof Sum {
  if (shown.spanish !== undefined) return "drafts";
  return shown.language === "es" && language !== "es" ? "inSpanish" : "inLanguage";
}

function textsOf(
  definition: Definition,
  question: Question,
  ways: ReadonlyMap<string, keyof Sum>,
): QuestionTexts {
  const { name, list = "" } = question;
  const own: Sum = { ...NONE };
  for (const property of ["label", "hint", "guidance"]) {
    const way = ways.get(itemTextKey(name, property));
    if (way !== undefined) own[way] += 1;
  }
  const choices = choicesOf(question, definition).flatMap((choice): [string, keyof Sum][] => {
    const way = ways.get(choiceTextKey(list, choice.name));
    return way === undefined ? [] : [[choice.name, way]];
  });
  return { own, choices: new Map(choices) };
}

function addAnswers(
  sum: Sum,
  questions: ReadonlyMap<string, QuestionTexts>,
  answers: Answers,
): void {
  for (const name of Object.keys(answers)) {
    const value = answers[name];
    if (isEntries(value)) {
      for (const entry of value) addAnswers(sum, questions, entry);
      continue;
    }
    const texts = questions.get(name);
    if (texts === undefined) continue;
    sum.inLanguage += texts.own.inLanguage;
    sum.drafts += texts.own.drafts;
    sum.inSpanish += texts.own.inSpanish;
    if (texts.choices.size > 0) addChoices(sum, texts.choices, value);
  }
}

function addChoices(
  sum: Sum,
  choices: QuestionTexts["choices"],
  value: AnswerValue | undefined,
): void {
  for (const choice of chosenNames(value)) {
    const way = choices.get(choice);
    if (way !== undefined) sum[way] += 1;
  }
}
