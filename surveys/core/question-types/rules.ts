// What every question type answers to. A type knows nothing of the form around it: relevance,
// required and constraints are the form's business.

import type { AnswerValue } from "../answers.ts";
import type { ProblemParameters } from "../problem.ts";

/** Outcome of reading one JSON value: the normalised answer (`undefined`: none) or a refusal. */
export type Accepted =
  | { readonly ok: true; readonly value: AnswerValue | undefined }
  | { readonly ok: false; readonly code: string; readonly parameters: ProblemParameters };

/** What a type needs to know of its question, prepared once per definition. */
export interface AcceptSettings {
  /** Names of the choices, `other` included where it is added; empty for types without choices. */
  readonly choices: ReadonlySet<string>;
  readonly range: RangeSettings;
}

export interface RangeSettings {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

/** How expressions see a question: the kind `checkExpression` asks for. */
export type ValueKind = "text" | "number" | "date" | "choices";

export interface QuestionTypeRules {
  readonly kind: ValueKind;
  /** Reads one JSON value. Total: any value gives an answer or a refusal. */
  readonly accept: (value: unknown, settings: AcceptSettings) => Accepted;
  /** The stored XForms string of a normalised answer. */
  readonly toText: (value: AnswerValue) => string;
  /** The JSON value that an XForms string (a default, a calculation) stands for; `accept` judges it. */
  readonly fromText: (text: string) => unknown;
}

export const NO_ANSWER: Accepted = { ok: true, value: undefined };

/** A value that was read, normalised. */
export function accepted(value: AnswerValue): Accepted {
  return { ok: true, value };
}

/** A value that is none of the type, with the code of the problem and its parameters. */
export function rejected(code: string, parameters: ProblemParameters = {}): Accepted {
  return { ok: false, code, parameters };
}

/** A foreign text as a parameter: short, so that a report cannot grow with its input. */
export function excerpt(text: string): string {
  return text.slice(0, 64).replace(/\p{Surrogate}/gu, "\ufffd");
}

/** `fromText` of the types whose answers are texts: the text as it is. */
export function keepText(text: string): unknown {
  return text;
}

/** `toText` of those types. */
export function plainText(value: AnswerValue): string {
  return typeof value === "string" ? value : "";
}
