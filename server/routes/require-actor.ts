import type { Context } from "hono";
import { RequestProblem } from "../problem-response.ts";
import type { Actor } from "../services/access.ts";

/** Who acts, a person or a program: the rule of a route has let them pass already. */
export function requireActor(c: Context): Actor {
  const { actor } = c.var.visitor;
  if (actor !== undefined) return actor;
  throw new RequestProblem({ status: 401, code: "access.token_missing" });
}
