import {
  type AnswerProblem,
  type CompiledDefinition,
  type Form,
  isAnswerable,
  type Item,
  type Question,
  questionsOn,
  type Repeat,
  type Screen,
  type ScreenItem,
  screensOf,
} from "../../surveys/core/index.ts";
import { fieldName, type FormFields } from "../questions/form-fields.ts";
import { otherPath } from "../questions/other-text.tsx";
import {
  type PlacedQuestion,
  relevantQuestions,
  relevantRepeats,
} from "../questions/placed-questions.ts";
import type { TypedParts } from "../questions/question-view.ts";
import { readQuestion } from "../questions/read-question.ts";

const known = new WeakMap<CompiledDefinition, readonly Screen[]>();

/** The screens of a definition, worked out once per version. */
export function screensIn(compiled: CompiledDefinition): readonly Screen[] {
  const screens = known.get(compiled) ?? screensOf(compiled);
  known.set(compiled, screens);
  return screens;
}

/** The part of these items that leads to the questions named, in the order of the definition. */
function itemsWith(items: readonly Item[], wanted: ReadonlySet<Question>): readonly ScreenItem[] {
  return items.flatMap((item): readonly ScreenItem[] => {
    if (item.kind === "question") return wanted.has(item) ? [item] : [];
    const inside = itemsWith(item.items, wanted);
    return inside.length === 0 ? [] : [{ ...item, items: inside }];
  });
}

/**
 * From now on every section of this form is one screen, for a page that follows each answer at
 * once. It stands under the number of its first screen; those behind it are left empty.
 */
export function joinSections(compiled: CompiledDefinition): void {
  const { items } = compiled.definition;
  const screens = screensOf(compiled);
  const joined = screens.map((screen, index) => {
    if (screen.part > 1) return { ...screen, items: [] };
    const whole = screens.slice(index, index + screen.parts);
    const wanted = new Set(whole.flatMap((part) => questionsOn(part.items)));
    return { ...screen, parts: 1, items: itemsWith(screen.section?.items ?? items, wanted) };
  });
  known.set(compiled, joined);
}

/** Index of the screen that shows what stood on this one before its section was joined. */
export function screenHolding(compiled: CompiledDefinition, index: number): number {
  const part = screensIn(compiled)[index]?.part ?? 1;
  return screensIn(compiled)[index]?.items.length === 0 ? index - part + 1 : index;
}

function isVisible(question: Question): boolean {
  if (question.type === "calculate") return (question.label ?? "") !== "";
  return isAnswerable(question.type) || question.type === "note";
}

/** Whether a screen has anything to show as the answers stand. */
function isShown(screen: Screen, form: Form): boolean {
  return (
    relevantQuestions(screen.items, form).some(({ question }) => isVisible(question)) ||
    relevantRepeats(screen.items, form).some(({ repeat }) => repeat.repeatCount === undefined)
  );
}

export function isShownAt(form: Form, index: number): boolean {
  const screen = screensIn(form.compiled)[index];
  return screen !== undefined && isShown(screen, form);
}

/** Index of the next screen with something to show; undefined after the last one. */
export function screenAfter(form: Form, index: number): number | undefined {
  const screens = screensIn(form.compiled);
  const next = screens.findIndex((screen, at) => at > index && isShown(screen, form));
  return next === -1 ? undefined : next;
}

/** The screen of this index, or the next one with something to show. */
export function screenFrom(form: Form, index: number): number | undefined {
  return screenAfter(form, screenHolding(form.compiled, index) - 1);
}

export function screenBefore(form: Form, index: number): number | undefined {
  const screens = screensIn(form.compiled);
  const previous = screens.findLastIndex((screen, at) => at < index && isShown(screen, form));
  return previous === -1 ? undefined : previous;
}

function holdsRepeat(items: readonly ScreenItem[], name: string): boolean {
  return items.some(
    (item) =>
      item.kind !== "question" &&
      ((item.kind === "repeat" && item.name === name) || holdsRepeat(item.items, name)),
  );
}

/** Entries are added and removed on the first screen that shows a repeat, unless they are counted. */
export function mayChangeEntries(
  compiled: CompiledDefinition,
  screenIndex: number,
  repeat: Repeat,
): boolean {
  const first = screensIn(compiled).findIndex(({ items }) => holdsRepeat(items, repeat.name));
  return repeat.repeatCount === undefined && first === screenIndex;
}

/** The fields a browser would send for what was typed. */
export function fieldsOfParts(path: string, parts: Readonly<Record<string, string>>): FormFields {
  return Object.entries(parts).map(([part, text]) => [fieldName(path, part), text]);
}

function problemsOfQuestion(
  form: Form,
  placed: PlacedQuestion,
  typed: TypedParts,
): readonly AnswerProblem[] {
  const { question, path } = placed;
  const parts = typed[path];
  const reading = parts && readQuestion(fieldsOfParts(path, parts), placed).reading;
  if (reading?.kind === "unreadable") {
    return [{ code: reading.code, question: path, parameters: {} }];
  }
  const own = form.problemsOf(path);
  return question.orOther === true ? [...own, ...form.problemsOf(otherPath(path))] : own;
}

/** What has to be mended on a screen before going on. */
export function problemsAt(form: Form, index: number, typed: TypedParts): readonly AnswerProblem[] {
  const items = screensIn(form.compiled)[index]?.items ?? [];
  return relevantQuestions(items, form).flatMap((placed) =>
    problemsOfQuestion(form, placed, typed),
  );
}

/** Indexes of the screens that cannot be sent as they stand. */
export function screensWithProblems(form: Form, typed: TypedParts): readonly number[] {
  return [...screensIn(form.compiled).keys()].filter(
    (index) => problemsAt(form, index, typed).length > 0,
  );
}
