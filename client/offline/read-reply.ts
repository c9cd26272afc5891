import type { Receipt } from "../../surveys/core/index.ts";

interface TypedText {
  readonly contentType: string | null;
  readonly body: string;
}

/** One answer the server refused, with its words in Spanish. */
export interface AnswerFault {
  readonly question: string;
  readonly code: string;
  readonly message: string;
}

export interface Problem {
  readonly code: string;
  readonly errors: readonly AnswerFault[];
}

/** A receipt, where the text is one. */
export function parseReceipt(text: TypedText): Receipt | undefined {
  const { id, folio, digest } = parseObject(text, "application/json");
  if (!isWord(id) || !isWord(folio) || !isWord(digest)) return undefined;
  return { id, folio, digest };
}

/** An RFC 9457 problem with the code by which our server names it. */
export function parseProblem(text: TypedText): Problem | undefined {
  const { code, errors } = parseObject(text, "application/problem+json");
  if (!isWord(code)) return undefined;
  return { code, errors: Array.isArray(errors) ? errors.flatMap(readFault) : [] };
}

function readFault(value: unknown): readonly AnswerFault[] {
  const { question, code, message } = asFields(value);
  if (!isWord(question) || !isWord(code)) return [];
  return [{ question, code, message: isWord(message) ? message : "" }];
}

function parseObject({ contentType, body }: TypedText, type: string): Fields {
  if (contentType?.split(";", 1)[0]?.trim().toLowerCase() !== type) return {};
  try {
    return asFields(JSON.parse(body));
  } catch {
    return {};
  }
}

type Fields = Readonly<Record<string, unknown>>;

function asFields(value: unknown): Fields {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
