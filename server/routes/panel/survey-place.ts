import type { Context } from "hono";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { type Action, actorMayDo } from "../../services/access.ts";
import { describeLife, type SurveyLife } from "../../services/surveys/describe-life.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";

/** The survey that the address names; a removed or unknown one is not found. */
export async function requireLife(deps: Deps, c: Context): Promise<SurveyLife> {
  return found(await describeLife(deps, slugOf(c)));
}

export function slugOf(c: Context): string {
  return c.req.param("slug") ?? "";
}

export function hrefOf(slug: string): string {
  return `/panel/encuestas/${slug}`;
}

export function found<Value>(value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new RequestProblem({ status: 404, code: "request.not_found" });
}

export function may(c: Context, action: Action): boolean {
  const { actor } = c.var.visitor;
  return actor !== undefined && actorMayDo(actor, action);
}

/** Of an act that a button asked for: what speaks against it is told as a page. */
export function assertDone<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { code, parameters } = outcome.problem;
  throw new RequestProblem({
    ...{ status: code.endsWith(".none") ? 404 : 409, code },
    ...(parameters === undefined ? {} : { parameters }),
  });
}
