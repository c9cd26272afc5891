import { createTranslator } from "../locales/translator.ts";
import { problemMessage } from "../locales/problem-message.ts";
import type { AnswerProblem, ProblemParameters } from "../surveys/core/index.ts";

export interface HttpProblem {
  readonly status: number;
  /** Stable; equal to its locale key under `problem.`. */
  readonly code: string;
  readonly parameters?: ProblemParameters;
  readonly errors?: readonly AnswerProblem[];
  readonly retryAfterSeconds?: number;
}

export const STORAGE_UNAVAILABLE: HttpProblem = {
  status: 503,
  code: "storage.unavailable",
  retryAfterSeconds: 5,
};

/** A request that ends here: thrown by what reads it, answered by the application's error handler. */
export class RequestProblem extends Error {
  readonly problem: HttpProblem;
  constructor(problem: HttpProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

// One request may be wrong in thousands of places: what helps a person fits in the first ones.
const MAX_ERRORS = 100;

/** RFC 9457 problem details with a Spanish `detail`. */
export function problemResponse(problem: HttpProblem): Response {
  const translator = createTranslator("es");
  const errors = problem.errors?.slice(0, MAX_ERRORS).map((error) => ({
    question: error.question,
    code: error.code,
    message: problemMessage(translator, error),
  }));
  const body = {
    type: "about:blank",
    status: problem.status,
    code: problem.code,
    detail: problemMessage(translator, problem),
    ...(errors === undefined ? {} : { errors }),
  };
  const headers = new Headers({
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Language": "es",
    "Cache-Control": "no-store",
  });
  if (problem.retryAfterSeconds !== undefined) {
    headers.set("Retry-After", String(problem.retryAfterSeconds));
  }
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}
