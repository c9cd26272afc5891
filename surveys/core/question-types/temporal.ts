// Dates and times as ISO 8601 texts: `date`, `time`, `dateTime`. Kept as written, so that the
// offset of the place where they were given is not lost.

import { daysFromText } from "../expression/calendar.ts";
import { accepted, keepText, NO_ANSWER, plainText, rejected } from "./rules.ts";
import type { Accepted, QuestionTypeRules } from "./rules.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/;

export const date = temporalRules("answer.not_a_date", isCalendarDate);
export const time = temporalRules("answer.not_a_time", isClockTime);
export const dateTime = temporalRules("answer.not_a_date_time", isDateTime);

/** Whether `text` is YYYY-MM-DD and that day exists (years 0001 to 9999). */
export function isCalendarDate(text: string): boolean {
  return DATE.test(text) && !text.startsWith("0000") && !Number.isNaN(daysFromText(text));
}

function isClockTime(text: string): boolean {
  return TIME.test(text);
}

function isDateTime(text: string): boolean {
  return text[10] === "T" && isCalendarDate(text.slice(0, 10)) && isClockTime(text.slice(11));
}

function temporalRules(code: string, isValid: (text: string) => boolean): QuestionTypeRules {
  const accept = (value: unknown): Accepted => {
    if (value === "") return NO_ANSWER;
    return typeof value === "string" && isValid(value) ? accepted(value) : rejected(code);
  };
  return {
    kind: "date",
    accept,
    toText: plainText,
    fromText: keepText,
  };
}
