import type { Context } from "hono";
import { RequestProblem } from "../../problem-response.ts";
import type { Person } from "../../services/access.ts";

/** The person who is signed in: what is done here is never done by a program. */
export function requirePerson(c: Context): Person {
  const { actor } = c.var.visitor;
  if (actor?.kind === "person") return actor;
  throw new RequestProblem({ status: 403, code: "access.forbidden" });
}
