import type { ProblemParameters } from "../../../surveys/core/index.ts";

/** Why something was not done: a problem code with what its words need. */
export interface Refusal {
  readonly code: string;
  readonly parameters?: ProblemParameters;
}
export type Outcome<Value = undefined, Why extends Refusal = Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Why };

export function refused(code: string, parameters?: ProblemParameters) {
  const problem: Refusal = parameters === undefined ? { code } : { code, parameters };
  return { ok: false as const, problem };
}

export function done<Value>(value: Value) {
  return { ok: true as const, value };
}
