import type { AnswerValue, Question } from "../../surveys/core/index.ts";
import type { FormFields } from "./form-fields.ts";

/** What the fields of one question say: an answer, nothing, or something that cannot be read. */
export type Reading =
  | { readonly kind: "answer"; readonly value: AnswerValue | undefined }
  | { readonly kind: "unreadable"; readonly code: string };

export type Reader = (fields: FormFields, path: string, question: Question) => Reading;

export const UNANSWERED: Reading = { kind: "answer", value: undefined };

export function answered(value: AnswerValue): Reading {
  return { kind: "answer", value };
}

/** The code is a key under `problem.`. */
export function unreadable(code: string): Reading {
  return { kind: "unreadable", code };
}
