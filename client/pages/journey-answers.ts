import {
  type AnswerContext,
  type CompiledDefinition,
  type Form,
  MAX_ENTRIES,
  openForm,
  type QuestionType,
} from "../../surveys/core/index.ts";
import { type FormFields, partsOf } from "../questions/form-fields.ts";
import { otherPath } from "../questions/other-text.tsx";
import {
  entryPrefix,
  type PlacedQuestion,
  relevantQuestions,
  relevantRepeats,
} from "../questions/placed-questions.ts";
import type { TypedParts } from "../questions/question-view.ts";
import { readQuestion } from "../questions/read-question.ts";
import type { JourneyCommand } from "./journey-command.ts";
import { fieldsOfParts, screensIn } from "./journey-screens.ts";
import { isAnswerValue, isRecord } from "./journey-shape.ts";
import type { JourneyState } from "./journey-state.ts";

type Without = Readonly<Record<string, Readonly<Record<string, string>>>>;

function without(typed: TypedParts, path: string): Without {
  return Object.fromEntries(Object.entries(typed).filter(([other]) => other !== path));
}

function hasDefaults(compiled: CompiledDefinition): boolean {
  return compiled.questions.some((question) => question.default !== undefined);
}

/** Answers one by one what the state holds, entries included. */
function replay(form: Form, answers: Readonly<Record<string, unknown>>, prefix: string): void {
  for (const [name, value] of Object.entries(answers)) {
    const path = prefix + name;
    if (isAnswerValue(value)) form.answer(path, value);
    else if (Array.isArray(value)) {
      value.filter(isRecord).forEach((entry, index) => {
        if (form.entriesOf(path) <= index) form.addEntry(path);
        replay(form, entry, entryPrefix(path, index));
      });
    }
  }
}

/** A form without answers is opened with its defaults, so a form with defaults starts as one. */
function reopen(compiled: CompiledDefinition, context: AnswerContext, state: JourneyState): Form {
  if (!hasDefaults(compiled)) return openForm(compiled, context, state.answers);
  const form = openForm(compiled, context);
  replay(form, state.answers, "");
  for (const path of state.cleared) form.answer(path, undefined);
  return form;
}

/** The form as the state left it, with what has a fault as it was typed. */
export function restoreForm(
  compiled: CompiledDefinition,
  context: AnswerContext,
  state: JourneyState,
): Form {
  const form = reopen(compiled, context, state);
  if (Object.keys(state.typed).length === 0) return form;
  for (const placed of screensIn(compiled).flatMap(({ items }) => relevantQuestions(items, form))) {
    const parts = state.typed[placed.path];
    if (parts !== undefined) takeOne(form, fieldsOfParts(placed.path, parts), placed);
  }
  return form;
}

/** Of these the answers say all that was chosen, with a fault or without. */
const HELD_IN_ANSWERS: ReadonlySet<QuestionType> = new Set(["select_one", "select_multiple"]);

/** Whether the answers hold all that was sent; what has a fault they may not. */
function takeOne(form: Form, fields: FormFields, placed: PlacedQuestion): boolean {
  const { question, path } = placed;
  const { reading, other } = readQuestion(fields, placed);
  const value = reading.kind === "answer" ? reading.value : undefined;
  form.answer(path, value);
  if (question.orOther === true) form.answer(otherPath(path), other);
  if (reading.kind === "unreadable") return false;
  const isFaulty = value !== undefined && form.problemsOf(path).length > 0;
  return !isFaulty || HELD_IN_ANSWERS.has(question.type);
}

function takesAnswer(form: Form, { question, path }: PlacedQuestion): boolean {
  return question.type !== "note" && question.type !== "calculate" && !form.isReadOnly(path);
}

type TakenParts = Pick<JourneyState, "typed" | "cleared">;

/** Puts what the fields say of one question into the form. */
function takeQuestion(
  form: Form,
  fields: FormFields,
  { placed, parts }: { readonly placed: PlacedQuestion; readonly parts: TakenParts },
): TakenParts {
  if (!takesAnswer(form, placed)) return parts;
  const { path, question } = placed;
  const isHeld = takeOne(form, fields, placed);
  const others = without(parts.typed, path);
  const typed = isHeld ? others : { ...others, [path]: partsOf(fields, path) };
  const cleared = parts.cleared.filter((other) => other !== path);
  const isCleared = question.default !== undefined && form.valueOf(path) === undefined;
  return { typed, cleared: isCleared ? [...cleared, path] : cleared };
}

interface ScreenPlace {
  readonly screenIndex: number;
  readonly state: JourneyState;
}

/** Puts what was posted for a screen into the form; what cannot be read stays as typed. */
export function takeAnswers(form: Form, fields: FormFields, from: ScreenPlace): JourneyState {
  let parts: TakenParts = from.state;
  const items = screensIn(form.compiled)[from.screenIndex]?.items ?? [];
  for (const placed of relevantQuestions(items, form)) {
    parts = takeQuestion(form, fields, { placed, parts });
  }
  return stateOf(form, { ...from.state, typed: parts.typed, cleared: parts.cleared });
}

/** The same for the one question that was just changed, while its screen stays open. */
export function takeAnswer(
  form: Form,
  fields: FormFields,
  from: ScreenPlace & { readonly path: string },
): JourneyState {
  const items = screensIn(form.compiled)[from.screenIndex]?.items ?? [];
  const placed = relevantQuestions(items, form).find(({ path }) => path === from.path);
  if (placed === undefined) return from.state;
  const { typed, cleared } = takeQuestion(form, fields, { placed, parts: from.state });
  return stateOf(form, { ...from.state, typed, cleared });
}

/** The state with the answers as the form now holds them. */
export function stateOf(form: Form, state: JourneyState): JourneyState {
  return { ...state, answers: form.answers() };
}

/** `members[2].age` after entry 0 is gone is `members[1].age`; undefined if it was in that entry. */
function shifted(path: string, repeat: string, removed: number): string | undefined {
  const [, index, rest] = path.startsWith(`${repeat}[`)
    ? (/^\[(\d+)\](.*)$/.exec(path.slice(repeat.length)) ?? [])
    : [];
  if (index === undefined) return path;
  if (Number(index) === removed) return undefined;
  return Number(index) < removed ? path : `${repeat}[${String(Number(index) - 1)}]${rest ?? ""}`;
}

function removeEntry(form: Form, state: JourneyState, at: { repeat: string; index: number }) {
  form.removeEntry(at.repeat, at.index);
  const typed = Object.entries(state.typed).flatMap(([path, parts]) => {
    const moved = shifted(path, at.repeat, at.index);
    return moved === undefined ? [] : [[moved, parts] as const];
  });
  const cleared = state.cleared.flatMap((path) => shifted(path, at.repeat, at.index) ?? []);
  return { ...state, typed: Object.fromEntries(typed), cleared };
}

/** Adds or removes an entry; undefined when the command names no such place. */
export function changeEntries(
  form: Form,
  state: JourneyState,
  command: Extract<JourneyCommand, { kind: "add" | "remove" }>,
): JourneyState | undefined {
  const places = screensIn(form.compiled).flatMap(({ items }) => relevantRepeats(items, form));
  const place = places.find(({ path }) => path === command.repeat);
  if (place === undefined || place.repeat.repeatCount !== undefined) return undefined;
  const count = form.entriesOf(place.path);
  if (command.kind === "remove") {
    if (command.index >= count) return undefined;
    return stateOf(form, removeEntry(form, state, command));
  }
  if (count < MAX_ENTRIES) form.addEntry(place.path);
  return stateOf(form, state);
}
