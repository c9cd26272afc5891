import {
  type AnswerContext,
  type AnswerProblem,
  type CompiledDefinition,
  type Form,
  openForm,
  type ResponseBody,
} from "../../surveys/core/index.ts";
import { fieldValue, type FormFields } from "../questions/form-fields.ts";
import { changeEntries, restoreForm, stateOf, takeAnswer, takeAnswers } from "./journey-answers.ts";
import { type JourneyCommand, parseCommand } from "./journey-command.ts";
import { relevantPaths, withOpened } from "./journey-changes.ts";
import {
  isShownAt,
  problemsAt,
  screenAfter,
  screenFrom,
  screenHolding,
  screensIn,
  screensWithProblems,
} from "./journey-screens.ts";
import {
  CHECK_SCREEN,
  type JourneyState,
  readState,
  readWishes,
  SCREEN_FIELD,
  STATE_FIELD,
} from "./journey-state.ts";

/** What the server knows when a form arrives. */
export interface JourneyContext {
  /** The open round. */
  readonly round: string;
  readonly language: string;
  /** Hash of the language pack in use. */
  readonly pack?: string;
  /** Day on which a journey that starts now is answered, YYYY-MM-DD. */
  readonly today: string;
  /** The context in which the server will validate a response of this day and seed. */
  readonly contextOf: (from: { answered_on: string; seed: string }) => AnswerContext;
}

export interface JourneyInput {
  /** The version the form names (`versionIn`), or the one in use when it names none. */
  readonly compiled: CompiledDefinition;
  readonly fields: FormFields;
  /** Query of the URL posted to, e.g. `?ir=3`. */
  readonly search: string;
  readonly context: JourneyContext;
  readonly newId: () => string;
}

interface Place {
  readonly state: JourneyState;
  readonly form: Form;
}
export interface ScreenStep extends Place {
  readonly kind: "screen";
  readonly screenIndex: number;
  /** Shown beside their fields; empty when the screen is shown for the first time. */
  readonly problems: readonly AnswerProblem[];
}
export interface CheckStep extends Place {
  readonly kind: "check";
}
export interface SendStep extends Place {
  readonly kind: "send";
  readonly body: ResponseBody;
}
export interface RefusedStep {
  readonly kind: "problem";
  readonly message: "invalid_form" | "round_closed";
}
export type JourneyStep = ScreenStep | CheckStep | SendStep | RefusedStep;

const INVALID: RefusedStep = { kind: "problem", message: "invalid_form" };

/** The version of the survey a posted form was made for; undefined on the first post. */
export function versionIn(fields: FormFields): number | undefined {
  const state = readState(fields);
  return state === undefined || state === "damaged" ? undefined : state.version;
}

function show(place: Place, screenIndex: number, problems: readonly AnswerProblem[]): ScreenStep {
  return { kind: "screen", ...place, screenIndex, problems };
}

function check({ form, state }: Place): CheckStep {
  return { kind: "check", form, state: { ...state, pending: [], reviewed: true } };
}

function showOrCheck(place: Place, screenIndex: number | undefined): JourneyStep {
  return screenIndex === undefined ? check(place) : show(place, screenIndex, []);
}

function start({ compiled, context, fields, newId }: JourneyInput): JourneyStep {
  const { round, language, today, pack } = context;
  const seed = newId();
  const form = openForm(compiled, context.contextOf({ answered_on: today, seed }));
  const state = stateOf(form, {
    id: newId(),
    round,
    version: compiled.definition.version,
    language,
    answered_on: today,
    seed,
    ...(pack === undefined ? {} : { pack }),
    answers: {},
    typed: {},
    cleared: [],
    pending: [],
    reviewed: false,
    ...readWishes(fields),
  });
  return showOrCheck({ form, state }, screenAfter(form, -1));
}

/** Once everything was checked, a change leads through what it opened or broke, then back. */
function afterChange({ form, state }: Place, from: number): JourneyStep {
  const passed = state.pending.map((index) => screenHolding(form.compiled, index));
  const pending = passed.filter((index) => index !== from);
  const broken = screensWithProblems(form, state.typed);
  const next = [...pending, ...broken]
    .sort((one, other) => one - other)
    .find((index) => isShownAt(form, index));
  return showOrCheck({ form, state: { ...state, pending } }, next);
}

function forward(place: Place, from: number): JourneyStep {
  const { form, state } = place;
  const problems = problemsAt(form, from, state.typed);
  if (problems.length > 0) return show(place, from, problems);
  return state.reviewed ? afterChange(place, from) : showOrCheck(place, screenAfter(form, from));
}

function bodyOf({ form, state }: Place): ResponseBody {
  const { id, round, version, language, answered_on, seed, pack, played } = state;
  return {
    id,
    round,
    version,
    language,
    channel: "online",
    answered_on,
    seed,
    ...(pack === undefined ? {} : { pack }),
    ...(played === undefined ? {} : { played }),
    answers: form.answers(),
  };
}

function send(place: Place): JourneyStep {
  const { form, state } = place;
  const [broken] = screensWithProblems(form, state.typed);
  if (broken !== undefined) return show(place, broken, problemsAt(form, broken, state.typed));
  return { kind: "send", ...place, body: bodyOf(place) };
}

function goTo(place: Place, screenIndex: number): JourneyStep {
  return showOrCheck(place, screenFrom(place.form, screenIndex));
}

/** The state as it is shown next: in the language and with the pack of this page. */
function current(state: JourneyState, { language, pack }: JourneyContext): JourneyState {
  const { pack: _, ...rest } = state;
  return { ...rest, language, ...(pack === undefined ? {} : { pack }) };
}

/** Sent as it was, whatever pack is in use by now: the same last form gives the same body. */
function fromCheck(place: Place, command: JourneyCommand, context: JourneyContext): JourneyStep {
  if (command.kind === "forward") return send(place);
  if (command.kind === "stay") return check({ ...place, state: current(place.state, context) });
  return command.kind === "go" ? goTo(place, command.screenIndex) : INVALID;
}

function fromScreen(input: JourneyInput, at: Place & { index: number }, command: JourneyCommand) {
  const { form, index } = at;
  if (index >= screensIn(form.compiled).length) return INVALID;
  const before = at.state.reviewed ? relevantPaths(form) : undefined;
  const taken = takeAnswers(form, input.fields, {
    screenIndex: index,
    state: current(at.state, input.context),
  });
  const state = before === undefined ? taken : withOpened(form, taken, before);
  if (command.kind === "forward") return forward({ form, state }, index);
  if (command.kind === "stay") return show({ form, state }, index, []);
  if (command.kind === "go") return goTo({ form, state }, command.screenIndex);
  const changed = changeEntries(form, state, command);
  return changed === undefined ? INVALID : show({ form, state: changed }, index, []);
}

/**
 * One step of the plain journey: what a posted form leads to. Pure apart from `newId`, and total:
 * a form that is not one of ours gives a problem, never a throw. The same last form always gives
 * the same body.
 */
export function advance(input: JourneyInput): JourneyStep {
  const { compiled, context, fields } = input;
  const state = readState(fields);
  const command = parseCommand(input.search);
  if (state === undefined) return start(input);
  if (state === "damaged" || command === undefined) return INVALID;
  if (state.version !== compiled.definition.version) return INVALID;
  if (state.round !== context.round) return { kind: "problem", message: "round_closed" };
  const form = restoreForm(compiled, context.contextOf(state), state);
  const screen = fieldValue(fields, SCREEN_FIELD);
  if (screen === CHECK_SCREEN) return fromCheck({ form, state }, command, context);
  if (!/^\d{1,4}$/.test(screen)) return INVALID;
  return fromScreen(input, { form, state, index: Number(screen) }, command);
}

/** A screen of a journey under way by the value of its field, as a browser's history names it. */
export function revisit({ form, state }: Place, screen: string): ScreenStep | CheckStep {
  const place = { form, state };
  const index = /^\d{1,4}$/.test(screen) ? Number(screen) : undefined;
  const at = index === undefined ? undefined : screenFrom(form, index);
  return at === undefined ? check(place) : show(place, at, []);
}

/** Takes up a state kept on the device: as it was, in the version, round and pack of today. */
export function resume(
  compiled: CompiledDefinition,
  context: JourneyContext,
  kept: { readonly state: string; readonly screen: string },
): ScreenStep | CheckStep | undefined {
  const read = readState([[STATE_FIELD, kept.state]]);
  if (read === undefined || read === "damaged") return undefined;
  const { version } = compiled.definition;
  const state = { ...current(read, context), round: context.round, version };
  const form = restoreForm(compiled, context.contextOf(state), state);
  return revisit({ form, state: stateOf(form, state) }, kept.screen);
}

/** What one change on a screen leads to, without leaving it: logic at once, mended errors gone. */
export function change(step: ScreenStep, fields: FormFields, path: string): ScreenStep {
  const { form, screenIndex } = step;
  const before = step.state.reviewed ? relevantPaths(form) : undefined;
  const taken = takeAnswer(form, fields, { screenIndex, state: step.state, path });
  const state = before === undefined ? taken : withOpened(form, taken, before);
  const left = problemsAt(form, screenIndex, state.typed);
  const problems = step.problems.filter((one) =>
    left.some(({ code, question }) => code === one.code && question === one.question),
  );
  return { ...step, state, problems };
}
