// A headless respondent: answers a survey at random, screen by screen, as a person could. It makes
// samples and demonstrations, and tries definitions out; it knows a form only from outside.

import type { Answers, AnswerValue } from "./answers.ts";
import { drawCandidate } from "./candidate-answers.ts";
import type { CompiledDefinition } from "./compiled-definition.ts";
import type { AnswerContext } from "./context.ts";
import { OTHER_CHOICE, OTHER_SUFFIX, type Question, type Repeat } from "./definition.ts";
import { openForm } from "./open-form.ts";
import type { Form } from "./form.ts";
import { chosenNames } from "./question-types/choices.ts";
import { createRandom, type Random } from "./random.ts";
import { screensOf, type Screen, type ScreenItem } from "./screens.ts";
import { validate } from "./validate.ts";

/** Candidates tried for one question before it is left as it is. */
const MOST_CANDIDATES = 60;
/** Whole surveys tried before giving up. */
const MOST_ATTEMPTS = 25;
const MOST_SAMPLE_ENTRIES = 3;
const SKIP_CHANCE = 0.1;
const REFUSAL_CHANCE = 0.1;

const KNOWN_SCREENS = new WeakMap<CompiledDefinition, readonly Screen[]>();

interface Walk {
  readonly form: Form;
  readonly context: AnswerContext;
  readonly random: Random;
  readonly grown: Set<string>;
}

/**
 * Answers a survey at random. The same definition, context and seed give the same answers.
 * Out: answers as `validate` normalises them; should no attempt end in a valid response (a
 * constraint that chance does not meet), those of the last attempt as they stand.
 */
export function answerAtRandom(
  compiled: CompiledDefinition,
  context: AnswerContext,
  seed: string,
): Answers {
  let last: Answers = {};
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    last = answerOnce(compiled, context, createRandom(`${seed}#${String(attempt)}`));
    const judged = validate(compiled, last, context);
    if (judged.ok) return judged.value;
  }
  return last;
}

function answerOnce(compiled: CompiledDefinition, context: AnswerContext, random: Random): Answers {
  const form = openForm(compiled, context);
  const walk: Walk = { form, context, random, grown: new Set() };
  for (const screen of screensFor(compiled)) walkItems(walk, screen.items, "");
  return form.answers();
}

function screensFor(compiled: CompiledDefinition): readonly Screen[] {
  const known = KNOWN_SCREENS.get(compiled);
  if (known !== undefined) return known;
  const screens = screensOf(compiled);
  KNOWN_SCREENS.set(compiled, screens);
  return screens;
}

function walkItems(walk: Walk, items: readonly ScreenItem[], prefix: string): void {
  for (const item of items) {
    if (item.kind === "question") answerQuestion(walk, item, prefix + item.name);
    else if (item.kind === "group") walkItems(walk, item.items, prefix);
    else walkRepeat(walk, item, prefix + item.name);
  }
}

function walkRepeat(walk: Walk, repeat: Repeat, path: string): void {
  const { form, random, grown } = walk;
  if (!form.isRelevant(path)) return;
  if (!grown.has(path) && repeat.repeatCount === undefined) {
    const wanted = random.between(0, MOST_SAMPLE_ENTRIES);
    for (let entry = 0; entry < wanted; entry++) form.addEntry(path);
  }
  grown.add(path);
  const entries = form.entriesOf(path);
  for (let entry = 0; entry < entries; entry++) {
    walkItems(walk, repeat.items, `${path}[${String(entry)}].`);
  }
}

function answerQuestion(walk: Walk, question: Question, path: string): void {
  const { form, random } = walk;
  if (!form.isRelevant(path) || form.isReadOnly(path) || question.type === "note") return;
  if (!form.isRequired(path) && random.chance(SKIP_CHANCE)) return;
  if (question.refusable === true && random.chance(REFUSAL_CHANCE)) {
    form.answer(path, { refused: true });
    return;
  }
  const given = tryCandidates(walk, question, path);
  if (question.orOther === true && chosenNames(given).includes(OTHER_CHOICE)) {
    form.answer(path + OTHER_SUFFIX, "otra muestra");
  }
}

function tryCandidates(walk: Walk, question: Question, path: string): AnswerValue | undefined {
  const { form, random, context } = walk;
  const source = { question, choices: form.choicesOf(path), today: context.today, random };
  for (let attempt = 0; attempt < MOST_CANDIDATES; attempt++) {
    const candidate = drawCandidate(source);
    form.answer(path, candidate);
    if (form.problemsOf(path).length === 0) return candidate;
  }
  form.answer(path, undefined);
  return undefined;
}
