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
  /** Questions whose voice was heard. */
  readonly played?: readonly string[];
  /** Pages carry a neutral title. */
  readonly discreet?: true;
  /** The respondent wants nothing of it kept on the device. */
  readonly unkept?: true;
}

/** Forms of the first page, of a step and of a receipt. */
export const START_FORM_ID = "empezar";
export const JOURNEY_FORM_ID = "encuesta";
export const RECEIPT_FORM_ID = "acuse";
/** Where a living first page says what the device still holds. */
export const NOTICES_ID = "avisos";

/** Names of the form's own fields; question fields begin with `q:`. */
export const STATE_FIELD = "estado";
export const SCREEN_FIELD = "pantalla";
/** Wishes of the first page. */
export const DISCREET_FIELD = "discreto";
export const KEEP_FIELD = "guardar";
/** Sent beside `guardar`, whose box sends nothing when it is empty. */
export const KEEP_ASKED_FIELD = "guardar-preguntado";
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

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every(isShort);
}

function isWish(value: unknown): boolean {
  return value === undefined || value === true;
}

function isState(value: unknown): value is JourneyState {
  if (!isRecord(value) || !isNamed(value)) return false;
  const { answers, typed, cleared, pending, reviewed, played, discreet, unkept } = value;
  const isBookkeeping =
    isPlaces(pending) && typeof reviewed === "boolean" && isWish(discreet) && isWish(unkept);
  const areNames = isNames(cleared) && (played === undefined || isNames(played));
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

/** What the respondent wished for on the first page. */
export function readWishes(fields: FormFields): Pick<JourneyState, "discreet" | "unkept"> {
  const isUnkept =
    fieldValue(fields, KEEP_ASKED_FIELD) !== "" && fieldValue(fields, KEEP_FIELD) === "";
  return {
    ...(fieldValue(fields, DISCREET_FIELD) === "" ? {} : { discreet: true }),
    ...(isUnkept ? { unkept: true } : {}),
  };
}

export function writeState(state: JourneyState): string {
  return JSON.stringify(state);
}
