// A place: `[latitude, longitude, altitude?, accuracy?]` in degrees and metres (WGS 84).

import { toText } from "../expression/value.ts";
import type { AnswerValue } from "../answers.ts";
import { readNumber } from "./number.ts";
import { accepted, NO_ANSWER, rejected } from "./rules.ts";
import type { Accepted, QuestionTypeRules } from "./rules.ts";

const NOT_A_POINT = rejected("answer.not_a_point");
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

export const geopoint: QuestionTypeRules = {
  kind: "text",
  accept: acceptPoint,
  toText: pointText,
  fromText: readPoint,
};

function acceptPoint(value: unknown): Accepted {
  if (!Array.isArray(value)) return NOT_A_POINT;
  if (value.length === 0) return NO_ANSWER;
  if (value.length < 2 || value.length > 4) return NOT_A_POINT;
  const numbers = Array.from(value, finiteOrNaN);
  const [latitude = 0, longitude = 0, altitude = 0, accuracy = 0] = numbers;
  const isPlace =
    Math.abs(latitude) <= MAX_LATITUDE &&
    Math.abs(longitude) <= MAX_LONGITUDE &&
    !Number.isNaN(altitude) &&
    accuracy >= 0;
  return isPlace ? accepted(numbers) : NOT_A_POINT;
}

function finiteOrNaN(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) return Number.NaN;
  return value === 0 ? 0 : value;
}

function pointText(value: AnswerValue): string {
  if (!Array.isArray(value)) return "";
  return value.map((part: string | number) => toText(part)).join(" ");
}

function readPoint(text: string): unknown {
  return text
    .split(/\s+/)
    .filter((part) => part !== "")
    .map(readNumber);
}
