import { fieldValue, type FormFields } from "../questions/form-fields.ts";
import type { TypedParts } from "../questions/question-view.ts";
import type { Answers } from "../../surveys/core/index.ts";
import { isAnswers, isPlaces, isRecord, isTypedParts } from "./journey-shape.ts";

/** Everything a respondent has said so far. It travels in the form; the server keeps nothing. */
export interface JourneyState {
  readonly id: string;
  readonly round: string;
  readonly version: number;
  readonly language: string;
  readonly answered_on: string;
  readonly seed: string;
  readonly pack?: string;
  readonly answers: Answers;
  readonly typed: TypedParts;
  /** Questions whose default the respondent took away. */
  readonly cleared: readonly string[];
  /** Screens to pass before the check page, once it has been seen. */
  readonly pending: readonly number[];
  readonly reviewed: boolean;
}

/** Names of the form's own fields; question fields begin with `q:`. */
export const STATE_FIELD = "estado";
export const SCREEN_FIELD = "pantalla";
/** Value of `pantalla` on the page that lists the answers. */
export const CHECK_SCREEN = "revision";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isShort(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 128;
}

function isNamed(value: Record<string, unknown>): boolean {
  const { id, round, version, language, answered_on: day, seed, pack } = value;
  const texts = [round, language, seed, ...(pack === undefined ? [] : [pack])];
  return (
    typeof id === "string" &&
    UUID_V4.test(id) &&
    typeof day === "string" &&
    DAY.test(day) &&
    Number.isSafeInteger(version) &&
    texts.every(isShort)
  );
}

function isState(value: unknown): value is JourneyState {
  if (!isRecord(value) || !isNamed(value)) return false;
  const { answers, typed, cleared, pending, reviewed } = value;
  const isBookkeeping = isPlaces(pending) && typeof reviewed === "boolean";
  const areNames = Array.isArray(cleared) && cleared.every(isShort);
  return isBookkeeping && areNames && isAnswers(answers) && isTypedParts(typed);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The state a form carries: undefined on the first post, "damaged" if it is not one of ours. */
export function readState(fields: FormFields): JourneyState | "damaged" | undefined {
  const carries = fields.some(([name]) => name === STATE_FIELD || name === SCREEN_FIELD);
  if (!carries) return undefined;
  const value = parseJson(fieldValue(fields, STATE_FIELD));
  return isState(value) ? value : "damaged";
}

export function writeState(state: JourneyState): string {
  return JSON.stringify(state);
}
