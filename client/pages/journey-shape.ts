import type { Answers, AnswerValue } from "../../surveys/core/index.ts";
import type { TypedParts } from "../questions/question-view.ts";

const MAX_SCREENS = 10_000;
/** As deep as items may stand in each other. */
const MAX_DEPTH = 10;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.hasOwn(value, "__proto__")
  );
}

function isRecordOf<T>(
  value: unknown,
  isMember: (member: unknown) => member is T,
): value is Record<string, T> {
  return isRecord(value) && Object.values(value).every(isMember);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRefusal(value: unknown): boolean {
  return isRecord(value) && value["refused"] === true && Object.keys(value).length === 1;
}

export function isAnswerValue(value: unknown): value is AnswerValue {
  if (isText(value) || typeof value === "number") return true;
  if (!Array.isArray(value)) return isRefusal(value);
  return value.every(isText) || value.every((member) => typeof member === "number");
}

/** Repeats stand in each other no deeper than items may. */
function isAnswersAt(value: unknown, depth: number): value is Answers {
  if (depth > MAX_DEPTH || !isRecord(value)) return false;
  return Object.values(value).every(
    (member) =>
      isAnswerValue(member) ||
      (Array.isArray(member) && member.every((entry) => isAnswersAt(entry, depth + 1))),
  );
}

export function isAnswers(value: unknown): value is Answers {
  return isAnswersAt(value, 0);
}

function isPart(value: unknown): value is Readonly<Record<string, string>> {
  return isRecordOf(value, isText);
}

export function isTypedParts(value: unknown): value is TypedParts {
  return isRecordOf(value, isPart);
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < MAX_SCREENS;
}

/** Indexes of screens. */
export function isPlaces(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length <= MAX_SCREENS && value.every(isPlace);
}
